import { isEditable, may, stagesChecked } from '@huibian/domain'
import { partOf, visibleCampaign } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { demandRunning } from '../campaign/running'
import type { EntryRow } from '../entry/entry.entity'
import { lockEntry } from '../entry/entry.queries'
import { caseOf } from '../filing/facts'
import { finaliseEntry, takeBackEntry } from '../filing/finalise'
import { saveDraft } from '../filing/save'
import { submitEntry } from '../filing/submit'
import { actorOf, type Context } from '../platform/context'
import type { Progress } from '../platform/jobs'
import { NotFound, Refused, refuse } from '../platform/refusal'
import { record } from '../platform/record'
import { sentenceOf } from '../platform/say'
import { step } from '../platform/steps'
import { beginFor, unitBelow } from '../proxy/enter'
import { acceptEntry } from '../review/accept'
import { reopenEntry, returnEntry } from '../review/return'
import { attestedCopied, checkedIn, contentCopied, scanCopied, waiversOf } from './copy'
import './relay.messages'
import { demandRelay, heldCases, relayCases, upperIdOf, type Held } from './relay.queries'
import type { CarryArgs, RelayCase } from './relay.type'

type Above = { upper: Campaign; relay: Campaign }

/** The unit's entry in the call above, begun for it by the relay's owner. */
async function begun(ctx: Context, { upper, relay }: Above, held: Held): Promise<EntryRow> {
  const part = await partOf(ctx, upper.id, held.filerId)
  const receiver = actorOf(ctx).post.organisation.id
  if (part?.role !== 'filer' || part.receiverOrganisationId !== receiver)
    refuse('relay.unitAbsent', { unit: held.unit, campaign: upper.title })
  const below = await unitBelow(ctx, upper.id, held.filerId)
  const { phase, kind, route } = held
  const origin = {
    source: 'relay' as const,
    receivedAt: ctx.now,
    note: `${relay.title} ${held.number}`.trim().slice(0, 500),
    originals: [],
    relayed: { relay: relay.id, from: held.entryId, version: held.versionId },
  }
  return beginFor(ctx, below, { starting: { phase, kind, route }, origin })
}

/** What was carried before goes back to its writer, so that the relay's newer version can take its place. */
async function backAgain(ctx: Context, id: string, held: Held): Promise<EntryRow> {
  const entry = await lockEntry(ctx, id)
  if (entry.state === 'forwarded') refuse('relay.alreadySent', { n: held.carriedN ?? 0 })
  if (isEditable(entry.state)) return entry
  if (entry.state === 'finalised') return takeBackEntry(ctx, id)
  const reason = `转发活动中有第 ${held.n} 稿`
  if (entry.state === 'accepted') await reopenEntry(ctx, id, reason)
  const versionId = entry.submittedVersionId ?? ''
  return returnEntry(ctx, id, { versionId, reason, fields: [], restamp: null })
}

async function entryAbove(ctx: Context, above: Above, held: Held): Promise<EntryRow> {
  if (held.carriedId === null) return begun(ctx, above, held)
  const entry = await backAgain(ctx, held.carriedId, held)
  await ctx.db.query('update proxy set relayed_version = $2 where entry_id = $1', [entry.id, held.versionId])
  return entry
}

/** Writes a case above as it stands here, sends it in and, where its checklist was gone through here, accepts it: each step judges anew. */
async function carry(ctx: Context, above: Above, held: Held): Promise<void> {
  if (held.carriedVersionId === held.versionId) return
  const entry = await entryAbove(ctx, above, held)
  const { id } = entry
  const { file } = await caseOf(ctx, entry)
  const content = await contentCopied(ctx, held.versionId, { entry, file })
  const saved = await saveDraft(ctx, id, { revision: entry.revision, content })
  const final = await finaliseEntry(ctx, id, saved.revision)
  await scanCopied(ctx, held.versionId, final)
  const attestations = await attestedCopied(ctx, held.versionId, { entry: final, file })
  const waivers = await waiversOf(ctx, held.versionId, { entry: final, file })
  const sent = await submitEntry(ctx, id, { revision: final.revision, attestations, waivers })
  const asked = stagesChecked(file, sent.route).flatMap(({ checklist: points }) => points)
  const checklist = await checkedIn(
    ctx,
    held.entryId,
    asked.map((item) => item.id),
  )
  if (checklist && sent.currentVersionId)
    await acceptEntry(ctx, id, { versionId: sent.currentVersionId, checklist, comment: '', waivers })
}

/** What the call above says against a case, told with its title. */
function titled(ctx: Context, { title }: Held, cause: unknown): never {
  if (!(cause instanceof Refused)) throw cause
  throw new Refused(
    cause.violations.map((violation) => ({
      rule: violation.rule,
      message: 'relay.against',
      args: { title, says: sentenceOf(violation, ctx) },
      strength: 'hard' as const,
    })),
  )
}

/** A relay that runs and the call above it that runs too, for whoever carries from the one into the other. */
export async function demandUpper(ctx: Context, campaignId: string): Promise<Above> {
  const relay = await demandRelay(ctx, campaignId)
  demandRunning(relay)
  const upperId = await upperIdOf(ctx, relay.id)
  if (!upperId) return refuse('relay.noUpper')
  const upper = await visibleCampaign(ctx, upperId)
  demandRunning(upper)
  if (!may(actorOf(ctx), 'entry.enterFor', { receiver: actorOf(ctx).post.organisation.id }))
    refuse('act.notAllowed')
  return { upper, relay }
}

/** The cases that were chosen, each held by the relay's owner; all of them, or none is found. */
export async function demandHeld(
  ctx: Context,
  relayId: string,
  entryIds: readonly string[],
): Promise<Held[]> {
  const ids = [...new Set(entryIds)]
  if (ids.length === 0) refuse('relay.noneChosen', {}, 'entryIds')
  const cases = await heldCases(ctx, relayId, ids)
  if (cases.length !== ids.length) throw new NotFound()
  return cases
}

/**
 * 向上级报送: cases of one's own relay become entries of the call above, of the same units, in the keeping of the relay's owner, who sends them on
 * there with its table like any other. What is there already in the same version stays; all of them are carried or none. Each goes through
 * every act, so that many of them take their time.
 */
export async function carryCases(
  ctx: Context,
  { campaignId, entryIds, progress }: CarryArgs & { progress?: Progress },
): Promise<RelayCase[]> {
  const above = await demandUpper(ctx, campaignId)
  const { relay, upper } = above
  const ids = [...new Set(entryIds)].sort()
  for (const id of ids) await lockEntry(ctx, id)
  const cases = await demandHeld(ctx, relay.id, ids)
  for (const [at, held] of cases.entries()) {
    await progress?.(at / cases.length, step('step.carrying', { title: held.title }))
    await carry(ctx, above, held).catch((cause: unknown) => titled(ctx, held, cause))
  }
  await record(ctx, {
    act: 'relay.carried',
    noun: 'campaign',
    subjectId: relay.id,
    campaignId: relay.id,
    after: { upper: upper.id, cases: cases.length },
  })
  return relayCases(ctx, relay.id)
}
