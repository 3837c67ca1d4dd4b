-- 向上级报送: what a relay gathered its owner carries into the call above, where it is the unit's own entry, entered by that owner as by a proxy.
-- It is known of which case of the relay it was made, at which of its versions; a case is carried once.
alter table proxy drop constraint proxy_source_check;
alter table proxy add constraint proxy_source_check check (source in ('mail', 'paper', 'phone', 'usb', 'relay'));
alter table proxy add column relay_id uuid references campaign, add column relayed_from uuid references entry,
  add column relayed_version uuid references entry_version,
  add constraint proxy_relayed check (num_nonnulls(relay_id, relayed_from, relayed_version) in (0, case when source = 'relay' then 3 else 0 end));
create unique index proxy_relayed_once on proxy (relayed_from) where relayed_from is not null;
grant update (relayed_version) on proxy to huibian_app;

-- One case in two calls, or in more where relays stand above one another, is no second one: neither the rules that look for others nor the
-- search for likeness tell of it.
create function huibian.relayed(one uuid, other uuid) returns boolean language sql stable as $$
  with recursive line as (
    select p.relayed_from from proxy p where p.entry_id in (one, other) and p.relayed_from is not null
    union select p.relayed_from from line l join proxy p on p.entry_id = l.relayed_from where p.relayed_from is not null
  ) select exists (select 1 from line where relayed_from in (one, other))
$$;
grant execute on function huibian.relayed(uuid, uuid) to huibian_app;

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
    insert into identity (entry_id, kind, value, campaign_id, route, theme, state)
    select distinct e.id, m.kind, m.value, e.campaign_id, e.route, coalesce(a.theme, ''), e.state
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
        i.route, i.theme, case when i.campaign_id = a.campaign then 'this' else 'earlier' end as campaign
      from jsonb_to_recordset(seen) as a(key text, entry uuid, campaign uuid, marks jsonb)
      cross join lateral jsonb_to_recordset(a.marks) as m(kind text, value text)
      join identity i on i.kind = m.kind and i.value = m.value and i.entry_id is distinct from a.entry
        and not huibian.relayed(a.entry, i.entry_id)
        and i.state in ('submitted', 'inReview', 'returned', 'accepted', 'forwarded')
      join campaign c on c.id = i.campaign_id
      left join entry e on e.id = i.entry_id and sees(e.seen_by)
      left join entry_version v on v.id = e.submitted_version_id
      order by 1, i.entry_id, i.kind) as o));
end $$;

create or replace function huibian.note_likeness(entry uuid, past uuid, filer uuid, marks jsonb, limits jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  noted fingerprint;
  told jsonb;
  held uuid[];
begin
  insert into fingerprint as f (entry_id, past_case_id, filer_id, format, keys, title, text)
  values (entry, past, filer, marks->>'format',
    array(select jsonb_array_elements_text(marks->'keys')::bigint),
    array(select jsonb_array_elements_text(marks->'title')::integer),
    array(select jsonb_array_elements_text(marks->'text')::integer))
  on conflict (entry_id) do update set format = excluded.format, keys = excluded.keys, title = excluded.title, text = excluded.text
  returning * into noted;
  if entry is null then return; end if;

  -- Each ground brings its own: where many bear one title, the one whose text is alike is not crowded out.
  with wanted as (
    select g.value->>0 as first, g.value->>1 as last, array(
      select key from unnest(noted.keys) as key where key between (g.value->>0)::bigint and (g.value->>1)::bigint) as keys
    from jsonb_array_elements(limits->'grounds') as g
  ), found as (
    select distinct n.id from wanted w cross join lateral (
      select f.id from fingerprint f
      where f.keys && w.keys and f.format = noted.format and f.id <> noted.id
      order by huibian.shared_keys(f.keys, w.keys, w.first::bigint, w.last::bigint) desc, f.id limit 50) as n
    where w.keys <> '{}'
  ), near as (
    select f.* from fingerprint f join found n on n.id = f.id where not huibian.relayed(entry, f.entry_id)
  ), measured as (
    select n.entry_id as other, n.past_case_id as past, huibian.likeness_of(n.title, noted.title) as title,
      huibian.likeness_of(n.text, noted.text) as text,
      huibian.shared_keys(n.keys, noted.keys, (limits->'file'->>0)::bigint, (limits->'file'->>1)::bigint) as files,
      case when n.filer_id is distinct from filer
        then huibian.shared_keys(n.keys, noted.keys, (limits->'phone'->>0)::bigint, (limits->'phone'->>1)::bigint) else 0 end as phones
    from near n
  )
  select coalesce(jsonb_agg(to_jsonb(m)), '[]') into told from measured m
  where m.title >= (limits->>'title')::real or m.text >= (limits->>'text')::real or m.files > 0 or m.phones > 0;

  select coalesce(array_agg(id), '{}') into held from (
    select l.id from likeness l where l.entry_id = entry or l.other_id = entry
    order by least(l.entry_id, l.other_id), greatest(l.entry_id, l.other_id), l.past_case_id for update) as locked;

  update likeness l set title = t.title, text = t.text, files = t.files, phones = t.phones
  from jsonb_to_recordset(told) as t(other uuid, past uuid, title real, text real, files integer, phones integer)
  where l.id = any(held) and least(l.entry_id, l.other_id) = least(entry, t.other) and greatest(l.entry_id, l.other_id) = greatest(entry, t.other)
    and l.past_case_id is not distinct from t.past
    and (l.title, l.text, l.files, l.phones) is distinct from (t.title, t.text, t.files, t.phones);

  delete from likeness l where l.id = any(held) and l.entry_id = entry and l.decision is null and not exists (
    select 1 from jsonb_to_recordset(told) as t(other uuid, past uuid)
    where t.other is not distinct from l.other_id and t.past is not distinct from l.past_case_id);

  insert into likeness (entry_id, other_id, past_case_id, title, text, files, phones)
  select entry, t.other, t.past, t.title, t.text, t.files, t.phones
  from jsonb_to_recordset(told) as t(other uuid, past uuid, title real, text real, files integer, phones integer)
  order by least(entry, t.other), greatest(entry, t.other), t.past
  on conflict (least(entry_id, other_id), greatest(entry_id, other_id), past_case_id) do nothing;
end $$;
