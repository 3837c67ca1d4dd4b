-- The catalogue of former years may name people: its authors, and who answered for a case with a mailbox. A row brought again with more
-- than before is filled in, so that its marks can be made anew.
alter table past_case
  add column author text not null default '' check (length(author) <= 200),
  add column contact text not null default '' check (length(contact) <= 50),
  add column email text not null default '' check (length(email) <= 100);
grant update (phone, author, contact, email) on past_case to huibian_app;

create index fingerprint_format on fingerprint (format);

create or replace function huibian.note_likeness(entry uuid, past uuid, filer uuid, marks jsonb, limits jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  noted fingerprint;
  told jsonb;
  held uuid[];
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
    select f.* from fingerprint f join found n on n.id = f.id where not huibian.relayed(entry, f.entry_id)
  ), measured as (
    select n.entry_id as other, n.past_case_id as past, huibian.likeness_of(n.title, noted.title) as title,
      huibian.likeness_of(n.text, noted.text) as text,
      huibian.shared_keys(n.keys, noted.keys, (limits->'file'->>0)::bigint, (limits->'file'->>1)::bigint) as files,
      case when n.filer_id is distinct from filer
        then huibian.shared_keys(n.keys, noted.keys, (limits->'phone'->>0)::bigint, (limits->'phone'->>1)::bigint) else 0 end as phones,
      case when n.filer_id is distinct from filer
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

-- For the worker: of what marks are kept in a format of before, the oldest texts first, with what marks are made of. Nobody acts: the
-- function works as the tables' owner, as whatever finds likenesses does.
create function huibian.marked_before(formats text[], most integer) returns table (entry_id uuid, past_case_id uuid, filer_id uuid, form jsonb,
  content jsonb, attachments jsonb, past jsonb) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('huibian.reckoning', 'on', true);
  return query
    with old as (
      select f.entry_id as entry, f.past_case_id as past, f.filer_id as filer, v.id as version, coalesce(v.finalised_at, c.at) as at
      from fingerprint f left join entry e on e.id = f.entry_id left join past_case c on c.id = f.past_case_id
      left join entry_version v on v.id = coalesce(e.current_version_id, e.submitted_version_id, e.forwarded_version_id)
      where f.format = any(formats) and (c.id is not null or v.id is not null)
      order by 5, 1, 2 limit most)
    select o.entry, o.past, o.filer, cv.file->'form', v.content, v.attachments,
      case when c.id is not null then jsonb_build_object('title', c.title, 'phone', c.phone, 'author', c.author, 'contact', c.contact,
        'email', c.email) end
    from old o left join entry_version v on v.id = o.version left join entry e on e.id = v.entry_id
    left join campaign_version cv on cv.campaign_id = e.campaign_id and cv.number = v.campaign_version
    left join past_case c on c.id = o.past order by o.at, o.entry, o.past;
  perform set_config('huibian.reckoning', 'off', true);
end $$;

-- Marks made anew; what was finalised anew meanwhile, or is being so, is left alone.
create function huibian.mark_anew(entry uuid, past uuid, filer uuid, marks jsonb, limits jsonb, formats text[]) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from fingerprint f where (f.entry_id = entry or f.past_case_id = past) and f.format = any(formats) for update skip locked;
  if found then perform huibian.note_likeness(entry, past, filer, marks, limits); end if;
end $$;
revoke all on function huibian.marked_before(text[], integer), huibian.mark_anew(uuid, uuid, uuid, jsonb, jsonb, text[]) from public;
grant execute on function huibian.marked_before(text[], integer), huibian.mark_anew(uuid, uuid, uuid, jsonb, jsonb, text[]) to huibian_app;
