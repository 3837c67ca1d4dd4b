-- 机构变更: what happens to a unit after it was opened, each line carried out or waiting for its day.
create table reorganisation (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('rename', 'move', 'close', 'reopen')),
  from_day date not null,
  -- what the kind needs: names, the unit above, the successor
  given jsonb not null default '{}',
  reason text not null check (length(reason) between 2 and 500),
  by_name text not null,
  at timestamptz not null default app_now(),
  job_id uuid references job,
  done_at timestamptz,
  cancelled_at timestamptz
);
create index reorganisation_organisation on reorganisation (organisation_id, at);
-- A unit waits for one day at a time: what a second one would find is not known yet.
create unique index reorganisation_waiting on reorganisation (organisation_id) where done_at is null and cancelled_at is null;

grant select, insert, update on reorganisation to huibian_app;

-- The names that a unit bore and until when, so that a paper of a day says what the unit was called on that day.
create table organisation_name (
  organisation_id uuid not null references organisation,
  until timestamptz not null,
  name text not null,
  primary key (organisation_id, until)
);
grant select, insert on organisation_name to huibian_app;

create function organisation_renamed() returns trigger language plpgsql as $$
begin
  insert into organisation_name (organisation_id, until, name) values (old.id, app_now(), old.name) on conflict do nothing;
  return null;
end $$;
create trigger organisation_renamed after update of name on organisation
  for each row when (old.name <> new.name) execute function organisation_renamed();

create function name_at(unit uuid, day timestamptz) returns text language sql stable as $$
  select coalesce((select n.name from organisation_name n where n.organisation_id = unit and n.until > day order by n.until limit 1),
    (select o.name from organisation o where o.id = unit))
$$;

-- Open cases of a part go to another part of the same call, with their counts and whoever reads them. Drafts are seen by their filer
-- alone, so the function looks as the one and then as the other, and tells how many they were.
create function hand_cases(from_part uuid, to_part uuid) returns integer language plpgsql as $$
declare
  giver record;
  taker record;
  asker text := acting_organisation();
  handed uuid[];
begin
  select p.organisation_id as id, o.key into giver from participation p join organisation o on o.id = p.organisation_id where p.id = from_part;
  select p.organisation_id as id, o.key into taker from participation p join organisation o on o.id = p.organisation_id where p.id = to_part;
  perform set_config('huibian.organisation', giver.key, true);
  with moved as (
    update entry set participation_id = to_part, filer_id = taker.id, seen_by = seen_by || taker.key || '/', revision = revision + 1
      where participation_id = from_part and state not in ('forwarded', 'declined') returning id)
  select coalesce(array_agg(id), '{}') into handed from moved;
  update file set seen_by = seen_by || taker.key || '/'
    where strpos(seen_by, '/' || giver.key || '/') > 0 and (noun in ('entry', 'scan') and subject_id = any(handed));
  perform set_config('huibian.organisation', taker.key, true);
  update entry set seen_by = replace(seen_by, '/' || giver.key || '/', '/') where id = any(handed);
  update file set seen_by = replace(seen_by, '/' || giver.key || '/', '/') where noun in ('entry', 'scan') and subject_id = any(handed);
  perform set_config('huibian.organisation', asker, true);
  insert into counter (participation_id, phase, state, mark, n)
    select to_part, phase, state, mark, n from counter
      where participation_id = from_part and state not in ('forwarded', 'declined') and n > 0
    on conflict (participation_id, phase, state, mark) do update set n = counter.n + excluded.n;
  update counter set n = 0 where participation_id = from_part and state not in ('forwarded', 'declined');
  return cardinality(handed);
end $$;

-- A filer's part goes to another receiver, with its drafts, which it alone sees; not when one of them has just left the draft.
create function lead_part(part uuid, receiver uuid, counts_as uuid, line text) returns void language plpgsql as $$
declare
  asker text := acting_organisation();
  filer text;
begin
  select o.key into filer from participation p join organisation o on o.id = p.organisation_id where p.id = part for update of p;
  perform set_config('huibian.organisation', filer, true);
  perform 1 from entry where participation_id = part for update;
  if not exists (select 1 from entry where participation_id = part and state <> 'draft') then
    update participation set receiver_id = receiver, counts_as_id = counts_as, path = line where id = part;
    update entry set receiver_id = (select organisation_id from participation where id = receiver) where participation_id = part;
  end if;
  perform set_config('huibian.organisation', asker, true);
end $$;

-- Work that waits for its day. The queue has a clock of its own, so it is told how long to wait.
create function huibian.enqueue(job uuid, at timestamptz) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job('run', payload := json_build_object('job', job), job_key := job::text, max_attempts := 3,
    run_at := pg_catalog.now() + (at - public.app_now()));
end $$;
revoke all on function huibian.enqueue(uuid, timestamptz) from public;
grant execute on function huibian.enqueue(uuid, timestamptz) to huibian_app;
