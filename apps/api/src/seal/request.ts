import { takesPicture, type SealPosition } from '@huibian/documents'
import { v7, validate } from 'uuid'
import { may } from '@huibian/domain'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record, recorded } from '../platform/record'
import { demand, NotFound, refuse } from '../platform/refusal'
import { together, type Part } from '../platform/together'
import { signetInForce } from '../signet/signet.queries'
import { fileById } from './file'
import type { SealedLayout } from './layout'
import { paperColumns, paperOf, type LockedPaper, type PaperRef } from './papers'
import { SealRequestRow } from './seal.entity'
import { requestWithFile } from './seal.queries'

/** A paper put before the seal keeper: which file, how many, on whose approval, and the hash that the seal will vouch for. */
export type SealSubject = PaperRef & {
  organisationId: string
  reason: string
  fileName: string
  fileId: string
  pages: number
  copies: number
  approver: string
  code: string
  sha256: string
  place?: SealPosition
  /** `ours` where it is not said. */
  layout?: SealedLayout
}

/** What the record tells a request under. */
export type Told = Pick<LockedPaper, 'noun' | 'subjectId' | 'seenBy'> & { campaignId: string }

/** A unit that has a picture alone is told so while the paper can still be sealed otherwise, not when the keeper presses. */
async function demandUnsigned(ctx: Context, { organisationId, fileId }: SealSubject): Promise<void> {
  const signet = await signetInForce(ctx, organisationId)
  if (signet?.provider !== 'picture') return
  const file = (await fileById(ctx, fileId)) ?? refuse('seal.unreadable')
  if (!takesPicture(await ctx.files.bytes(file.sha256))) refuse('signet.signed')
}

/** One request for a paper waits at a time. */
export async function demandNoneWaits(ctx: Context, paper: PaperRef): Promise<void> {
  const column = paperColumns[paperOf(paper)]
  const id = paper.summaryId ?? paper.versionId ?? paper.editionId ?? paper.letterId
  const waiting = await row(ctx.db, `select 1 from seal_request where ${column} = $1 and state = 'waiting'`, [
    id,
  ])
  if (waiting) refuse('seal.waiting')
}

/** Puts a paper before the seal keeper, unless it waits there already. */
export async function askForSeal(ctx: Context, told: Told, subject: SealSubject): Promise<SealRequestRow> {
  await demandNoneWaits(ctx, subject)
  return putForward(ctx, told, subject)
}

const inserted = `requested as (
  insert into seal_request (id, summary_id, version_id, edition_id, letter_id, organisation_id, reason, file_name, file_id, pages, copies,
    approver, code, sha256, place, layout, state, requested_by, at)
  values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6::uuid, $7, $8, $9::uuid, $10, $11, $12, $13, $14, $15::jsonb, $16, $17, $18,
    $19::timestamptz))`

/** Puts a paper that nobody has put there before the seal keeper, in one statement with its line in the record. */
export async function putForward(ctx: Context, told: Told, subject: SealSubject): Promise<SealRequestRow> {
  await demandUnsigned(ctx, subject)
  const request = {
    id: v7(),
    summaryId: null,
    versionId: null,
    editionId: null,
    letterId: null,
    place: null,
    layout: 'ours' as const,
    ...subject,
    state: 'waiting' as const,
    refusal: null,
    requestedBy: ctx.signedIn?.accountName ?? '',
    at: ctx.now,
    decidedAt: null,
  }
  const written: Part = {
    queries: [inserted],
    values: [
      request.id,
      request.summaryId,
      request.versionId,
      request.editionId,
      request.letterId,
      request.organisationId,
      request.reason,
      request.fileName,
      request.fileId,
      request.pages,
      request.copies,
      request.approver,
      request.code,
      request.sha256,
      request.place === null ? null : JSON.stringify(request.place),
      request.layout,
      request.state,
      request.requestedBy,
      request.at,
    ],
  }
  const { code, reason, copies } = subject
  const line = recorded(ctx, [{ ...told, act: 'seal.requested', after: { code, reason, copies } }])
  await together(ctx.db, [written, line], 'select 1')
  return request
}

/** What the keeper is asked for, with its file. It is read before its table is locked, and settled only if it then still waits. */
export async function requestFor(
  ctx: Context,
  id: string,
  verb: 'seal.apply' | 'seal.refuse',
): Promise<SealRequestRow> {
  const actor = actorOf(ctx)
  const request = validate(id) ? await requestWithFile(ctx, id) : undefined
  if (!request) throw new NotFound()
  demand(may(actor, verb, { filer: request.organisationId, state: request.state }))
  if (request.state !== 'waiting') refuse('seal.decided')
  return request
}

/** Settles a request whose paper is locked; one that was settled meanwhile is refused. */
export async function decide(
  ctx: Context,
  request: SealRequestRow,
  paper: Pick<LockedPaper, 'noun' | 'subjectId'>,
  decision: { state: 'sealed' } | { state: 'refused'; refusal: string },
): Promise<SealRequestRow> {
  const set = { refusal: null, ...decision, decidedAt: ctx.now }
  const decided = await ctx.db.update(SealRequestRow, { id: request.id, state: 'waiting' as const }, set)
  if (decided.affected !== 1) refuse('seal.decided')
  const { noun, subjectId } = paper
  await record(ctx, {
    act: decision.state === 'sealed' ? 'seal.applied' : 'seal.refused',
    noun,
    subjectId,
    seenBy: `/${actorOf(ctx).post.organisation.key}/`,
    after: { code: request.code, ...(set.refusal ? { refusal: set.refusal } : {}) },
  })
  return Object.assign(request, set)
}

/** A request whose table is no longer what was approved waits for nobody. */
export async function voidRequests(ctx: Context, summaryId: string): Promise<void> {
  await ctx.db.update(
    SealRequestRow,
    { summaryId, state: 'waiting' as const },
    { state: 'void', decidedAt: ctx.now },
  )
}

/** The same of a print edition that is no longer what goes to the printer. */
export async function voidEditionRequests(ctx: Context, editionId: string): Promise<void> {
  await ctx.db.update(
    SealRequestRow,
    { editionId, state: 'waiting' as const },
    { state: 'void', decidedAt: ctx.now },
  )
}
