import { addMessages } from '../platform/say'

export const reviewMessages = addMessages({
  zh: {
    'review.otherVersion': '案例已有新的一稿（第 {n} 稿），请刷新页面，审阅新稿后再办理。',
    'review.itemMissing': '审核要点“{item}”尚未核对，请逐项核对。',
    'review.itemUnknown': '没有编号为“{item}”的审核要点，请刷新页面。',
    'review.itemNotMet': '审核要点“{item}”未通过，不能审核通过；请说明情况或退回修改。',
    'review.fieldUnknown': '“{field}”不是本表的栏目，请重新选择。',
    'review.fieldReason': '“{field}”的修改意见应为 {min} 至 {max} 个字。',
  },
  en: {
    'review.otherVersion': 'There is a newer version ({n}); reload the page and read it first.',
    'review.itemMissing': 'The checklist item “{item}” has not been checked.',
    'review.itemUnknown': 'There is no checklist item “{item}”; reload the page.',
    'review.itemNotMet': 'The item “{item}” is not met; say why, or return the case.',
    'review.fieldUnknown': '“{field}” is not a field of the form.',
    'review.fieldReason': 'The remark on “{field}” takes {min} to {max} characters.',
  },
})
