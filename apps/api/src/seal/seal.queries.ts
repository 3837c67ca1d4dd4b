import DataLoader from 'dataloader'
import { may } from '@huibian/domain'
import { actorOf, once, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { demand } from '../platform/refusal'
import { fileLoader, type FileRow } from './file'
import { paperColumns, type SealedPaper } from './papers'
import { SealRequestRow } from './seal.entity'
import type { SealRecord, SealRequest } from './seal.type'

/** A form that was taken back, sent in stamped on paper meanwhile, or sent on, waits for no seal, whatever its request says. */
const requestState = `case when q.state = 'waiting' and q.version_id is not null and not exists (select 1 from entry e
    join entry_version v on v.entry_id = e.id where v.id = q.version_id and (
      (q.organisation_id = e.filer_id and e.current_version_id = v.id and e.state = 'finalised')
      or (q.organisation_id = e.receiver_id and e.submitted_version_id = v.id and e.state in ('submitted', 'inReview', 'accepted'))))
  then 'void' else q.state end`

const requestColumns = `q.id, q.summary_id as "summaryId", q.version_id as "versionId", q.edition_id as "editionId",
  q.letter_id as "letterId", q.file_id as "fileId", q.layout, q.reason, q.file_name as "fileName", q.pages, q.copies, q.approver, q.code, q.sha256,
  ${requestState} as state, q.refusal, q.requested_by as "requestedBy", q.at`

/** The requests of the actor's own organisation, those that wait first. */
export async function sealRequests(ctx: Context): Promise<SealRequest[]> {
  const actor = actorOf(ctx)
  const { organisation } = actor.post
  if (!may(actor, 'summary.read', { filer: organisation.id })) return []
  return rows<SealRequest>(
    ctx.db,
    `select * from (select ${requestColumns} from seal_request q where q.organisation_id = $1) as r
     order by state = 'waiting' desc, at desc, id desc limit 100`,
    [organisation.id],
  )
}

export type SealStandings = {
  asked: number
  done: number
  refused: number
  waiting: number
  since: Date | null
}

const thisMonth = `>= date_trunc('month', app_now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'`

/** How the requests of the actor's own organisation stand: what this month was asked for and decided, and since when the oldest waits. */
export async function sealStandings(ctx: Context): Promise<SealStandings> {
  const actor = actorOf(ctx)
  const { id } = actor.post.organisation
  demand(may(actor, 'seal.readRegister', { organisation: id }))
  const found = await row<SealStandings>(
    ctx.db,
    `select count(*) filter (where state <> 'void' and at ${thisMonth})::int as asked,
       count(*) filter (where state = 'sealed' and "decidedAt" ${thisMonth})::int as done,
       count(*) filter (where state = 'refused' and "decidedAt" ${thisMonth})::int as refused,
       count(*) filter (where state = 'waiting')::int as waiting, min(at) filter (where state = 'waiting') as since
     from (select q.at, q.decided_at as "decidedAt", ${requestState} as state from seal_request q where q.organisation_id = $1) as r`,
    [id],
  )
  if (!found) throw new Error('a count has no line')
  return found
}

/** The latest request of each paper of a kind that still means something; of one that others see too (a form, a letter), the acting unit's own. */
export function latestLoader(ctx: Context, paper: SealedPaper): DataLoader<string, SealRequest | null> {
  const column = paperColumns[paper]
  const shared = paper === 'form' || paper === 'letter'
  const own = shared ? 'and q.organisation_id = $2' : ''
  return once(ctx, `seal.latestRequest.${paper}`, () => {
    return new DataLoader<string, SealRequest | null>(async (ids) => {
      const found = await rows<SealRequest>(
        ctx.db,
        `select distinct on (q.${column}) ${requestColumns} from seal_request q
         where q.${column} = any($1) and q.state <> 'void' ${own} order by q.${column}, q.at desc, q.id desc`,
        shared ? [ids, actorOf(ctx).post.organisation.id] : [ids],
      )
      const byId = new Map(
        found.map((one) => [one.summaryId ?? one.versionId ?? one.editionId ?? one.letterId, one]),
      )
      return ids.map((one) => byId.get(one) ?? null)
    })
  })
}

export const latestRequest = (ctx: Context, paper: SealedPaper, id: string): Promise<SealRequest | null> =>
  latestLoader(ctx, paper).load(id)

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

/** What of a file our papers need, as one value beside the request that names it. */
const fileJson = `(select jsonb_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'size', f.size, 'sha256', f.sha256, 'pages', f.pages)
  from file f where f.id = r.file_id)`

/** A request to the acting unit's keeper, with its file. */
export async function requestWithFile(ctx: Context, id: string): Promise<SealRequestRow | undefined> {
  const own = actorOf(ctx).post.organisation.id
  const { entities, raw } = await ctx.db
    .createQueryBuilder(SealRequestRow, 'r')
    .addSelect(fileJson, 'file')
    .where('r.id = :id and r.organisationId = :own', { id, own })
    .getRawAndEntities<{ file: FileRow | null }>()
  const [[request], [beside]] = [entities, raw]
  if (request && beside) fileLoader(ctx).prime(request.fileId, beside.file)
  return request
}
