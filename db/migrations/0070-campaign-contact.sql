-- Whom a call's units may telephone and where their mails go, by the roles that the notice names; persons stand in no campaign file.
create table campaign_contact (
  campaign_id uuid not null references campaign,
  role text not null,
  name text not null default '' check (length(name) <= 40),
  phone text not null default '' check (length(phone) <= 40),
  email text not null default '' check (length(email) <= 100),
  primary key (campaign_id, role)
);
grant select, insert, update, delete on campaign_contact to huibian_app;
