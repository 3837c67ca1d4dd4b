import type { Client } from 'pg'
import { v7 } from 'uuid'

type Place = { campaignId: string; above: string; role: 'receiver' | 'filer' }

/** Brings the units of a role right below `above` in a campaign to `total`. */
export async function addUnits(client: Client, place: Place, total: number): Promise<void> {
  const { campaignId, above, role } = place
  const there = await client.query<{ n: number }>(
    `select count(distinct case p.role when 'filer' then p.id else coalesce(p.counts_as_id, p.id) end)::int as n from participation p join participation a on a.id = p.receiver_id
       join organisation o on o.id = a.organisation_id where p.campaign_id = $1 and p.role = $2 and o.key = $3`,
    [campaignId, role, above],
  )
  const missing = Math.max(0, total - (there.rows[0]?.n ?? 0))
  const made = Array.from({ length: missing }, (_, at) => ({
    id: v7(),
    part: v7(),
    key: `${above}-bench-${at}`,
  }))
  await client.query(
    `with given as (select * from jsonb_to_recordset($1::jsonb) as g(id uuid, part uuid, key text)),
     above as (select o.id, o.path, o.region, p.id as part, p.path as line from organisation o
       join participation p on p.organisation_id = o.id and p.campaign_id = $2 where o.key = $3),
     units as (insert into organisation (id, key, parent_id, path, name, short_name, types, region)
       select g.id, g.key, a.id, a.path || g.key || '/', g.key, g.key, '{tisc}', a.region from given g, above a returning id)
     insert into participation (id, campaign_id, organisation_id, role, receiver_id, counts_as_id, path)
       select g.part, $2, g.id, $4, a.part, case $4 when 'filer' then a.part end, a.line || g.key || '/' from given g, above a`,
    [JSON.stringify(made), campaignId, above, role],
  )
}

/** Brings a campaign to so many entries, spread evenly over the filers below `above`, with the counts that the acts would keep. */
export async function fill(
  client: Client,
  { campaignId, above }: { campaignId: string; above: string },
  total: number,
): Promise<void> {
  await client.query(
    `with line as (select p.id, p.organisation_id, r.organisation_id as receiver, ro.key as region, o.key,
         row_number() over () as n, count(*) over () as of
       from participation p join organisation o on o.id = p.organisation_id join participation r on r.id = p.receiver_id
       join organisation ro on ro.id = r.organisation_id
       where p.campaign_id = $1 and p.role = 'filer' and o.path like '%/' || $3 || '/%'),
     have as (select count(*)::int as n from entry)
     insert into entry (id, campaign_id, campaign_version, participation_id, filer_id, receiver_id, phase, kind, seen_by,
       title, draft, created_by)
     select gen_random_uuid(), $1, 1, l.id, l.organisation_id, l.receiver, 'phase' || (1 + i % 2), 'case',
       '/' || l.region || '/' || l.key || '/', '案例 ' || i, '{}', (select id from account limit 1)
     from have, generate_series(have.n + 1, $2) i join line l on l.n = 1 + i % l.of`,
    [campaignId, total, above],
  )
  await client.query(
    `insert into counter (participation_id, phase, state, mark, n)
     select participation_id, phase, state, mark, count(*) from entry group by 1, 2, 3, 4
     on conflict (participation_id, phase, state, mark) do update set n = excluded.n`,
  )
  await client.query('analyze entry; analyze counter; analyze participation; analyze organisation')
}
