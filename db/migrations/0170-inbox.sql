-- 提醒: what the first screen shows, told once to each person in the post that it concerns, whether they are mailed or not. `telling` notes
-- that something was told, never what, as `mail` does; the words stand in `inbox`, written as the work of whom they go to.
create table telling (
  id uuid primary key,
  account_id uuid not null references account,
  post_id uuid not null references post,
  kind text not null check (kind in ('returned', 'accepted', 'deadline', 'reminder', 'digest')),
  subject_id uuid not null,
  about text not null,
  job_id uuid not null references job,
  at timestamptz not null default app_now(),
  told_at timestamptz,
  constraint telling_once unique (account_id, post_id, kind, about)
);
revoke all on telling from huibian_app;
grant select, insert, update (told_at) on telling to huibian_app;

create table inbox (
  id uuid primary key references telling,
  account_id uuid not null references account,
  post_id uuid not null references post,
  -- the key of the post's organisation, as /key/
  seen_by text collate "C" not null,
  kind text not null,
  title text not null check (length(title) between 1 and 400),
  says text not null check (length(says) <= 10000),
  -- a page of the console in the post, as /campaigns/…
  link text not null,
  at timestamptz not null default app_now(),
  read_at timestamptz
);
create index inbox_post on inbox (account_id, post_id, at desc, id desc);
alter table inbox enable row level security;
alter table inbox force row level security;
create policy sight on inbox using (sees(seen_by));
revoke all on inbox from huibian_app;
grant select, insert, update (read_at) on inbox to huibian_app;
