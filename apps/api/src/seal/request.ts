import { v7 } from 'uuid'
import { may } from '@huibian/domain'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { demand, NotFound, refuse } from '../platform/refusal'
import { SealRequestRow } from './seal.entity'

/** A paper put before the seal keeper: which file, how many, on whose approval, and the hash that the seal will vouch for. */
export type SealSubject = {
  summaryId: string
  organisationId: string
  reason: string
  fileName: string
  fileId: string
  pages: number
  copies: number
  approver: string
  code: string
  sha256: string
}

/** Puts a paper before the seal keeper; one request waits at a time. */
export async function openRequest(ctx: Context, subject: SealSubject): Promise<void> {
  const request = {
    id: v7(),
    ...subject,
    state: 'waiting' as const,
    requestedBy: ctx.signedIn?.accountName ?? '',
    at: ctx.now,
  }
  await ctx.db.insert(SealRequestRow, request)
}

/** The waiting request, locked, for the keeper of its own organisation. */
export async function lockRequest(
  ctx: Context,
  id: string,
  verb: 'seal.apply' | 'seal.refuse',
): Promise<SealRequestRow> {
  const actor = actorOf(ctx)
  const request = await ctx.db.findOne(SealRequestRow, {
    where: { id, organisationId: actor.post.organisation.id },
    lock: { mode: 'pessimistic_write' },
  })
  if (!request) throw new NotFound()
  demand(may(actor, verb, { filer: request.organisationId, state: request.state }))
  if (request.state !== 'waiting') refuse('seal.decided')
  return request
}

/** Which summary a request is about, for those who must lock that first. */
export async function summaryOfRequest(ctx: Context, id: string): Promise<string> {
  const found = await row<{ summary_id: string }>(
    ctx.db,
    'select summary_id from seal_request where id = $1 and organisation_id = $2',
    [id, actorOf(ctx).post.organisation.id],
  )
  if (!found) throw new NotFound()
  return found.summary_id
}

/** Settles a locked request. */
export async function decide(
  ctx: Context,
  request: SealRequestRow,
  state: 'sealed' | 'refused',
  refusal: string | null = null,
): Promise<void> {
  await ctx.db.update(SealRequestRow, { id: request.id }, { state, refusal, decidedAt: ctx.now })
  await record(ctx, {
    act: state === 'sealed' ? 'seal.applied' : 'seal.refused',
    noun: 'seal',
    subjectId: request.id,
    seenBy: `/${actorOf(ctx).post.organisation.key}/`,
    after: { summary: request.summaryId, code: request.code, ...(refusal ? { refusal } : {}) },
  })
}

/** A request whose paper is no longer what was approved waits for nobody. */
export async function voidRequests(ctx: Context, summaryId: string): Promise<void> {
  await ctx.db.update(
    SealRequestRow,
    { summaryId, state: 'waiting' as const },
    { state: 'void', decidedAt: ctx.now },
  )
}
