-- 负责人: who answers at a unit for its part in a call, beside the contact who is asked day by day.
alter table participation
  add leader_name text not null default '' check (length(leader_name) <= 40),
  add leader_post text not null default '' check (length(leader_post) <= 40),
  add leader_phone text not null default '' check (length(leader_phone) <= 40);
