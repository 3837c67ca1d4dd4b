-- 代录: who directly receives from a unit enters, or finishes, an entry for it. It is the unit's entry, written by two: line of sight, gate
-- and rules are the unit's own; what came by mail, on paper, by telephone or on a disc is kept beside it.
alter table entry add column proxy_id uuid references organisation;
create index entry_proxy on entry (proxy_id, campaign_id, phase) where proxy_id is not null;

create table proxy (
  entry_id uuid primary key references entry on delete cascade,
  source text not null check (source in ('mail', 'paper', 'phone', 'usb')),
  -- as the clerk says; no gate asks for it
  received_at timestamptz not null,
  note text not null default '' check (length(note) <= 500),
  -- the unit had begun it
  begun boolean not null,
  by_name text not null,
  at timestamptz not null default app_now(),
  known_by text,
  known_at timestamptz,
  constraint proxy_known check ((known_by is null) = (known_at is null))
);

-- 异议: what the unit says against what was entered for it. One is open at a time.
create table objection (
  id uuid primary key,
  entry_id uuid not null references entry on delete cascade,
  -- what stood when it was made: the answer 已更正 needs something newer
  version_id uuid references entry_version,
  revision integer not null,
  reason text not null check (length(reason) between 2 and 500),
  by_name text not null,
  at timestamptz not null default app_now(),
  decision text check (decision in ('corrected', 'kept')),
  answer text check (length(answer) between 2 and 500),
  answered_by text,
  answered_at timestamptz,
  constraint objection_answered check (
    (decision is null) = (answered_at is null) and (answer is null) = (answered_at is null) and (answered_by is null) = (answered_at is null))
);
create index objection_entry on objection (entry_id);
create unique index objection_open on objection (entry_id) where answered_at is null;

alter table proxy enable row level security;
alter table proxy force row level security;
create policy sight on proxy using (exists (select 1 from entry e where e.id = entry_id));
-- An objection is between the unit and its proxy.
alter table objection enable row level security;
alter table objection force row level security;
create policy sight on objection using (exists (select 1 from entry e join organisation o on o.id in (e.filer_id, e.proxy_id)
  where e.id = entry_id and o.key = acting_organisation()));
revoke all on proxy, objection from huibian_app;
grant select, insert, update (known_by, known_at) on proxy to huibian_app;
grant select, insert, update (decision, answer, answered_by, answered_at) on objection to huibian_app;

do $$
declare t text;
begin
  foreach t in array array['proxy', 'objection'] loop
    execute format('create trigger archived_written before insert or update on %I for each row when (huibian.archived_by_entry(new.entry_id))
      execute function huibian.refuse_archived()', t);
    execute format('create trigger archived_removed before delete on %I for each row when (huibian.archived_by_entry(old.entry_id))
      execute function huibian.refuse_archived()', t);
  end loop;
end $$;

-- A unit that goes to another receiver (划转) takes its drafts along: who entered them for it has no more to do with them. A successor takes
-- over what was entered for the unit before it, originals among it; nobody keeps an original of an entry that it no longer sees.
create function huibian.leave_proxy() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone text := (select o.key from organisation o where o.id = old.proxy_id);
begin
  delete from objection where entry_id = new.id;
  delete from proxy where entry_id = new.id;
  update file set seen_by = replace(seen_by, '/' || gone || '/', '/') where noun in ('entry', 'scan', 'proxy') and subject_id = new.id;
  new.seen_by := replace(new.seen_by, '/' || gone || '/', '/');
  new.proxy_id := null;
  return new;
end $$;
create trigger proxy_left before update of receiver_id on entry for each row
  when (old.proxy_id is not null and new.receiver_id <> old.receiver_id) execute function huibian.leave_proxy();

create function huibian.follow_originals() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.filer_id <> old.filer_id then
    update file f set seen_by = f.seen_by || o.key || '/' from organisation o
      where f.noun = 'proxy' and f.subject_id = new.id and o.id = new.filer_id and strpos(f.seen_by, '/' || o.key || '/') = 0;
  end if;
  update file f set seen_by = '/' || (
      select string_agg(k, '/') from unnest(string_to_array(trim(both '/' from f.seen_by), '/')) as k
      where strpos(new.seen_by, '/' || k || '/') > 0) || '/'
    where f.noun = 'proxy' and f.subject_id = new.id;
  return null;
end $$;
create trigger originals_followed after update of filer_id, seen_by on entry for each row
  when (new.proxy_id is not null and (new.filer_id <> old.filer_id or new.seen_by <> old.seen_by))
  execute function huibian.follow_originals();

-- A unit's draft is seen by nobody else. Its receiver learns that there is one, and takes part in it by an act that the unit is told of. The
-- two functions below work as the tables' owner; the policies open to them, and only while they run, what the acting receiver is sent.
create function huibian.unsent(state text) returns boolean language sql immutable as
  $$ select state in ('draft', 'finalised', 'returned') $$;
do $$
begin
  execute format($p$create policy taking on entry to %I using (current_setting('huibian.taking', true) = 'on' and huibian.unsent(state)
    and exists (select 1 from organisation o where o.id = receiver_id and o.key = acting_organisation()))$p$, current_user);
  execute format($p$create policy taking on file to %I using (current_setting('huibian.taking', true) = 'on' and noun in ('entry', 'scan')
    and exists (select 1 from entry e join organisation o on o.id = e.proxy_id where e.id = subject_id and o.key = acting_organisation()))$p$,
    current_user);
end $$;

create function huibian.drafts_below(part uuid) returns table (id uuid, phase text, state text, words integer, updated_at timestamptz)
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('huibian.taking', 'on', true);
  return query select e.id, e.phase, e.state, e.words, e.updated_at from entry e
    where e.participation_id = part and e.proxy_id is null and huibian.unsent(e.state)
      and e.receiver_id = (select o.id from organisation o where o.key = acting_organisation())
    order by e.updated_at desc, e.id limit 20;
  perform set_config('huibian.taking', 'off', true);
end $$;

create function huibian.take_draft(wanted uuid) returns uuid language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  acting text := acting_organisation();
  taken uuid;
begin
  perform set_config('huibian.taking', 'on', true);
  update entry e set proxy_id = o.id, seen_by = case when sees(e.seen_by) then e.seen_by else e.seen_by || acting || '/' end
    from organisation o
    where e.id = wanted and o.key = acting and e.receiver_id = o.id and e.proxy_id is null and huibian.unsent(e.state)
    returning e.id into taken;
  update file f set seen_by = f.seen_by || acting || '/'
    where taken is not null and f.subject_id = taken and f.noun in ('entry', 'scan') and f.seen_by <> '' and not sees(f.seen_by);
  perform set_config('huibian.taking', 'off', true);
  return taken;
end $$;
revoke all on function huibian.drafts_below(uuid), huibian.take_draft(uuid), huibian.leave_proxy() from public;
grant execute on function huibian.drafts_below(uuid), huibian.take_draft(uuid), huibian.unsent(text) to huibian_app;
