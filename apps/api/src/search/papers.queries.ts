import { campaignScope } from '../campaign/campaign.queries'
import { sightOf } from '../entry/entry.queries'
import { hits } from '../entry/hits'
import { actorOf, type Context } from '../platform/context'

/** What a kind is found by: a statement of its own, the latest first, units in their own order; the words asked for are its last parameter. */
export type Finding = { sql: string; values: unknown[] }

/** Packages, by their phase, their number and the unit that sent them. */
const packages = (ctx: Context): Finding => ({
  sql: `select g.id, ph.title, o.name as unit, g.campaign_id as "campaignId", c.title as campaign, g.n::text as number, g.state,
      g.organisation_id = $1 as own, g.forwarded_at as at, 0 as place
    from package g join organisation o on o.id = g.organisation_id join campaign c on c.id = g.campaign_id
    join phase ph on ph.campaign_id = g.campaign_id and ph.key = g.phase
    where strpos(g.seen_by, $2) > 0
      and g.id in (select h.subject_id from ${hits('package', 'organisation_id', '$3::text[]')} h)`,
  values: sightOf(ctx),
})

/** The tables of cases that the own office put together (汇总表), by their phase and the code on their paper. */
const summaries = (ctx: Context): Finding => ({
  sql: `select s.id, ph.title, o.name as unit, s.campaign_id as "campaignId", c.title as campaign, s.code as number, s.state, s.phase,
      true as own, s.created_at as at, 0 as place
    from summary s join organisation o on o.id = s.organisation_id join campaign c on c.id = s.campaign_id
    join phase ph on ph.campaign_id = s.campaign_id and ph.key = s.phase
    where s.organisation_id = $1 and strpos(s.seen_by, $2) > 0
      and s.id in (select h.subject_id from ${hits('summary', 'organisation_id', '$3::text[]')} h)`,
  values: sightOf(ctx),
})

/** Certificates, the latest that is found of a case: it is shown where its case is. */
const certificates = (ctx: Context): Finding => ({
  sql: `select distinct on (t.entry_id) t.entry_id as id, t.said ->> 'statement' as title, t.said ->> 'holder' as unit,
      t.campaign_id as "campaignId", c.title as campaign, t.number, t.state, t.holder_id = $1 as own, t.at, 0 as place
    from certificate t join campaign c on c.id = t.campaign_id
    where strpos(t.seen_by, $2) > 0
      and t.id in (select h.subject_id from ${hits('certificate', 'holder_id', '$3::text[]')} h)
    order by t.entry_id, t.n desc`,
  values: sightOf(ctx),
})

/** Letters to be sealed: those that announce a correction, and those that chase. */
const letters = (ctx: Context): Finding => ({
  sql: `select l.id, l.title, o.name as unit, l.campaign_id as "campaignId", c.title as campaign, nullif(l.number, '') as number,
      case when l.version is null then 'chasing' else 'correcting' end as state, l.organisation_id = $1 as own, l.at, 0 as place
    from letter l join organisation o on o.id = l.organisation_id join campaign c on c.id = l.campaign_id
    where strpos(l.seen_by, $2) > 0
      and l.id in (select h.subject_id from ${hits('letter', 'organisation_id', '$3::text[]')} h)`,
  values: sightOf(ctx),
})

/** Uses of the own seal (用印登记簿), by what is registered of them. */
const sealRecords = (ctx: Context): Finding => ({
  sql: `select r.id, r.file_name as title, r.reason as unit, null as "campaignId", null as campaign, r.n::text as number, null as state,
      true as own, r.at, 0 as place
    from huibian.found_by('seal_record', $2) h join seal_record r on r.id = h.subject_id
    where r.organisation_id = $1`,
  values: [actorOf(ctx).post.organisation.id],
})

/** Editions of the case books that the own office compiles, by the title under which each was printed, its kind and its number. */
const editions = (ctx: Context): Finding => ({
  sql: `select e.id, e.title, o.name as unit, e.campaign_id as "campaignId", c.title as campaign, e.n::text as number,
      e.kind as state, true as own, e.at, 0 as place
    from edition e join campaign c on c.id = e.campaign_id join organisation o on o.id = c.owner_id
    where c.owner_id = $1 and e.id in (select h.subject_id from ${hits(
      'edition',
      'owner_id',
      '$2::text[]',
      '(select d.id, x.owner_id from edition d join campaign x on x.id = d.campaign_id)',
    )} h)`,
  values: [actorOf(ctx).post.organisation.id],
})

/** Cases of former years in the own catalogue, the latest year first, beside the call in which the catalogue is opened. */
const pastCases = (ctx: Context): Finding => ({
  sql: `select p.id, p.title, p.unit, (select c.id from campaign c where ${campaignScope}
        order by c.state = 'published' desc, c.created_at desc, c.id limit 1) as "campaignId",
      p.campaign, p.year::text as number, null as state, true as own, null::timestamptz as at, -p.year as place
    from huibian.found_by('past_case', $2) h join past_case p on p.id = h.subject_id
    where p.owner_id = $1`,
  values: [actorOf(ctx).post.organisation.id],
})

/** What is found of papers. */
export const papers = {
  package: packages,
  summary: summaries,
  certificate: certificates,
  letter: letters,
  sealRecord: sealRecords,
  edition: editions,
  pastCase: pastCases,
}
