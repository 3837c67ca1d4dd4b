-- A seal is pressed on any paper of a campaign: a table, the form of a finalised version, or an edition of the book. Each use hangs on one.
alter table seal_request
  alter column summary_id drop not null,
  add column version_id uuid references entry_version,
  add column edition_id uuid references edition,
  add column place jsonb,
  add constraint seal_request_paper check (num_nonnulls(summary_id, version_id, edition_id) = 1);
comment on column seal_request.place is 'Where the seal stands: page, and millimetres from its left and top. Null where the table has its place.';
create unique index seal_request_version on seal_request (version_id) where state = 'waiting';
create unique index seal_request_edition on seal_request (edition_id) where state = 'waiting';

alter table seal_record
  alter column summary_id drop not null,
  add column version_id uuid references entry_version,
  add column edition_id uuid references edition,
  add constraint seal_record_paper check (num_nonnulls(summary_id, version_id, edition_id) = 1);
create index seal_record_code on seal_record (code);
create index seal_record_file on seal_record (file_id);

-- The sealed copy of a print edition, beside the plain one.
alter table edition
  add column sealed_file_id uuid references file,
  add column seal_place jsonb;

-- A use of the seal is seen by whoever sees its paper.
do $$
declare t text;
begin
  foreach t in array array['seal_request', 'seal_record'] loop
    execute format('drop policy sight on %I', t);
    execute format('create policy sight on %I using (
      (summary_id is not null and exists (select 1 from summary s where s.id = summary_id))
      or (version_id is not null and exists (select 1 from entry_version v where v.id = version_id))
      or (edition_id is not null and exists (select 1 from edition e where e.id = edition_id)))', t);
  end loop;
end $$;

-- Somebody who holds a paper learns by its code, or by its file, whether and when it was sealed, and of nothing else.
create policy checked on seal_record for select using
  (current_setting('huibian.checked', true) in (code, file_id::text));
