import { document } from '../platform/document'

/** Places of a body under a rule, how many are taken, and why it has so many. */
export type Quota = {
  rule: string
  name: string
  used: number
  usedBonus: number
  max: number
  bonus: number
  bonusFor: string | null
  bonusCalled: string | null
  earmarked: boolean
  says: string
  /** The act at which a place is taken. */
  at: string
  /** The kind of body by which the number follows. */
  type: string | null
}

export const quotaFields = 'rule name used usedBonus max bonus bonusFor bonusCalled earmarked says at type'

export const ownQuotas = document<{ campaign: { id: string; quotas: Quota[] } | null }, { id: string }>(
  `query OwnQuotas($id: ID!) { campaign(id: $id) { id quotas { ${quotaFields} } } }`,
)

/** A body through which a filer may go, by a way. */
export type Through = { campaignId: string; route: string; receiverId: string }

export const quotasThrough = document<{ quotasThrough: Quota[] }, Through>(
  `query QuotasThrough($campaignId: ID!, $route: String!, $receiverId: ID!) {
    quotasThrough(campaignId: $campaignId, route: $route, receiverId: $receiverId) { ${quotaFields} }
  }`,
)
