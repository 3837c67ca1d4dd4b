create table account (
  id uuid primary key,
  username text not null constraint account_username_unique unique check (username ~ '^[a-z0-9][a-z0-9._-]{2,40}$'),
  name text not null check (length(name) between 1 and 40),
  phone text not null default '',
  email text not null default '',
  password_hash text,
  password_changed_at timestamptz,
  former_hashes text[] not null default '{}',
  code_hash text,
  code_expires_at timestamptz,
  failed integer not null default 0,
  failed_since timestamptz,
  locked_until timestamptz,
  disabled_at timestamptz,
  disabled_reason text,
  last_signed_in_at timestamptz,
  created_at timestamptz not null default app_now()
);

create table post (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('filingClerk', 'reviewingClerk', 'approver', 'sealKeeper', 'editor',
    'systemAdministrator', 'securityAdministrator', 'auditor')),
  constraint post_once unique (organisation_id, kind)
);

create table holding (
  id uuid primary key,
  post_id uuid not null references post,
  account_id uuid not null references account,
  since timestamptz not null default app_now(),
  until timestamptz
);
create unique index holding_once on holding (post_id, account_id) where until is null;
create index holding_account on holding (account_id) where until is null;

-- The three administrators exclude one another and every other post: held by a constraint, not by the code alone.
create function holding_exclusive() returns trigger language plpgsql as $$
begin
  perform 1 from account where id = new.account_id for update;
  if (select count(distinct p.kind) > 1
        and bool_or(p.kind in ('systemAdministrator', 'securityAdministrator', 'auditor'))
      from holding h join post p on p.id = h.post_id where h.account_id = new.account_id and h.until is null) then
    raise exception 'exclusive posts' using errcode = '23514', constraint = 'holding_exclusive';
  end if;
  return null;
end $$;
create constraint trigger holding_exclusive after insert or update on holding
  for each row execute function holding_exclusive();

create table session (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  token_hash text not null unique,
  created_at timestamptz not null default app_now(),
  seen_at timestamptz not null default app_now(),
  expires_at timestamptz not null,
  demo boolean not null default false
);
create index session_account on session (account_id);
