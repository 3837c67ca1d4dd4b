/** How a package is named until its office names it otherwise; what stands in braces is filled in. */
export const usualPackage = {
  name: '{活动名称}-{单位名称}-第{n}阶段',
  summaryTable: '1 汇总表/汇总表-{单位名称}-第{n}阶段',
  entryForm: '2 报送表/{序号}-{报送单位}-{案例名称}-报送表',
  entry: '3 材料/{序号}-{报送单位}-{案例名称}',
  subject: '{活动名称}-{单位名称}-第{n}阶段',
  text: { zh: '现报送有关材料，请查收。', en: 'Please find the materials attached.' },
} as const
