-- The second factor of a sign-in. The secret is sealed with the installation's key, so that the database alone opens nothing; of each code
-- only the step of time that it belonged to is kept, and no step is taken twice.
alter table account
  add column factor_secret bytea,
  add column factor_step bigint not null default 0,
  add column factor_since timestamptz,
  add column factor_spares text[] not null default '{}',
  add constraint account_factor_whole check (factor_since is null or factor_secret is not null);

-- What a sign-in still waits for: half of it until the code is entered, or one that may do nothing but set up the factor it must have.
alter table session add column awaits text check (awaits in ('code', 'factor'));
