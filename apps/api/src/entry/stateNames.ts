/** States of an entry as sentences and tables name them. */
export const stateNames: { readonly [state: string]: string } = Object.freeze({
  draft: '草稿',
  finalised: '待盖章',
  submitted: '已报',
  inReview: '审核中',
  returned: '退回修改',
  accepted: '审核通过',
  declined: '不予推荐',
  forwarded: '已上报',
})
