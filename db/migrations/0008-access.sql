-- Row level security is the last net behind the queries: what an organisation is not on the line of, it cannot read or write.

do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'huibian_app') then create role huibian_app nologin; end if;
end $$;

create function sees(line text) returns boolean language sql stable as
  $$ select acting_organisation() <> '' and strpos(line, '/' || acting_organisation() || '/') > 0 $$;

do $$
declare t text;
begin
  foreach t in array array['entry', 'summary', 'package'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy sight on %I using (sees(seen_by))', t);
  end loop;
  foreach t in array array['draft_snapshot', 'entry_version', 'scan', 'attestation', 'review', 'selection', 'package_entry'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy sight on %I using (exists (select 1 from entry e where e.id = entry_id))', t);
  end loop;
  foreach t in array array['summary_row', 'seal_request', 'seal_record'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy sight on %I using (exists (select 1 from summary s where s.id = summary_id))', t);
  end loop;
end $$;

alter table waiver enable row level security;
alter table waiver force row level security;
create policy sight on waiver using (
  (entry_id is not null and exists (select 1 from entry e where e.id = entry_id))
  or (summary_id is not null and exists (select 1 from summary s where s.id = summary_id)));

-- A file without a line is open to signed-in people of no particular organisation (an export, a template).
alter table file enable row level security;
alter table file force row level security;
create policy sight on file using (seen_by = '' or sees(seen_by));

-- Selection, order and books belong to the campaign's owner alone until announced.
create function owns(campaign uuid) returns boolean language sql stable as
  $$ select exists (select 1 from campaign c join organisation o on o.id = c.owner_id
      where c.id = campaign and o.key = acting_organisation()) $$;
do $$
declare t text;
begin
  foreach t in array array['book', 'edition'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy sight on %I using (owns(campaign_id))', t);
  end loop;
end $$;
drop policy sight on selection;
create policy sight on selection using (owns(campaign_id));
alter table edit enable row level security;
alter table edit force row level security;
create policy sight on edit using (exists (select 1 from selection s where s.id = selection_id));

grant usage on schema public, huibian to huibian_app;
grant select, insert, update, delete on all tables in schema public to huibian_app;
-- The record and frozen things are only ever added to.
revoke update, delete on record, campaign_version, attestation, review, seal_record, edit from huibian_app;
