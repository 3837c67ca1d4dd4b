-- A name alone is borne by many: an author is known by name together with the unit, or with a mobile number. Every entry that is sent in is known by
-- its marks, whether or not its own call has a rule that looks for others, so that the calls after it find it; and so is each case of a catalogue.
alter table identity drop constraint identity_kind_check;
alter table identity add constraint identity_kind_check check (kind in ('title', 'author', 'person', 'phone', 'file'));

-- Places of an author are counted within the unit that files.
alter table entry no force row level security;
update place p set subject = p.subject || ' ' || e.filer_id
from entry e join campaign_version v on v.campaign_id = e.campaign_id and v.number = e.campaign_version
where e.id = p.entry_id and exists (select 1 from jsonb_array_elements(v.file->'rules') r
  where r->>'id' = p.rule and r->'params'->>'per' = 'person');
alter table entry force row level security;

-- By what a case of a catalogue is known, kept by the trigger below.
create table past_identity (
  past_case_id uuid not null references past_case on delete cascade,
  kind text not null check (kind in ('title', 'author', 'person', 'phone')),
  value text not null,
  primary key (past_case_id, kind, value)
);
create index past_identity_value on past_identity (kind, value);

create function huibian.past_marks(past past_case) returns table (kind text, value text) language sql immutable
  set search_path = public, pg_temp as $$
  with named as (select n as name from regexp_split_to_table(huibian.plain_name(past.author), '[、,;/]') as n where n <> '')
  select 'title', huibian.plain_name(past.title)
  union select 'author', name from named
  union select 'person', name || '@' || huibian.plain_name(past.unit) from named where name <> huibian.plain_name(past.unit)
  union select 'phone', m.digits from (select right(regexp_replace(normalize(past.phone, nfkc), '\D', '', 'g'), 11) as digits) as m
    where m.digits ~ '^1[3-9]\d{9}$' $$;

create function huibian.note_past_marks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from past_identity where past_case_id = new.id;
  insert into past_identity (past_case_id, kind, value) select new.id, m.kind, m.value from huibian.past_marks(new) as m;
  return null;
end $$;
create trigger past_case_marked after insert or update of title, unit, phone, author on past_case for each row
  execute function huibian.note_past_marks();

do $$
begin
  execute format('create policy counting on past_identity to %I using (true)', current_user);
end $$;
insert into past_identity (past_case_id, kind, value) select p.id, m.kind, m.value from past_case p, huibian.past_marks(p) as m;
alter table past_identity enable row level security;
alter table past_identity force row level security;
revoke all on past_identity from huibian_app;

-- What was judged to be no second one is none for the rules either.
create function huibian.told_apart(entry uuid, other uuid, past uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select 1 from likeness l where l.decision = 'different'
    and least(l.entry_id, l.other_id) = least(entry, other) and greatest(l.entry_id, l.other_id) = greatest(entry, other)
    and l.past_case_id is not distinct from past) $$;

-- What a unit is called: by its row, or by the name that it came with where it is not known here.
create function huibian.names_of(unit text) returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  select case when unit ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then huibian.unit_names(unit::uuid)
    when unit is null then '{}' else array[huibian.plain_name(unit)] end $$;

create or replace function huibian.beside(asked jsonb, take boolean) returns jsonb language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  seen jsonb := coalesce((select jsonb_agg(a) from jsonb_array_elements(asked) a
    where a->>'entry' is null or exists (select 1 from entry e where e.id = (a->>'entry')::uuid and sees(e.seen_by))), '[]');
begin
  if take then
    insert into quota (campaign_id, rule, subject)
    select distinct a.campaign, p.rule, p.subject from jsonb_to_recordset(seen) as a(campaign uuid, places jsonb, marks jsonb, seeks text)
    cross join lateral (select x.rule, x.subject from jsonb_to_recordset(a.places) as x(rule text, subject text)
      union all select 'identity', m.kind || ' ' || m.value from jsonb_to_recordset(a.marks) as m(kind text, value text)
        where a.seeks <> 'none') as p
    order by 1, 2, 3 on conflict (campaign_id, rule, subject) do update set subject = excluded.subject;
    delete from place p using jsonb_to_recordset(seen) as a(entry uuid) where p.entry_id = a.entry;
    insert into place (entry_id, campaign_id, rule, subject, bonus, state)
    select e.id, e.campaign_id, p.rule, p.subject, p.bonus, e.state from jsonb_to_recordset(seen) as a(entry uuid, places jsonb)
    join entry e on e.id = a.entry
    cross join lateral jsonb_to_recordset(a.places) as p(rule text, subject text, bonus boolean);
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
      select n.key, n.same, coalesce(v.title, '') as title,
        c.title || case when e.number is not null then '，编号 ' || e.number else '' end as "where",
        n.route, n.theme, n.unit, n.campaign
      from (
        select a.key, i.entry_id, i.campaign_id, i.route, i.theme, array_agg(distinct i.kind) as same,
          case when i.filer_id::text is distinct from a.filer then 'other' else 'same' end as unit,
          case when i.campaign_id = a.campaign then 'this' else 'earlier' end as campaign
        from jsonb_to_recordset(seen) as a(key text, entry uuid, campaign uuid, filer text, marks jsonb, seeks text)
        cross join lateral jsonb_to_recordset(a.marks) as m(kind text, value text)
        join identity i on i.kind = m.kind and i.value = m.value and i.entry_id is distinct from a.entry
          and i.state in ('submitted', 'inReview', 'returned', 'accepted', 'forwarded')
        where a.seeks <> 'none' and not huibian.relayed(a.entry, i.entry_id) and not huibian.told_apart(a.entry, i.entry_id, null)
        group by a.key, i.entry_id, i.campaign_id, i.route, i.theme, 7, 8) as n
      join campaign c on c.id = n.campaign_id
      left join entry e on e.id = n.entry_id and sees(e.seen_by)
      left join entry_version v on v.id = e.submitted_version_id
      union all
      select n.key, n.same, case when o.id is null then '' else p.title end, p.campaign || '（' || p.year || '年）', '', '',
        case when huibian.plain_name(p.unit) = any(huibian.names_of(n.filer)) then 'same' else 'other' end, 'earlier'
      from (
        select a.key, a.filer, i.past_case_id, array_agg(distinct i.kind) as same
        from jsonb_to_recordset(seen) as a(key text, entry uuid, filer text, marks jsonb, seeks text)
        cross join lateral jsonb_to_recordset(a.marks) as m(kind text, value text)
        join past_identity i on i.kind = m.kind and i.value = m.value
        where a.seeks = 'catalogues' and not huibian.told_apart(a.entry, null, i.past_case_id)
        group by 1, 2, 3) as n
      join past_case p on p.id = n.past_case_id
      left join organisation o on o.id = p.owner_id and o.key = acting_organisation()
      order by 1, 4, 3) as o));
