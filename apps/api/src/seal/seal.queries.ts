import DataLoader from 'dataloader'
import { may } from '@huibian/domain'
import { actorOf, once, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { demand } from '../platform/refusal'
import type { SealRecord, SealRequest } from './seal.type'

const requestColumns = `id, summary_id as "summaryId", file_id as "fileId", reason, file_name as "fileName", pages, copies, approver,
  code, sha256 as hash, state, refusal, requested_by as "requestedBy", at`

/** The requests of the actor's own organisation, those that wait first. */
export async function sealRequests(ctx: Context): Promise<SealRequest[]> {
  const actor = actorOf(ctx)
  const { organisation } = actor.post
  if (!may(actor, 'summary.read', { filer: organisation.id })) return []
  return rows<SealRequest>(
    ctx.db,
    `select ${requestColumns} from seal_request where organisation_id = $1
     order by state = 'waiting' desc, at desc limit 100`,
    [organisation.id],
  )
}

/** The latest request of each summary that still means something. */
export function latestRequest(ctx: Context, summaryId: string): Promise<SealRequest | null> {
  const loader = once(ctx, 'seal.latestRequest', () => {
    return new DataLoader<string, SealRequest | null>(async (ids) => {
      const found = await rows<SealRequest>(
        ctx.db,
        `select distinct on (summary_id) ${requestColumns} from seal_request
         where summary_id = any($1) and state <> 'void' order by summary_id, at desc`,
        [ids],
      )
      return ids.map((id) => found.find((request) => request.summaryId === id) ?? null)
    })
  })
  return loader.load(summaryId)
}

export type SealUse = Pick<SealRecord, 'n' | 'way' | 'copies' | 'keeper' | 'at'>

/** The use of the seal on a summary as it stands; a seal on what it said before is not one. */
export async function sealUseOf(
  ctx: Context,
  summaryId: string,
  sha256: string,
): Promise<SealUse | undefined> {
  return row<SealUse>(
    ctx.db,
    `select n, way, copies, keeper, at from seal_record where summary_id = $1 and sha256 = $2 order by n desc limit 1`,
    [summaryId, sha256],
  )
}

/** The register of the actor's own organisation, the latest use first. */
export async function sealRecords(
  ctx: Context,
  page: { limit: number; offset: number },
): Promise<SealRecord[]> {
  const actor = actorOf(ctx)
  const { id } = actor.post.organisation
  demand(may(actor, 'seal.readRegister', { organisation: id }))
  return rows<SealRecord>(
    ctx.db,
    `select id, n, way, reason, file_name as "fileName", pages, copies, approver, keeper, at, code,
       organisation_id as "organisationId", file_id as "fileId", sm2_signature is not null as attested,
       on_behalf as "onBehalf", seam
     from seal_record where organisation_id = $1 order by n desc limit $2 offset $3`,
    [id, page.limit, page.offset],
  )
}
