-- What was mailed to whom: that it was and what about, never its words. Each thing is mailed once to each person.
alter table account add column mail_declined boolean not null default false;

create table mail (
  id uuid primary key,
  account_id uuid not null references account,
  post_id uuid not null references post,
  kind text not null check (kind in ('returned', 'accepted', 'deadline')),
  -- the case, or the campaign whose close is near
  subject_id uuid not null,
  -- the line of record or the close that it is about
  about text not null,
  job_id uuid not null references job,
  at timestamptz not null default app_now(),
  sent_at timestamptz,
  constraint mail_once unique (account_id, post_id, kind, about)
);
grant select, insert, update on mail to huibian_app;

-- A mail server may be away for hours: its work is tried more often, each time after a longer wait.
create function huibian.enqueue(job uuid, attempts integer) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job('run', payload := json_build_object('job', job), job_key := job::text, max_attempts := attempts);
end $$;
revoke all on function huibian.enqueue(uuid, integer) from public;
grant execute on function huibian.enqueue(uuid, integer) to huibian_app;
