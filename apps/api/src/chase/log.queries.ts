import { fileOf, visibleCampaign } from '../campaign/campaign.queries'
import { phaseTitle } from '../dashboard/phaseTitle'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { limits, type PageInput } from '../platform/wire.type'
import type { ChaseLine, ChaseLogPage } from './chase.type'
import { demandChaser } from './remind'

/** A line with its phase’s key, the title that the phase bears in the call, and how many lines there are. */
type Found = ChaseLine & { title: string; total: number }

/** SQL: the units of a call ($1) below the asker, whose key stands between slashes ($3), by who was told. */
const below = `join post p on p.id = m.post_id
  join participation f on f.campaign_id = $1 and f.organisation_id = p.organisation_id and strpos(f.path, $3) > 0`

/** SQL: the cases and packages of a call that the asker sees, of which a return may have been told. */
const returnable = `select e.id, e.phase, coalesce(e.number, '') as text, '{returned}'::text[] as kinds
    from entry e where e.campaign_id = $1 and strpos(e.seen_by, $3) > 0
  union all select g.id, g.phase, '', '{packageBack,caseBack}' from package g where g.campaign_id = $1 and strpos(g.seen_by, $3) > 0`

type Way = {
  kind: 'mail' | 'inbox'
  noted: string
  /** Who one line went to, and where. */
  to: string
  at: string
  told: string
  /** Why it did not go; null where it went. */
  failure: string
}

/** A mail that was tried and did not go is told with the reason; it goes on being tried, and once it goes it is told as gone. */
const byMail: Way = {
  kind: 'mail',
  noted: `(select n.*, j.state as tried, j.message, j.finished_at from mail n join job j on j.id = n.job_id)`,
  to: `concat_ws(' ', a.name, nullif(coalesce(nullif(m.address, ''), a.email), ''))`,
  at: 'coalesce(m.sent_at, m.finished_at, m.at)',
  told: `(m.sent_at is not null or m.tried = 'failed')`,
  failure: `case when m.sent_at is null then left(coalesce(m.message, ''), 200) end`,
}

const byInbox: Way = {
  kind: 'inbox',
  noted: 'telling',
  to: 'a.name',
  at: 'm.told_at',
  told: 'm.told_at is not null',
  failure: 'null::text',
}

/** SQL: what went by a way about closes, reminders and returns; to several people of a unit it went once, and all of them are named. */
const went = ({ kind, noted, to, at, told, failure }: Way): string => `
  select max(${at}), '${kind}', case when m.about like '% overdue' then 'overdue' else m.kind end, split_part(m.about, ' ', 1),
      p.organisation_id, '', '', string_agg(distinct ${to}, '、'), max(${failure})
    from ${noted} m join account a on a.id = m.account_id ${below}
    where m.subject_id = $1 and m.kind in ('deadline', 'reminder') and ${told} group by m.kind, m.about, p.organisation_id, ${failure} is null
  union all select max(${at}), '${kind}', m.kind, s.phase, p.organisation_id, '', s.text, string_agg(distinct ${to}, '、'), max(${failure})
    from (${returnable}) s join ${noted} m on m.subject_id = s.id and m.kind = any(s.kinds) join account a on a.id = m.account_id ${below}
    where ${told} group by m.kind, m.about, s.phase, s.text, p.organisation_id, ${failure} is null`

const sql = `select count(*) over ()::int as total, told.at, told.kind, told.matter, told.phase, coalesce(ph.title, '') as title, o.name as unit, told.by, told.text,
    told.addressed as "to", told.failure from (
    select r.at, 'reminder' as kind, 'reminder' as matter, r.phase, r.organisation_id, r.by_name as by, '' as text,
        '' as addressed, null::text as failure
      from reminder r where r.campaign_id = $1 and r.by_organisation_id = $2
    union all select n.at, 'call', '', n.phase, n.organisation_id, n.by_name, n.person || '：' || n.answer, n.person, null
      from call_note n where n.campaign_id = $1 and n.by_organisation_id = $2
    union all ${went(byMail)}
    union all ${went(byInbox)}) as told
  join organisation o on o.id = told.organisation_id
  left join phase ph on ph.campaign_id = $1 and ph.key = told.phase
  order by told.at desc, told.kind, o."order", o.id, told.matter, told.phase, told.text, told.addressed limit $4 offset $5`

/** One page of what went to whom, the newest first: reminders by hand, what those below were told by mail and in the console, and calls. */
export async function chaseLog(ctx: Context, campaignId: string, page: PageInput): Promise<ChaseLogPage> {
  const campaign = await visibleCampaign(ctx, campaignId)
  await demandChaser(ctx, campaign.id)
  const { id, key } = actorOf(ctx).post.organisation
  const file = await fileOf(ctx, campaign)
  const { limit, offset } = limits(page)
  const found = await rows<Found>(ctx.db, sql, [campaign.id, id, `/${key}/`, limit, offset])
  const items = found.map(({ title, phase, total: _total, ...line }) => ({
    ...line,
    phase: phaseTitle(ctx, file, { phase, title }),
  }))
  return { items, total: found[0]?.total ?? 0 }
}
