/** How a package is named until its office names it otherwise; what stands in braces is filled in. */
export const usualPackage = {
  name: '{活动名称}-{单位名称}-第{n}阶段',
  summaryTable: '1 汇总表/汇总表-{单位名称}-第{n}阶段',
  entryForm: '2 报送表/{序号}-{报送单位}-{案例名称}-报送表',
  entry: '3 材料/{序号}-{报送单位}-{案例名称}',
  subject: '{活动名称}-{单位名称}-第{n}阶段',
  text: { zh: '现报送有关材料，请查收。', en: 'Please find the materials attached.' },
} as const

/** What the page says of names and mail. */
export const packageWords = {
  package: { zh: '报送材料的命名和邮件', en: 'Names and mail of what is sent' },
  addPackage: { zh: '写明命名和邮件', en: 'Say names and mail' },
  strikePackage: { zh: '删去命名和邮件', en: 'Strike names and mail' },
  packageNoContact: {
    zh: '先在“通知”页签增加联系角色，再写明邮件发给谁。',
    en: 'Add a contact on the notice’s tab first: the mail needs somebody to go to.',
  },
} as const

/** What may stand in a name: what is filled in, and folders. */
export const filledIn = (filled: string) => ({
  zh: `上报时打包的文件夹、文件名和邮件；花括号内的由系统填写：${filled}。“/”前为文件夹。`,
  en: `Folders, files and mail of what is sent on; what stands in braces is filled in: ${filled}. A folder stands before “/”.`,
})
