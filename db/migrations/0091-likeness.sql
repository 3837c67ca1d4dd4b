-- 查重: by what each finalised text and each case of former years is found again, and the pairs that were found alike.

-- The catalogue of cases of former years that an office brought, so that the search is not empty on the first day.
create table past_case (
  id uuid primary key,
  owner_id uuid not null references organisation,
  year integer not null check (year between 1985 and 2100),
  campaign text not null check (length(campaign) between 1 and 100),
  title text not null check (length(title) between 1 and 200),
  unit text not null check (length(unit) between 1 and 100),
  phone text not null default '' check (length(phone) <= 40),
  at timestamptz not null default app_now(),
  constraint past_case_once unique (owner_id, year, campaign, title, unit)
);

create table fingerprint (
  id uuid primary key default gen_random_uuid(),
  entry_id uuid unique references entry on delete cascade,
  past_case_id uuid unique references past_case on delete cascade,
  filer_id uuid,
  format text not null,
  keys bigint[] not null,
  title integer[] not null,
  text integer[] not null,
  constraint fingerprint_of_one check ((entry_id is null) <> (past_case_id is null))
);
create index fingerprint_keys on fingerprint using gin (keys);

-- The later of two entries that look alike, and the earlier, or a case of former years. What was decided on them can be decided anew.
-- It hangs on their fingerprints: to hang on the entries would wait for whoever works on the other one.
create table likeness (
  id uuid primary key default gen_random_uuid(),
  entry_id uuid not null references fingerprint (entry_id) on delete cascade,
  other_id uuid references fingerprint (entry_id) on delete cascade,
  past_case_id uuid references past_case on delete cascade,
  title real not null,
  text real not null,
  files integer not null,
  phones integer not null,
  decision text check (decision in ('same', 'different')),
  reason text check (length(reason) between 2 and 500),
  by_name text,
  decided_at timestamptz,
  found_at timestamptz not null default app_now(),
  constraint likeness_of_two check ((other_id is null) <> (past_case_id is null)),
  constraint likeness_decided check ((decision is null) = (by_name is null))
);
create unique index likeness_once on likeness (least(entry_id, other_id), greatest(entry_id, other_id), past_case_id) nulls not distinct;
create index likeness_entry on likeness (entry_id);
create index likeness_other on likeness (other_id);
create index likeness_past_case on likeness (past_case_id);

create function huibian.likeness_of(one integer[], other integer[]) returns real language sql immutable
  set search_path = pg_catalog, pg_temp as $$
  select coalesce((select count(*) from (select unnest(one) intersect select unnest(other)) as common)::real
    / nullif((select count(*) from (select unnest(one) union select unnest(other)) as all_of_them), 0), 0) $$;

create function huibian.shared_keys(one bigint[], other bigint[], first bigint, last bigint) returns integer language sql immutable
  set search_path = pg_catalog, pg_temp as $$
  select count(*)::integer from unnest(one) as key where key between first and last and key = any(other) $$;

-- Notes by what a text is found again and what it looks like, over all that is known, which nobody who acts may read: an office learns
-- of a pair only when it sees both. `marks` holds keys, title and text; `limits` the likeness from which on a pair is told and the ranges
-- of the keys of files and telephones. At most fifty are compared, those with the most keys in common.
create function huibian.note_likeness(entry uuid, past uuid, filer uuid, marks jsonb, limits jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  noted fingerprint;
begin
  insert into fingerprint as f (entry_id, past_case_id, filer_id, format, keys, title, text)
  values (entry, past, filer, marks->>'format',
    array(select jsonb_array_elements_text(marks->'keys')::bigint),
    array(select jsonb_array_elements_text(marks->'title')::integer),
    array(select jsonb_array_elements_text(marks->'text')::integer))
  on conflict (entry_id) do update set format = excluded.format, keys = excluded.keys, title = excluded.title, text = excluded.text
  returning * into noted;
  if entry is null then return; end if;
  with near as (
    select f.* from fingerprint f
    where f.keys && noted.keys and f.format = noted.format and f.id <> noted.id
    order by huibian.shared_keys(f.keys, noted.keys, 0, 9223372036854775807) desc, f.id limit 50
  ), measured as (
    select n.entry_id, n.past_case_id, huibian.likeness_of(n.title, noted.title) as title, huibian.likeness_of(n.text, noted.text) as text,
      huibian.shared_keys(n.keys, noted.keys, (limits->'file'->>0)::bigint, (limits->'file'->>1)::bigint) as files,
      case when n.filer_id is distinct from filer
        then huibian.shared_keys(n.keys, noted.keys, (limits->'phone'->>0)::bigint, (limits->'phone'->>1)::bigint) else 0 end as phones
    from near n
  ), put as (
    -- In one order for all, so that those who find one another at once wait for each other one way round.
    insert into likeness as l (entry_id, other_id, past_case_id, title, text, files, phones)
    select entry, m.entry_id, m.past_case_id, m.title, m.text, m.files, m.phones from measured m
    where m.title >= (limits->>'title')::real or m.text >= (limits->>'text')::real or m.files > 0 or m.phones > 0
    order by least(entry, m.entry_id), greatest(entry, m.entry_id), m.past_case_id
    on conflict (least(entry_id, other_id), greatest(entry_id, other_id), past_case_id) do update
      set title = excluded.title, text = excluded.text, files = excluded.files, phones = excluded.phones
    returning l.id
  )
  delete from likeness l where l.entry_id = entry and l.decision is null and not exists (select 1 from put where put.id = l.id);
end $$;

-- Whether something like the entry was sent before: all that its own unit learns. Row security leaves only entries that the actor sees.
create function huibian.perhaps_filed(entries uuid[]) returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select distinct l.entry_id from likeness l join entry e on e.id = l.entry_id
  where l.entry_id = any(entries) and l.decision is distinct from 'different' $$;

revoke all on function huibian.note_likeness(uuid, uuid, uuid, jsonb, jsonb), huibian.perhaps_filed(uuid[]) from public;
grant execute on function huibian.note_likeness(uuid, uuid, uuid, jsonb, jsonb), huibian.perhaps_filed(uuid[]),
  huibian.likeness_of(integer[], integer[]), huibian.shared_keys(bigint[], bigint[], bigint, bigint) to huibian_app;

-- The functions above work as the tables' owner, whom forced row security binds like everybody: it has policies of its own.
do $$
declare t text;
begin
  foreach t in array array['fingerprint', 'likeness', 'past_case'] loop
    execute format('create policy finding on %I to %I using (true)', t, current_user);
  end loop;
end $$;

alter table fingerprint enable row level security;
alter table fingerprint force row level security;
revoke all on fingerprint from huibian_app;

alter table likeness enable row level security;
alter table likeness force row level security;
create policy sight on likeness using (
  exists (select 1 from entry e join organisation o on o.id = e.filer_id
    where e.id = entry_id and (other_id is not null or o.key <> acting_organisation()))
  and (other_id is null or exists (select 1 from entry e where e.id = other_id)))
  -- the decision alone can be written, which changes nothing of who sees the pair
  with check (true);
revoke all on likeness from huibian_app;
grant select, update (decision, reason, by_name, decided_at) on likeness to huibian_app;

alter table past_case enable row level security;
alter table past_case force row level security;
create policy kept on past_case using (
  exists (select 1 from organisation o where o.id = owner_id and o.key = acting_organisation()));
create policy alike on past_case for select using (exists (select 1 from likeness l where l.past_case_id = past_case.id));
revoke all on past_case from huibian_app;
grant select, insert, delete on past_case to huibian_app;
