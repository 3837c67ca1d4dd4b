-- 零报告: a unit says, with a reason, that nothing comes in a phase. It is void once something has been filed there.
create table nil_report (
  participation_id uuid not null references participation,
  phase text not null,
  kind text not null check (kind in ('noCase', 'notHeld')),
  reason text not null check (length(reason) between 1 and 200),
  by_name text not null,
  at timestamptz not null default app_now(),
  primary key (participation_id, phase)
);
grant select, insert, update on nil_report to huibian_app;
