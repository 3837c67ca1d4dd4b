-- 邀请: a named person files for one unit in one call, without a standing account: an account that holds no post and acts in the unit's by the
-- invitation alone, until its day, its withdrawal or the end of the call. Signing in asks it, before anybody acts.
create table invitation (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  organisation_id uuid not null references organisation,
  account_id uuid not null unique references account,
  post_id uuid not null references post,
  name text not null check (length(name) between 1 and 40),
  until timestamptz not null,
  by_name text not null,
  at timestamptz not null default app_now(),
  withdrawn_by text,
  withdrawn_at timestamptz,
  constraint invitation_withdrawn check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index invitation_campaign on invitation (campaign_id, at);
revoke all on invitation from huibian_app;
grant select, insert, update (until, withdrawn_by, withdrawn_at) on invitation to huibian_app;
create trigger archived_written before insert or update on invitation for each row when (huibian.archived(new.campaign_id))
  execute function huibian.refuse_archived();
create trigger archived_removed before delete on invitation for each row when (huibian.archived(old.campaign_id))
  execute function huibian.refuse_archived();

-- Whom an invitation admits acts in its call alone: the transaction says in which, as it says for which organisation. Everybody else says none.
create function huibian.in_call(call uuid) returns boolean language sql stable as
  $$ select coalesce(current_setting('huibian.campaign', true), '') in ('', call::text) $$;
grant execute on function huibian.in_call(uuid) to huibian_app;

do $$
declare
  t text;
begin
  for t in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'campaign_id' and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relrowsecurity
      and c.relname not in ('spelling', 'fingerprint', 'identity', 'place', 'quota') loop
    execute format('create policy one_call on %I as restrictive using (huibian.in_call(campaign_id))', t);
  end loop;
end $$;
-- Files belong to a case, an activity, a delivery or the call itself, or to nothing but whoever asked for them.
create policy one_call on file as restrictive using (
  coalesce(current_setting('huibian.campaign', true), '') = '' or seen_by = '' or subject_id::text = current_setting('huibian.campaign', true)
  or exists (select 1 from entry e where e.id = subject_id) or exists (select 1 from activity a where a.id = subject_id)
  or exists (select 1 from delivery d where d.id = subject_id));
