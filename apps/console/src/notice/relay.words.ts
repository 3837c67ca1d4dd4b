/** What an office reads and fills in when it begins a relay. */
export const relayWords = {
  relayFrom: { zh: '转发哪一次征集', en: 'Which call is relayed' },
  relayFromHint: {
    zh: '本单位参加的、正在进行的上级征集。规则、栏目全部按上级，本级只能改严。',
    en: 'Calls from above that run and are addressed to this office. Rules and fields are theirs; here they may only be made stricter.',
  },
  noRelayable: { zh: '没有可以转发的上级通知。', en: 'There is no call from above to relay.' },
  noRelayableHint: {
    zh: '上级发布的征集以本单位为接收单位的，可以在这里转发。',
    en: 'Calls that a body above publishes and in which this office receives are relayed here.',
  },
  noLevelToRelay: {
    zh: '这次征集由填报单位直接报送，不经过中间层级，不能转发。',
    en: 'This call is filed straight to its organiser: no level between can relay it.',
  },
  noLevelToRelayHint: {
    zh: '请另选一次征集；要另行组织的，“新建的依据”改选“通知样本”或“以往活动”。',
    en: 'Choose another call, or begin from a known notice or an earlier campaign instead.',
  },
  relayLevel: { zh: '本单位所在层级', en: 'Where this office stands' },
  relayTable: { zh: '本级另有汇总表', en: 'A summary table of its own' },
  relayTableName: { zh: '汇总表名称', en: 'Name of the table' },
  relayTableUsual: { zh: '推荐汇总表', en: 'Summary table' },
  relayContactUsual: { zh: '材料接收', en: 'Receipt of materials' },
  relayAboutUsual: {
    zh: '接收本级材料，解答填报问题',
    en: 'Takes what is sent in here and answers questions',
  },
  relayBegin: { zh: '新建转发活动', en: 'Create the relay' },
} as const

/** Until when the call above takes what is relayed. */
export const closesAbove = (day: string) => ({
  zh: `上级截止于 ${day}，本级不能晚于上级。`,
  en: `The call above closes on ${day}; here it may not close later.`,
})
