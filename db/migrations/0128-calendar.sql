-- The secret address at which a person's calendar programme reads the deadlines of a post; only its hash is kept.
create table calendar_feed (
  account_id uuid not null references account,
  post_id uuid not null references post,
  secret_hash text not null constraint calendar_feed_secret unique,
  at timestamptz not null default app_now(),
  primary key (account_id, post_id)
);
grant select, insert, update, delete on calendar_feed to huibian_app;
