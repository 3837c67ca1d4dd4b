-- 转发: which call a relay stands under. Where that one does not run here, what it says is kept with the relay, so that it is still held to it.
-- A version remembers as of which version of the upper call it was read.
alter table campaign
  add column relay_of uuid references campaign,
  add column upper_text text check (length(upper_text) <= 1000000),
  add constraint campaign_one_upper check (relay_of is null or upper_text is null),
  add constraint campaign_own_upper check (relay_of <> id);
create index on campaign (relay_of) where relay_of is not null;

alter table campaign_version add column upper_version integer;
