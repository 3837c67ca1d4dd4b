import { stampsToSubmit, type Campaign } from '@huibian/domain'

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

/** The same in English sentences. */
export const stateNamesEn: typeof stateNames = Object.freeze({
  draft: 'draft',
  finalised: 'waiting to be stamped',
  submitted: 'submitted',
  inReview: 'in review',
  returned: 'returned',
  accepted: 'accepted',
  declined: 'not recommended',
  forwarded: 'forwarded',
})

/** The same in one campaign: where no form is stamped, what is finalised only waits to be sent in. */
export const stateNamesIn = (campaign: Pick<Campaign, 'rules' | 'questions'>): typeof stateNames =>
  stampsToSubmit(campaign) ? stateNames : { ...stateNames, finalised: '待报送' }
