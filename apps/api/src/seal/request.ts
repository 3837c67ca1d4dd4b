import { v7, validate } from 'uuid'
import { may } from '@huibian/domain'
import { actorOf, type Context } from '../platform/context'
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

/** What the keeper is asked for. It is read before its table is locked, and settled only if it then still waits. */
export async function requestFor(
  ctx: Context,
  id: string,
  verb: 'seal.apply' | 'seal.refuse',
): Promise<SealRequestRow> {
  const actor = actorOf(ctx)
  const request = validate(id)
    ? await ctx.db.findOne(SealRequestRow, { where: { id, organisationId: actor.post.organisation.id } })
    : null
  if (!request) throw new NotFound()
  demand(may(actor, verb, { filer: request.organisationId, state: request.state }))
  if (request.state !== 'waiting') refuse('seal.decided')
  return request
}

/** Settles a request whose table is locked; one that was settled meanwhile is refused. */
export async function decide(
  ctx: Context,
  request: SealRequestRow,
  state: 'sealed' | 'refused',
  refusal: string | null = null,
): Promise<void> {
  const decided = await ctx.db.update(
    SealRequestRow,
    { id: request.id, state: 'waiting' as const },
    { state, refusal, decidedAt: ctx.now },
  )
  if (decided.affected !== 1) refuse('seal.decided')
  await record(ctx, {
    act: state === 'sealed' ? 'seal.applied' : 'seal.refused',
    noun: 'summary',
    subjectId: request.summaryId,
    seenBy: `/${actorOf(ctx).post.organisation.key}/`,
    after: { code: request.code, ...(refusal ? { refusal } : {}) },
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
