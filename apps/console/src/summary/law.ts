import type { Verb } from '../platform/wire'

/** What the law says of one verb. */
export function lawOf(verbs: readonly Verb[], verb: string): Verb | undefined {
  return verbs.find((one) => one.verb === verb)
}

const elsewhere = ['may.wrongPost', 'may.notYours', 'may.wrongState', 'constraint.campaign_archived']

/** Whether the verb belongs to this post and this state at all, even if something bars it now. */
export function inPlace(law: Verb | undefined): law is Verb {
  if (!law) return false
  return law.allowed || !law.violations.some(({ message }) => elsewhere.includes(message))
}
