-- 预览: what would be taken of what a unit sent, as a job reads it for whoever of the office asked. Uploads lie for a day, and so does what
-- was read of them; of an archived call it goes as well, so its removal is not barred.
create table packet_reading (
  id uuid primary key,
  job_id uuid not null references job,
  campaign_id uuid not null references campaign,
  organisation_id uuid not null references organisation,
  account_id uuid not null references account,
  -- the key of the office, as /key/: of what is not taken the unit sees nothing
  seen_by text collate "C" not null,
  upload_ids uuid[] not null,
  reading jsonb,
  at timestamptz not null default app_now()
);
create index packet_reading_asker on packet_reading (campaign_id, account_id, at);
create index packet_reading_at on packet_reading (at);
alter table packet_reading enable row level security;
alter table packet_reading force row level security;
create policy sight on packet_reading using (sees(seen_by));
create policy one_call on packet_reading as restrictive using (huibian.in_call(campaign_id));
revoke all on packet_reading from huibian_app;
grant select, insert, update (reading), delete on packet_reading to huibian_app;
create trigger archived_written before insert or update on packet_reading for each row when (huibian.archived(new.campaign_id))
  execute function huibian.refuse_archived();

-- Whoever acts sees their own office's alone: the old of all are removed as the tables' owner, who sees nothing else of them.
do $$
begin
  execute format($p$create policy sweeping on packet_reading to %I using (at < app_now() - interval '1 day')$p$, current_user);
end $$;
create function huibian.sweep_readings() returns void language sql security definer set search_path = public, pg_temp as
  $$ delete from packet_reading where at < app_now() - interval '1 day' $$;
revoke all on function huibian.sweep_readings() from public;
grant execute on function huibian.sweep_readings() to huibian_app;
