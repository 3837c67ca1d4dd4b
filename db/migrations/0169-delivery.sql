-- 线下报送: what a unit that cannot sign in sent back by mail or on a disc, as its office took it. Its files stay under its id; `entry_id` is
-- the report that came with it, and hangs on nothing, so that no act on that entry waits for it.
create table delivery (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  organisation_id uuid not null references organisation,
  -- organisation keys from the office down to the unit, as in its participation
  seen_by text collate "C" not null,
  source text not null check (source in ('mail', 'usb', 'paper', 'phone')),
  entry_id uuid,
  activities integer not null,
  pictures integer not null,
  refused integer not null,
  by_name text not null,
  at timestamptz not null default app_now()
);
create index delivery_unit on delivery (campaign_id, organisation_id, at);
alter table delivery enable row level security;
alter table delivery force row level security;
create policy sight on delivery using (sees(seen_by));
revoke all on delivery from huibian_app;
grant select, insert on delivery to huibian_app;

create trigger archived_written before insert or update on delivery for each row when (huibian.archived(new.campaign_id))
  execute function huibian.refuse_archived();
create trigger archived_removed before delete on delivery for each row when (huibian.archived(old.campaign_id))
  execute function huibian.refuse_archived();

alter table activity add column delivery_id uuid references delivery;
