import type { PostKind } from '@huibian/domain'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { GroundLine } from './ground.queries'
import type { TaskKind } from './task.words'

/** A table, package or request that waits for somebody; `id` is one of several. */
export type Paper = {
  campaignId: string
  phase: string
  kind: TaskKind
  n: number
  id: string
  /** Whether what it is of was in before and has to come again. */
  again: boolean
}

/** SQL: how a case `e` that went with any package of a receiver in its phase is told: it may come again as long as what was in. */
export const wentBefore = `exists (select 1 from package_entry h join package g on g.id = h.package_id
  where h.entry_id = e.id and g.organisation_id = e.receiver_id and g.phase = e.phase)`

/** SQL: whether the table `s` lists nothing new, after something of its phase was forwarded. */
const comesAgain = `(exists (select 1 from package g where g.organisation_id = s.organisation_id and g.campaign_id = s.campaign_id
    and g.phase = s.phase)
  and not exists (select 1 from entry e where e.receiver_id = s.organisation_id and e.campaign_id = s.campaign_id and e.phase = s.phase
    and e.state = 'accepted' and not ${wentBefore}))`

const wanted: { readonly [post in PostKind]?: string } = {
  reviewingClerk: `select campaign_id as "campaignId", phase, 'packageBack' as kind, n, id, true as again from package g
      where g.organisation_id = $1 and g.state = 'returned' and not exists (select 1 from package x
        where x.participation_id = g.participation_id and x.phase = g.phase and x.n > g.n)
    union all select e.campaign_id, e.phase, 'caseBack', count(*)::int, min(e.id::text)::uuid, true from entry e
      where e.receiver_id = $1 and e.state = 'accepted' and exists (select 1 from review r
        where r.entry_id = e.id and r.decision = 'sendBack' and r.version_id = e.submitted_version_id) group by 1, 2
    union all select s.campaign_id, s.phase, 'sealRefused', s.n, s.id, ${comesAgain} from summary s
      where s.organisation_id = $1 and s.state = 'approved' and 'refused' = (select q.state from seal_request q
        where q.summary_id = s.id and q.sha256 = s.frozen_sha256 order by q.at desc, q.id desc limit 1)
    union all select campaign_id, phase, 'mail', n, id, false from package
      where organisation_id = $1 and state = 'forwarded' and mailed_at is null and origin is null`,
  approver: `select s.campaign_id as "campaignId", s.phase, 'approve' as kind, 1 as n, s.id, ${comesAgain} as again from summary s
    where s.organisation_id = $1 and s.state = 'frozen'`,
  sealKeeper: `select coalesce(s.campaign_id, e.campaign_id, b.campaign_id, l.campaign_id) as "campaignId", coalesce(s.phase, e.phase, '') as phase,
      'seal' as kind, count(*)::int as n, min(q.id::text) as id,
      bool_and(case when s.id is not null then ${comesAgain} else coalesce(e.state = 'finalised' and e.mark <> '', false) end) as again
    from seal_request q left join summary s on s.id = q.summary_id left join edition b on b.id = q.edition_id
    left join letter l on l.id = q.letter_id
    left join entry_version v on v.id = q.version_id left join entry e on e.id = v.entry_id
      and (e.current_version_id = v.id and e.state = 'finalised' and e.filer_id = q.organisation_id
        or e.submitted_version_id = v.id and e.state in ('submitted', 'inReview', 'accepted') and e.receiver_id = q.organisation_id)
    where q.organisation_id = $1 and q.state = 'waiting' and (q.version_id is null or e.id is not null) group by 1, 2`,
}

/** Tables and packages of the organisation that wait for the acting post: few rows, in one statement. */
export function papersOf(ctx: Context): Promise<Paper[]> {
  const { kind, organisation } = actorOf(ctx).post
  const sql = wanted[kind]
  return sql ? rows<Paper>(ctx.db, sql, [organisation.id]) : Promise.resolve([])
}

/**
 * By when a paper is to be dealt with: what was in before may come again after the close, and what was finalised in time goes on in the days
 * in which scans follow. A book or a letter is of no phase, and that a mail was sent changes nothing.
 */
export function paperDue({ due, againScanDue, scanDue }: GroundLine, { kind, phase, again }: Paper): Date {
  if (kind === 'mail' || phase === '') return due
  return again ? againScanDue : scanDue
}

const links: { readonly [kind in TaskKind]?: (base: string, paper: Paper) => string } = {
  packageBack: (base, paper) => `${base}/packages/${paper.id}`,
  caseBack: (base, { n, id }) =>
    n === 1 ? `${base}/queue/${id}?queue=accepted` : `${base}/queue?queue=accepted`,
  sealRefused: (base, paper) => `${base}/summary/${paper.phase}`,
  mail: (base, paper) => `${base}/packages/${paper.id}`,
  approve: (base) => `${base}/approvals`,
  seal: () => '/seals',
}

/** The page on which a paper is dealt with. */
export const paperLink = (paper: Paper): string =>
  links[paper.kind]?.(`/campaigns/${paper.campaignId}`, paper) ?? '/'
