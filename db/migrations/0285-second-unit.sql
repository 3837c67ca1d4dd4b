-- An author who enters by two units enters twice, on one way too: of a second entry it is told whether another unit filed it.
alter table identity add column filer_id uuid references organisation;
alter table entry no force row level security;
update identity i set filer_id = e.filer_id from entry e where e.id = i.entry_id;
alter table entry force row level security;
alter table identity alter column filer_id set not null;

create or replace function huibian.beside(asked jsonb, take boolean) returns jsonb language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  seen jsonb := coalesce((select jsonb_agg(a) from jsonb_array_elements(asked) a
    where a->>'entry' is null or exists (select 1 from entry e where e.id = (a->>'entry')::uuid and sees(e.seen_by))), '[]');
begin
  if take then
    insert into quota (campaign_id, rule, subject)
    select distinct a.campaign, p.rule, p.subject from jsonb_to_recordset(seen) as a(campaign uuid, places jsonb, marks jsonb)
    cross join lateral (select x.rule, x.subject from jsonb_to_recordset(a.places) as x(rule text, subject text)
      union all select 'identity', m.kind || ' ' || m.value from jsonb_to_recordset(a.marks) as m(kind text, value text)) as p
    order by 1, 2, 3 on conflict (campaign_id, rule, subject) do update set subject = excluded.subject;
    delete from place p using jsonb_to_recordset(seen) as a(entry uuid) where p.entry_id = a.entry;
    insert into place (entry_id, campaign_id, rule, subject, bonus, state)
    select e.id, e.campaign_id, p.rule, p.subject, p.bonus, e.state from jsonb_to_recordset(seen) as a(entry uuid, places jsonb)
    join entry e on e.id = a.entry
    cross join lateral jsonb_to_recordset(a.places) as p(rule text, subject text, bonus boolean);
    delete from identity i using jsonb_to_recordset(seen) as a(entry uuid) where i.entry_id = a.entry;
    insert into identity (entry_id, kind, value, campaign_id, filer_id, route, theme, state)
    select distinct e.id, m.kind, m.value, e.campaign_id, e.filer_id, e.route, coalesce(a.theme, ''), e.state
    from jsonb_to_recordset(seen) as a(entry uuid, theme text, marks jsonb)
    join entry e on e.id = a.entry
    cross join lateral jsonb_to_recordset(a.marks) as m(kind text, value text);
  end if;
  return jsonb_build_object(
    'held', (select coalesce(jsonb_agg(h), '[]') from (
      select a.key, p.rule, p.subject, count(*)::int as n, (count(*) filter (where t.bonus))::int as bonus
      from jsonb_to_recordset(seen) as a(key text, campaign uuid, but uuid[], places jsonb)
      cross join lateral jsonb_to_recordset(a.places) as p(rule text, subject text, at jsonb)
      join place t on t.campaign_id = a.campaign and t.rule = p.rule and t.subject = p.subject and t.entry_id <> all(a.but)
      where t.state = 'forwarded' or (p.at ? 'accept' and t.state = 'accepted')
        or (p.at ? 'submit' and t.state in ('submitted', 'inReview', 'returned', 'accepted'))
      group by 1, 2, 3) as h),
    'others', (select coalesce(jsonb_agg(o), '[]') from (
      select distinct on (a.key, i.entry_id, i.kind) a.key, i.kind as same, coalesce(v.title, '') as title,
        c.title || case when e.number is not null then '，编号 ' || e.number else '' end as "where",
        i.route, i.theme, case when i.filer_id::text is distinct from a.filer then 'other' else 'same' end as unit,
        case when i.campaign_id = a.campaign then 'this' else 'earlier' end as campaign
      from jsonb_to_recordset(seen) as a(key text, entry uuid, campaign uuid, filer text, marks jsonb)
      cross join lateral jsonb_to_recordset(a.marks) as m(kind text, value text)
      join identity i on i.kind = m.kind and i.value = m.value and i.entry_id is distinct from a.entry
        and not huibian.relayed(a.entry, i.entry_id)
        and i.state in ('submitted', 'inReview', 'returned', 'accepted', 'forwarded')
      join campaign c on c.id = i.campaign_id
      left join entry e on e.id = i.entry_id and sees(e.seen_by)
      left join entry_version v on v.id = e.submitted_version_id
      order by 1, i.entry_id, i.kind) as o));
end $$;
