import {
  advise,
  entryFormOf,
  isEditable,
  rulesOf,
  whyNot,
  type Facts,
  type JudgedAct,
  type Verb,
  type Violation,
} from '@huibian/domain'
import { whileRunning } from '../campaign/running'
import { actorOf, type Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { spoken } from '../platform/say'
import type { WireVerb, WireViolation } from '../platform/wire.type'
import { isWriter, subjectOf } from '../entry/demand'
import type { Entry } from '../entry/entry.type'
import { placeOf } from '../entry/stampers'
import { farewell, givesAway } from './comeAgain'
import { notYetReviewed } from './staged'
import { besideFacts, caseOf, draftFacts, versionFacts, type Case } from './facts'

/** Every verb of an entry that a screen may offer, and the act at which the campaign's rules judge it, if any. */
const shown: readonly (readonly [Verb, JudgedAct?])[] = [
  ['entry.save', 'save'],
  ['entry.import'],
  ['entry.attach'],
  ['entry.discard'],
  ['entry.finalise', 'finalise'],
  ['entry.takeBack'],
  ['entry.printForm'],
  ['entry.attachScan'],
  ['entry.replaceScan'],
  ['seal.requestForm'],
  ['entry.submit', 'submit'],
  ['entry.withdraw'],
  ['entry.object'],
  ['entry.answerObjection'],
  ['entry.beginReview'],
  ['entry.accept', 'accept'],
  ['entry.return'],
  ['entry.decline'],
  ['entry.reopen'],
  ['entry.markReceived'],
  ['review.compareScan'],
]

/** The facts that a screen can know: of the draft while it may be changed, of the version that stands after that. */
async function knownFacts(ctx: Context, entry: Entry, whole: Case): Promise<Partial<Facts>> {
  if (isWriter(ctx, entry) && isEditable(entry.state)) {
    return draftFacts(ctx, entry, whole, { content: whole.frame.content })
  }
  const facts = await versionFacts(ctx, entry, whole)
  if (!facts) return draftFacts(ctx, entry, whole, { content: {} })
  const next = entry.state === 'finalised' ? 'submit' : 'accept'
  return { ...facts, ...(await besideFacts(ctx, entry, whole, { at: next })) }
}

const judgedActs: readonly string[] = ['save', 'finalise', 'submit', 'accept']
const isJudgedAct = (at: string): at is JudgedAct => judgedActs.includes(at)

/** What the rules would find at an act. What only the act itself can know (attestations) is left to it. */
export async function violationsAt(ctx: Context, entry: Entry, at: string): Promise<WireViolation[]> {
  if (!isJudgedAct(at)) return refuse('act.unknown', { act: at.slice(0, 40) })
  const whole = await caseOf(ctx, entry)
  const found = advise(rulesOf(whole.file, entry.phase), at, await knownFacts(ctx, entry, whole))
  return spoken(found, ctx)
}

const refusalOf = (message: string): Violation => ({ rule: message, message, args: {}, strength: 'hard' })

/** What the actor may do to an entry and, if not, why: the table of verbs first, then the campaign's rules. */
export async function verbsOf(ctx: Context, entry: Entry): Promise<WireVerb[]> {
  const actor = actorOf(ctx)
  const open = shown.map(([verb, at]) => ({ verb, at, reason: whyNot(actor, verb, subjectOf(entry)) }))
  const asks = ({ verb, at }: Asked): boolean => at !== undefined || ofPaper.includes(verb) || givesAway(verb)
  const judged = open.some((each) => !each.reason && asks(each))
  const whole = judged ? await caseOf(ctx, entry) : undefined
  const facts = whole && (await knownFacts(ctx, entry, whole))
  const verbs = open.map(({ verb, at, reason }) => {
    const refusal = reason ?? pointless(ctx, verb, { entry, whole })
    const found = refusal
      ? [refusalOf(refusal)]
      : whole && facts
        ? foundBy(ctx, { verb, at }, { entry, whole, facts })
        : []
    const allowed = !found.some(({ strength }) => strength === 'hard')
    return { verb, allowed, violations: spoken(found, ctx) }
  })
  return whileRunning(ctx, entry.campaignId, verbs)
}

/** Open or not by what the campaign says of the form. */
const ofPaper: readonly Verb[] = ['seal.requestForm', 'entry.replaceScan']

/** Closed until the stage of review begins, where the notice dates it. */
const ofReview: readonly Verb[] = ['entry.beginReview', 'entry.accept', 'entry.decline']

/** Whether the acting organisation is one of those that stamp the form. */
const stamps = (ctx: Context, entry: Entry, { file, frame }: Case): boolean =>
  placeOf(file, entry.route, frame, actorOf(ctx).post.organisation.id) !== undefined

/** Why a verb that is open to the actor has nothing to do here. */
function pointless(
  ctx: Context,
  verb: Verb,
  { entry, whole }: { entry: Entry; whole: Case | undefined },
): string | undefined {
  if (verb === 'entry.object' && !entry.proxyId) return 'proxy.none'
  if (verb === 'entry.discard' && entry.versionId) return 'entry.hasVersion'
  if (verb === 'seal.requestForm' && whole) {
    if (!entryFormOf(whole.file, entry.route)?.electronicSeal) return 'seal.paperOnly'
    if (!stamps(ctx, entry, whole)) return 'seal.notYours'
  }
  if (verb === 'entry.replaceScan' && whole && !isWriter(ctx, entry) && !stamps(ctx, entry, whole))
    return 'scan.filersOwn'
  const compared = whole?.frame.scan?.check !== 'typed'
  return verb === 'review.compareScan' && compared ? 'scan.alreadyChecked' : undefined
}

type Known = { entry: Entry; whole: Case; facts: Partial<Facts> }

type Asked = { verb: Verb; at: JudgedAct | undefined }

/** What the campaign's rules say of a verb: at the act that they judge, or of giving the entry out of hand. */
function foundBy(ctx: Context, { verb, at }: Asked, { entry, whole, facts }: Known): Violation[] {
  const { phase, route } = entry
  const early = ofReview.includes(verb) ? notYetReviewed(ctx, whole.file, route) : []
  if (early.length > 0) return early
  if (at) return foundAt(whole, phase, at, facts)
  return facts.passing ? farewell(verb, { file: whole.file, phase, passing: facts.passing }) : []
}

/** A closed gate is told once, whatever else the text may lack. */
function foundAt(whole: Case, phase: string, at: JudgedAct, facts: Partial<Facts>): Violation[] {
  const rules = rulesOf(whole.file, phase)
  const found = advise(rules, at, facts)
  const gates = rules.filter(({ kind }) => kind === 'beforeInstant').map(({ id }) => id)
  const late = found.filter(({ rule }) => gates.includes(rule))
  return late.length > 0 ? late : found
}