end $$;

-- The round that marks anew what stands writes down too by what an entry is known that was sent in before every entry was.
drop function huibian.marked_before(text[], integer);
create function huibian.marked_before(formats text[], most integer) returns table (entry_id uuid, past_case_id uuid, filer_id uuid,
  filer text, form jsonb, content jsonb, attachments jsonb, past jsonb) language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform set_config('huibian.reckoning', 'on', true);
  return query
    with old as (
      select f.entry_id as entry, f.past_case_id as past, f.filer_id as filer, v.id as version, coalesce(v.finalised_at, c.at) as at
      from fingerprint f left join entry e on e.id = f.entry_id left join past_case c on c.id = f.past_case_id
      left join entry_version v on v.id = coalesce(e.current_version_id, e.submitted_version_id, e.forwarded_version_id)
      where (f.format = any(formats) or f.again) and (f.aside_until is null or f.aside_until <= app_now())
        and (c.id is not null or v.id is not null)
      order by 5, 1, 2 limit most)
    select o.entry, o.past, o.filer, u.name, cv.file->'form', v.content, v.attachments,
      case when c.id is not null then jsonb_build_object('title', c.title, 'phone', c.phone, 'author', c.author, 'contact', c.contact,
        'email', c.email) end
    from old o left join entry_version v on v.id = o.version left join entry e on e.id = v.entry_id
    left join campaign_version cv on cv.campaign_id = e.campaign_id and cv.number = v.campaign_version
    left join organisation u on u.id = o.filer
    left join past_case c on c.id = o.past order by o.at, o.entry, o.past;
  perform set_config('huibian.reckoning', 'off', true);
end $$;

-- By what an entry is known beside all others; its state follows it from here on.
create function huibian.identify(entry uuid, marks jsonb) returns void language plpgsql strict security definer
  set search_path = public, pg_temp as $$
begin
  perform set_config('huibian.reckoning', 'on', true);
  delete from identity i where i.entry_id = entry;
  insert into identity (entry_id, kind, value, campaign_id, filer_id, route, theme, state)
  select distinct e.id, m.kind, m.value, e.campaign_id, e.filer_id, e.route, coalesce(v.content->>'theme', ''),
    case when e.state = 'finalised' and e.finalised_from = 'returned' then 'returned' else e.state end
  from entry e left join entry_version v on v.id = coalesce(e.current_version_id, e.submitted_version_id)
  cross join jsonb_to_recordset(marks) as m(kind text, value text)
  where e.id = entry;
  perform set_config('huibian.reckoning', 'off', true);
end $$;

-- A unit's people are no sign in its own cases, but an author whom it enters by two ways of one call is.
create function huibian.authors_by_ways(entry uuid, other uuid) returns integer language sql stable security definer
  set search_path = public, pg_temp as $$
  select count(*)::integer from identity i join identity o on o.kind = i.kind and o.value = i.value and o.campaign_id = i.campaign_id
    and o.route <> i.route where i.entry_id = entry and o.entry_id = other and i.kind = 'author' $$;

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
        then huibian.shared_keys(n.keys, noted.keys, (limits->'person'->>0)::bigint, (limits->'person'->>1)::bigint)
        else huibian.authors_by_ways(entry, n.entry_id) end as persons
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

revoke all on function huibian.authors_by_ways(uuid, uuid), huibian.past_marks(past_case), huibian.note_past_marks(), huibian.told_apart(uuid, uuid, uuid),
  huibian.names_of(text), huibian.marked_before(text[], integer), huibian.identify(uuid, jsonb) from public;
grant execute on function huibian.marked_before(text[], integer), huibian.identify(uuid, jsonb) to huibian_app;
