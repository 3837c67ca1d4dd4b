-- A unit that files each year has the same people and telephones in its cases of former years, which are no sign of a case sent twice. A catalogue
-- names its unit by words: what bears one of the names of the unit, or of its host, is that unit's.
create function huibian.plain_name(name text) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select lower(translate(regexp_replace(normalize(name, nfkc), '\s', '', 'g'), '·•・', '')) $$;

create function huibian.unit_names(unit uuid) returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select array(select huibian.plain_name(n) from unnest(
      array[o.name, o.short_name, o.host_name, o.sealing_name] || o.former_names
      || array(select b.name from organisation_name b where b.organisation_id = o.id)) as n where n <> '')
    from organisation o where o.id = unit), '{}') $$;
revoke all on function huibian.unit_names(uuid) from public;

create or replace function huibian.note_likeness(entry uuid, past uuid, filer uuid, marks jsonb, limits jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  noted fingerprint;
  told jsonb;
  held uuid[];
  own text[] := huibian.unit_names(filer);
begin
  if past is not null then
    insert into fingerprint as f (past_case_id, filer_id, format, keys, title, text)
    values (past, filer, marks->>'format',
      array(select jsonb_array_elements_text(marks->'keys')::bigint),
      array(select jsonb_array_elements_text(marks->'title')::integer),
      array(select jsonb_array_elements_text(marks->'text')::integer))
    on conflict (past_case_id) do update set format = excluded.format, keys = excluded.keys, title = excluded.title, text = excluded.text;
    return;
  end if;
  insert into fingerprint as f (entry_id, filer_id, format, keys, title, text)
  values (entry, filer, marks->>'format',
    array(select jsonb_array_elements_text(marks->'keys')::bigint),
    array(select jsonb_array_elements_text(marks->'title')::integer),
    array(select jsonb_array_elements_text(marks->'text')::integer))
  on conflict (entry_id) do update set format = excluded.format, keys = excluded.keys, title = excluded.title, text = excluded.text
  returning * into noted;

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
    select f.*, f.filer_id is not distinct from filer or huibian.plain_name(p.unit) = any(own) as same_unit
    from fingerprint f join found n on n.id = f.id left join past_case p on p.id = f.past_case_id
    where not huibian.relayed(entry, f.entry_id)
  ), measured as (
    select n.entry_id as other, n.past_case_id as past, huibian.likeness_of(n.title, noted.title) as title,
      huibian.likeness_of(n.text, noted.text) as text,
      huibian.shared_keys(n.keys, noted.keys, (limits->'file'->>0)::bigint, (limits->'file'->>1)::bigint) as files,
      case when n.same_unit is not true
        then huibian.shared_keys(n.keys, noted.keys, (limits->'phone'->>0)::bigint, (limits->'phone'->>1)::bigint) else 0 end as phones,
      case when n.same_unit is not true
        then huibian.shared_keys(n.keys, noted.keys, (limits->'person'->>0)::bigint, (limits->'person'->>1)::bigint) else 0 end as persons
    from near n
  )
  select coalesce(jsonb_agg(to_jsonb(m)), '[]') into told from measured m
  where m.title >= (limits->>'title')::real or m.text >= (limits->>'text')::real or m.files > 0 or m.phones > 0 or m.persons > 0;

  select coalesce(array_agg(id), '{}') into held from (
    select l.id from likeness l where l.entry_id = entry or l.other_id = entry
    order by least(l.entry_id, l.other_id), greatest(l.entry_id, l.other_id), l.past_case_id for update) as locked;

  update likeness l set title = t.title, text = t.text, files = t.files, phones = t.phones, persons = t.persons
  from jsonb_to_recordset(told) as t(other uuid, past uuid, title real, text real, files integer, phones integer, persons integer)
  where l.id = any(held) and least(l.entry_id, l.other_id) = least(entry, t.other) and greatest(l.entry_id, l.other_id) = greatest(entry, t.other)
    and l.past_case_id is not distinct from t.past
    and (l.title, l.text, l.files, l.phones, l.persons) is distinct from (t.title, t.text, t.files, t.phones, t.persons);

  delete from likeness l where l.id = any(held) and l.entry_id = entry and l.decision is null and not exists (
    select 1 from jsonb_to_recordset(told) as t(other uuid, past uuid)
    where t.other is not distinct from l.other_id and t.past is not distinct from l.past_case_id);

  insert into likeness (entry_id, other_id, past_case_id, title, text, files, phones, persons)
  select entry, t.other, t.past, t.title, t.text, t.files, t.phones, t.persons
  from jsonb_to_recordset(told) as t(other uuid, past uuid, title real, text real, files integer, phones integer, persons integer)
  order by least(entry, t.other), greatest(entry, t.other), t.past
  on conflict (least(entry_id, other_id), greatest(entry_id, other_id), past_case_id) do nothing;
end $$;

-- Pairs that stand on the people of one unit alone are looked at once more by the round that marks anew.
update fingerprint f set again = true where exists (select 1 from likeness l where l.entry_id = f.entry_id and l.past_case_id is not null
  and l.decision is null and (l.phones > 0 or l.persons > 0));
