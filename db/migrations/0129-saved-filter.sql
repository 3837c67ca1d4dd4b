-- A list as somebody narrows and orders it again and again: the page, and what follows the question mark of its address.
create table saved_filter (
  account_id uuid not null references account,
  post_id uuid not null references post,
  path text not null check (path ~ '^/[a-z0-9/-]{0,119}$'),
  name text not null check (length(name) between 1 and 30),
  asked text not null check (length(asked) between 1 and 500),
  -- the one with which the page opens
  opens boolean not null default false,
  at timestamptz not null default app_now(),
  primary key (account_id, post_id, path, name)
);
create unique index saved_filter_opens on saved_filter (account_id, post_id, path) where opens;
grant select, insert, update, delete on saved_filter to huibian_app;
