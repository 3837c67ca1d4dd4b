-- What is said of a delivery beside its source: who telephoned, the number of a letter.
alter table delivery add column note text not null default '' check (length(note) <= 500);

-- What its office entered for a unit: somebody of the unit has seen it, or the unit took it over and alone writes it from then on.
alter table activity
  add column known_by text,
  add column known_at timestamptz,
  add column taken_over_at timestamptz,
  add constraint activity_known check ((known_by is null) = (known_at is null)),
  add constraint activity_taken_over check (taken_over_at is null or (delivery_id is not null and known_at is not null));

-- 异议 of a unit against an activity that was entered for it. One is open at a time.
create table activity_objection (
  id uuid primary key,
  activity_id uuid not null references activity on delete cascade,
  -- what text and pictures stood at when it was made: the answer 已更正 needs something else
  stood text not null,
  reason text not null check (length(reason) between 2 and 500),
  by_name text not null,
  at timestamptz not null default app_now(),
  decision text check (decision in ('corrected', 'kept', 'takenOver')),
  answer text check (length(answer) <= 500),
  answered_by text,
  answered_at timestamptz,
  constraint activity_objection_answered check (
    (decision is null) = (answered_at is null) and (answer is null) = (answered_at is null) and (answered_by is null) = (answered_at is null)),
  constraint activity_objection_answer_says check (decision = 'takenOver' or length(answer) >= 2)
);
create index activity_objection_activity on activity_objection (activity_id);
create unique index activity_objection_open on activity_objection (activity_id) where answered_at is null;

-- An objection is between the unit and the office that entered it.
alter table activity_objection enable row level security;
alter table activity_objection force row level security;
create policy sight on activity_objection using (exists (
  select 1 from activity a join campaign c on c.id = a.campaign_id join organisation o on o.id in (a.organisation_id, c.owner_id)
  where a.id = activity_id and o.key = acting_organisation()));
revoke all on activity_objection from huibian_app;
grant select, insert, update (decision, answer, answered_by, answered_at) on activity_objection to huibian_app;

create trigger archived_written before insert or update on activity_objection for each row
  when (huibian.archived_by_activity(new.activity_id)) execute function huibian.refuse_archived();
create trigger archived_removed before delete on activity_objection for each row
  when (huibian.archived_by_activity(old.activity_id)) execute function huibian.refuse_archived();
