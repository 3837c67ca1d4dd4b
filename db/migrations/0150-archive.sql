-- 归档: a finished call is only read. One gate stands before every table that belongs to a call, whatever way an act comes in by. Not gated are
-- the record, and what other calls ask of this one: places, marks and fingerprints, which follow its entries anyway.
alter table campaign
  add column archived_at timestamptz,
  add column archived_by text not null default '',
  add constraint campaign_archived_at check ((state = 'archived') = (archived_at is not null));

create function huibian.archived(call uuid) returns boolean language sql stable set search_path = public as
  $$ select exists (select 1 from campaign c where c.id = call and c.state = 'archived') $$;
create function huibian.archived_by_entry(id uuid) returns boolean language sql stable set search_path = public as
  $$ select exists (select 1 from entry e join campaign c on c.id = e.campaign_id where e.id = $1 and c.state = 'archived') $$;
create function huibian.archived_by_summary(id uuid) returns boolean language sql stable set search_path = public as
  $$ select exists (select 1 from summary s join campaign c on c.id = s.campaign_id where s.id = $1 and c.state = 'archived') $$;
create function huibian.archived_by_part(id uuid) returns boolean language sql stable set search_path = public as
  $$ select exists (select 1 from participation p join campaign c on c.id = p.campaign_id where p.id = $1 and c.state = 'archived') $$;
create function huibian.archived_by_selection(id uuid) returns boolean language sql stable set search_path = public as
  $$ select exists (select 1 from selection s join campaign c on c.id = s.campaign_id where s.id = $1 and c.state = 'archived') $$;
create function huibian.archived_by_activity(id uuid) returns boolean language sql stable set search_path = public as
  $$ select exists (select 1 from activity a join campaign c on c.id = a.campaign_id where a.id = $1 and c.state = 'archived') $$;

create function huibian.refuse_archived() returns trigger language plpgsql as $$
begin
  raise exception 'the call is archived' using errcode = 'check_violation', constraint = 'campaign_archived';
end $$;

do $$
declare
  gate record;
begin
  for gate in select * from (
    select c.table_name as t, 'campaign_id' as col, 'archived' as asks from information_schema.columns c
      join information_schema.tables b using (table_schema, table_name)
      where c.table_schema = 'public' and b.table_type = 'BASE TABLE' and c.column_name = 'campaign_id'
        and c.table_name not in ('record', 'place', 'identity', 'quota')
    union all values ('draft_snapshot', 'entry_id', 'archived_by_entry'), ('entry_version', 'entry_id', 'archived_by_entry'),
      ('scan', 'entry_id', 'archived_by_entry'), ('waiver', 'entry_id', 'archived_by_entry'),
      ('attestation', 'entry_id', 'archived_by_entry'), ('review', 'entry_id', 'archived_by_entry'),
      ('receipt', 'entry_id', 'archived_by_entry'), ('summary_row', 'summary_id', 'archived_by_summary'),
      ('seal_request', 'summary_id', 'archived_by_summary'), ('seal_record', 'summary_id', 'archived_by_summary'),
      ('summary_attestation', 'summary_id', 'archived_by_summary'), ('counter', 'participation_id', 'archived_by_part'),
      ('nil_report', 'participation_id', 'archived_by_part'), ('edit', 'selection_id', 'archived_by_selection'),
      ('confirmation', 'selection_id', 'archived_by_selection'), ('shot', 'activity_id', 'archived_by_activity')
  ) as gates loop
    execute format('create trigger archived_written before insert or update on %I for each row when (huibian.%I(new.%I))
      execute function huibian.refuse_archived()', gate.t, gate.asks, gate.col);
    execute format('create trigger archived_removed before delete on %I for each row when (huibian.%I(old.%I))
      execute function huibian.refuse_archived()', gate.t, gate.asks, gate.col);
  end loop;
end $$;
-- What was forwarded or ordered before is still written by its job: papers are made once, and nothing else of them changes.
drop trigger archived_written on package;
create trigger archived_written before insert on package for each row when (huibian.archived(new.campaign_id))
  execute function huibian.refuse_archived();
create trigger archived_changed before update on package for each row
  when ((old.manifest <> '{}' or new.state <> old.state) and huibian.archived(new.campaign_id)) execute function huibian.refuse_archived();
drop trigger archived_written on edition;
create trigger archived_written before insert on edition for each row when (huibian.archived(new.campaign_id))
  execute function huibian.refuse_archived();
create trigger archived_changed before update on edition for each row
  when ((old.pdf_file_id is not null or new.locked <> old.locked) and huibian.archived(new.campaign_id))
  execute function huibian.refuse_archived();
create trigger archived_written before update on campaign for each row when (old.state = 'archived')
  execute function huibian.refuse_archived();
-- Files that belong to an entry are written beside it, without a word in its own row.
create trigger archived_written before insert or update on file for each row
  when (new.noun in ('entry', 'scan') and huibian.archived_by_entry(new.subject_id)) execute function huibian.refuse_archived();

-- Whoever comes to or leaves a desk becomes no contact of what is archived: it stays as it was.
create or replace function holding_contact() returns trigger language plpgsql as $$
declare
  place record;
  person record;
begin
  select organisation_id, case kind when 'filingClerk' then 'filer' when 'reviewingClerk' then 'receiver' when 'editor' then 'owner' end as role
    into place from post where id = new.post_id;
  if place.role is null then return null; end if;
  if new.until is not null then
    update participation p set contact_name = ''
      from account a where a.id = new.account_id and p.organisation_id = place.organisation_id and p.role = place.role
      and p.contact_name = a.name and not huibian.archived(p.campaign_id);
  end if;
  select a.name, a.phone into person from holding h join account a on a.id = h.account_id and a.disabled_at is null
    where h.post_id = new.post_id and h.until is null order by h.since, h.id limit 1;
  if found then
    update participation p set contact_name = person.name, contact_phone = coalesce(nullif(person.phone, ''), p.contact_phone)
      where p.organisation_id = place.organisation_id and p.role = place.role and p.contact_name = ''
        and not huibian.archived(p.campaign_id);
  end if;
  return null;
end $$;
