import type { PostKind } from './post.ts'
import { verbRules, type Relation, type Verb, type VerbRule } from './verbs.ts'

/** An organisation as permission sees it. `key` is the short stable name used in sight; `level` is a name, not a depth. */
export type OrganisationRef = { id: string; key: string; level: string }

/** Who acts: an account in one of its posts. */
export type Actor = { account: string; post: { id: string; kind: PostKind; organisation: OrganisationRef } }

/**
 * What is acted upon, by its organisations' ids; a verb that needs a part which the subject lacks is refused. `filer` sent it, `proxy`
 * entered it for the filer, `receiver` is who it goes to, `organiser` runs the campaign, `organisation` is whose account, post or record it is and `parent` the one above
 * that; `path` lists the keys from the top down to it, as `/key/key/`. `seenBy` holds keys in the same way. `account` is the account
 * concerned.
 */
export type Subject = {
  filer?: string
  proxy?: string | null
  receiver?: string
  organiser?: string
  organisation?: string
  parent?: string | null
  path?: string
  account?: string
  seenBy?: string
  state?: string
}

/** Why a verb is not open to an actor, as keys of the message catalogue. */
export type Refusal = 'may.wrongPost' | 'may.notYours' | 'may.wrongState'

const stands: Record<Relation, (actor: Actor, subject: Subject) => boolean> = {
  filer: (actor, subject) => subject.filer === actor.post.organisation.id,
  proxy: (actor, subject) => subject.proxy === actor.post.organisation.id,
  receiver: (actor, subject) => subject.receiver === actor.post.organisation.id,
  organiser: (actor, subject) => subject.organiser === actor.post.organisation.id,
  own: (actor, subject) => subject.organisation === actor.post.organisation.id,
  parent: (actor, subject) => subject.parent === actor.post.organisation.id,
  above: (actor, subject) =>
    subject.organisation !== actor.post.organisation.id && sees(actor.post.organisation, subject.path),
  self: (actor, subject) => subject.account === actor.account,
  seen: (actor, subject) => sees(actor.post.organisation, subject.seenBy),
}

/** Whether an organisation's key stands in a list of sight `/key/key/`. */
export function sees(organisation: Pick<OrganisationRef, 'key'>, line: string | undefined): boolean {
  return line !== undefined && organisation.key !== '' && line.includes(`/${organisation.key}/`)
}

function refusalOf(rule: VerbRule, actor: Actor, subject: Subject): Refusal | undefined {
  if (!rule.posts.includes(actor.post.kind)) return 'may.wrongPost'
  if (!rule.to.some((relation) => stands[relation](actor, subject))) return 'may.notYours'
  if (rule.in && (subject.state === undefined || !rule.in.includes(subject.state))) return 'may.wrongState'
  return undefined
}

/** Why the actor may not do this now, or undefined where it may. A verb may have several rows: one that allows is enough. */
export function whyNot(actor: Actor, verb: Verb, subject: Subject = {}): Refusal | undefined {
  const order: Refusal[] = ['may.wrongState', 'may.notYours', 'may.wrongPost']
  const refusals = (verbRules[verb] ?? []).map((rule) => refusalOf(rule, actor, subject))
  if (refusals.includes(undefined)) return undefined
  return order.find((refusal) => refusals.includes(refusal)) ?? 'may.wrongPost'
}

/** Whether the actor may do this to the subject as it now stands. Denied unless a row of the table of verbs allows it. */
export function may(actor: Actor, verb: Verb, subject: Subject = {}): boolean {
  return whyNot(actor, verb, subject) === undefined
}
