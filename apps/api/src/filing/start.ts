import {
  fileFor,
  judge,
  rulesOf,
  whyNot,
  wrongSort,
  type Campaign,
  type Content,
  type EntrySort,
} from '@huibian/domain'
import { v7 } from 'uuid'
import { campaignFileLoader, demandPart, visibleCampaign, type Part } from '../campaign/campaign.queries'
import type { Campaign as CampaignSeen } from '../campaign/campaign.type'
import { demandRunning } from '../campaign/running'
import { actorOf, signedInOf, type Context } from '../platform/context'
import type { Move } from '../platform/counters'
import { record, type Recorded } from '../platform/record'
import { refuse, refuseIf } from '../platform/refusal'
import { countedAt } from '../entry/advance'
import { EntryRow } from '../entry/entry.entity'
import { draftFacts } from './facts'
import { fixedOf } from './fixed'
import { frameLoader, frameOf } from '../entry/frame'
import { receiverFor } from './ways'
import { writeDraft } from './save'

/** What is begun: in which phase, and, where the campaign has several, of which kind, by which route and through which body. */
export type Starting = {
  phase: string
  kind?: string | undefined
  route?: string | undefined
  receiverId?: string | undefined
}

const only = (rows: readonly { id: string }[]): string | undefined =>
  rows.length === 1 ? rows[0]?.id : undefined

/** The kind and the route of what is begun; a campaign that has one of each asks for neither. */
function sortOf(file: Campaign, starting: Starting): EntrySort {
  const sort = { kind: starting.kind ?? only(file.kinds), route: starting.route ?? only(file.routes) }
  refuseIf(wrongSort(file, sort).map((finding) => ({ rule: finding.message, ...finding, strength: 'hard' })))
  const { kind = '', route = '' } = sort
  return { kind, route }
}

/** Begins an entry in a phase: a draft that only its filer sees, with what the system fills in. */
export async function startEntry(ctx: Context, campaignId: string, starting: Starting): Promise<EntryRow> {
  const campaign = await visibleCampaign(ctx, campaignId)
  demandRunning(campaign, 'entry.notRunning')
  const part = await demandPart(ctx, campaignId)
  const { organisation } = actorOf(ctx).post
  const reason = whyNot(actorOf(ctx), 'entry.create', { filer: organisation.id })
  if (reason) refuse(reason)
  const seenBy = `/${organisation.key}/`
  const { entry, line, move } = await beginEntry(ctx, { campaign, part, starting, proxyId: null, seenBy })
  await record(ctx, line, move)
  return entry
}

/** An entry about to be begun: of which part in which campaign, who enters it in its place (代录), and the line of those who write it. */
export type Beginning = {
  campaign: CampaignSeen
  part: Part
  starting: Starting
  proxyId: string | null
  seenBy: string
}

/** An entry that was begun, and its line of record with its count, which whoever begins it writes beside what else there is to tell. */
export type Begun = { entry: EntryRow; line: Recorded; move: Move }

/** Begins an entry for a part in a campaign, whoever writes it: the same questions are asked and the same rules judge. */
export async function beginEntry(ctx: Context, beginning: Beginning): Promise<Begun> {
  const { campaign, part, starting, proxyId, seenBy } = beginning
  const { id: campaignId } = campaign
  if (part.role !== 'filer' || !part.receiverOrganisationId) refuse('entry.noFilingHere')
  const whole = await campaignFileLoader(ctx).load({ campaignId, version: campaign.version })
  const { phase } = starting
  if (!whole.phases.some(({ id }) => id === phase)) refuse('entry.noPhase', { phase: phase.slice(0, 40) })
  const sort = sortOf(whole, starting)
  const receiverId = await receiverFor(
    ctx,
    { file: whole, part, ownerId: campaign.ownerId },
    { ...starting, ...sort },
  )
  const file = fileFor(whole, sort)
  const entry = ctx.db.create(EntryRow, {
    id: v7(),
    campaignId,
    campaignVersion: campaign.version,
    participationId: part.id,
    filerId: part.organisationId,
    receiverId,
    proxyId,
    phase,
    ...sort,
    state: 'draft',
    mark: '',
    seenBy,
    number: null,
    title: '',
    theme: '',
    draft: {},
    revision: 1,
    words: 0,
    currentVersionId: null,
    submittedVersionId: null,
    forwardedVersionId: null,
    finalisedFrom: null,
    submittedAt: null,
    createdBy: signedInOf(ctx).accountId,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  })
  await ctx.db.insert(EntryRow, entry)
  const frame = await frameOf(ctx, entry.id)
  const content: Content = { ...fixedOf(file, frame, phase) }
  refuseIf(
    judge(
      rulesOf(file, phase).filter((rule) => rule.kind !== 'filled'),
      'save',
      await draftFacts(ctx, entry, { file, frame }, { content }),
    ),
  )
  await writeDraft(ctx, entry, { file, content })
  // What its filer reads of it now is known. Of what is entered for a filer, by whom and from what is still to be written.
  if (proxyId === null) frameLoader(ctx).prime(entry.id, { ...frame, content })
  const started = { act: 'entry.started', noun: 'entry', subjectId: entry.id, seenBy: entry.seenBy }
  const line = { ...started, counted: entry.participationId, after: { campaignId, phase, ...sort } }
  return { entry, line, move: { to: countedAt(entry) } }
}
