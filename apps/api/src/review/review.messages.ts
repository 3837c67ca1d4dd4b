import { addMessages } from '../platform/say'

export const reviewMessages = addMessages({
  zh: {
    'review.otherVersion': '{noun}已有新的一稿（第 {n} 稿），请刷新页面，审阅新稿后再办理。',
    'review.otherScan': '盖章扫描件已更换，请刷新页面，查看新的扫描件后再办理。',
    'review.itemMissing': '审核要点“{item}”尚未核对，请逐项核对。',
    'review.itemUnknown': '没有编号为“{item}”的审核要点，请刷新页面。',
    'review.itemNotMet': '审核要点“{item}”未通过，不能审核通过；请说明情况或退回修改。',
    'review.fieldUnknown': '“{field}”不是本表的栏目，请重新选择。',
    'review.fieldReason': '“{field}”的修改意见应为 {min} 至 {max} 个字。',
    'review.selected': '《{title}》已入选，请先取消入选再重新审核。',
  },
  en: {
    'review.otherVersion': 'There is a newer version ({n}); reload the page and read it first.',
    'review.otherScan': 'The stamped scan has been replaced; reload the page and look at the new one first.',
    'review.itemMissing': 'The checklist item “{item}” has not been checked.',
    'review.itemUnknown': 'There is no checklist item “{item}”; reload the page.',
    'review.itemNotMet': 'The item “{item}” is not met; say why, or return the {noun}.',
    'review.fieldUnknown': '“{field}” is not a field of the form.',
    'review.fieldReason': 'The remark on “{field}” takes {min} to {max} characters.',
    'review.selected': '“{title}” is selected; take it out of the selection before looking at it anew.',
  },
})
