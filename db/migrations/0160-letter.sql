-- 函件: a letter that an office issues in a campaign (更正通知, 催办通知), as it was printed for its seal. It never changes; another is another letter.
create table letter (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  organisation_id uuid not null references organisation,
  -- The version that it announces; none of a letter that chases.
  version integer,
  title text not null check (length(title) between 2 and 100),
  number text not null check (length(number) <= 60),
  code text not null constraint letter_code unique,
  sha256 text not null,
  file_id uuid not null references file,
  sealed_file_id uuid references file,
  seen_by text not null,
  by_name text not null,
  at timestamptz not null default app_now(),
  foreign key (campaign_id, version) references campaign_version
);
create index letter_campaign on letter (campaign_id);
grant select, insert on letter to huibian_app;
grant update (sealed_file_id) on letter to huibian_app;
revoke delete on letter from huibian_app;
alter table letter enable row level security;
alter table letter force row level security;
create policy sight on letter using (sees(seen_by));
create trigger archived_written before insert or update on letter for each row when (huibian.archived(new.campaign_id))
  execute function huibian.refuse_archived();
create trigger archived_removed before delete on letter for each row when (huibian.archived(old.campaign_id))
  execute function huibian.refuse_archived();

alter table seal_request
  add column letter_id uuid references letter,
  drop constraint seal_request_paper,
  add constraint seal_request_paper check (num_nonnulls(summary_id, version_id, edition_id, letter_id) = 1);
create unique index seal_request_letter on seal_request (letter_id) where state = 'waiting';
alter table seal_record
  add column letter_id uuid references letter,
  drop constraint seal_record_paper,
  add constraint seal_record_paper check (num_nonnulls(summary_id, version_id, edition_id, letter_id) = 1);

-- A use of the seal is seen by whoever sees its paper.
do $$
declare t text;
begin
  foreach t in array array['seal_request', 'seal_record'] loop
    execute format('drop policy sight on %I', t);
    execute format('create policy sight on %I using (
      (summary_id is not null and exists (select 1 from summary s where s.id = summary_id))
      or (version_id is not null and exists (select 1 from entry_version v where v.id = version_id))
      or (edition_id is not null and exists (select 1 from edition e where e.id = edition_id))
      or (letter_id is not null and exists (select 1 from letter l where l.id = letter_id)))', t);
  end loop;
end $$;
