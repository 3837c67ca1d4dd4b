-- An entry of any kind goes by any route of its campaign; films and sounds say what they are; greatest numbers are kept to.

alter table entry add column route text not null default '';
alter table entry no force row level security;
update entry e set route = coalesce(
  (select v.file->'routes'->0->>'id' from campaign_version v where v.campaign_id = e.campaign_id and v.number = e.campaign_version), '');
alter table entry force row level security;

-- What its filer declares of a film or sound, until it is probed.
alter table file
  add column seconds double precision check (seconds > 0),
  add column bit_rate integer check (bit_rate > 0),
  add column frame_rate real check (frame_rate > 0);

-- One row a subject of a rule that sets a greatest number: who takes a place holds it, so that no two take the last.
create table quota (
  campaign_id uuid not null references campaign,
  rule text not null,
  subject text not null,
  primary key (campaign_id, rule, subject)
);

-- The place that an entry takes under a rule once it comes as far as the act that the rule names. What is counted for those who may not see
-- the entry is kept here, its state among it.
create table place (
  entry_id uuid not null references entry on delete cascade,
  rule text not null,
  campaign_id uuid not null references campaign,
  subject text not null,
  bonus boolean not null,
  state text not null,
  primary key (entry_id, rule)
);
create index place_subject on place (campaign_id, rule, subject);

-- By what a second entry of the same work or author is known: title, first author, mobile number, hashes of files.
create table identity (
  entry_id uuid not null references entry on delete cascade,
  kind text not null check (kind in ('title', 'author', 'phone', 'file')),
  value text not null,
  campaign_id uuid not null references campaign,
  route text not null,
  theme text not null,
  state text not null,
  primary key (entry_id, kind, value)
);
create index identity_value on identity (kind, value);

-- What came on paper or disc beside the electronic entry.
create table receipt (
  entry_id uuid not null references entry on delete cascade,
  key text not null,
  by_name text not null,
  at timestamptz not null default app_now(),
  primary key (entry_id, key)
);

-- What the recommending body attests to of all that its table lists.
create table summary_attestation (
  summary_id uuid not null references summary on delete cascade,
  key text not null,
  version text not null,
  text text not null,
  by_name text not null,
  at timestamptz not null default app_now(),
  primary key (summary_id, key)
);

alter table receipt enable row level security;
alter table receipt force row level security;
create policy sight on receipt using (exists (select 1 from entry e where e.id = entry_id));
alter table summary_attestation enable row level security;
alter table summary_attestation force row level security;
create policy sight on summary_attestation using (exists (select 1 from summary s where s.id = summary_id));

-- Nobody who acts reads these: the functions below work as their owner, whom forced row security binds like everybody.
do $$
declare t text;
begin
  foreach t in array array['identity', 'place', 'quota'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy counting on %I to %I using (true)', t, current_user);
    execute format('revoke all on %I from huibian_app', t);
  end loop;
end $$;

create function huibian.follow_state() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update place set state = new.state where entry_id = new.id;
  update identity set state = new.state where entry_id = new.id;
  return null;
end $$;
create trigger entry_state_followed after update of state on entry for each row when (new.state <> old.state)
  execute function huibian.follow_state();

-- What stands beside entries, over all filers. Of places that rules set a greatest number of, how many others (all `but` some) hold: a
-- number, and never whose. Of entries sent in that bear the same marks, that they are there; row security leaves title and number only
-- where the asker sees them. To `take` is to hold the subjects' rows until the operation ends, in one order for all, so that whoever asks
-- for the last place while another takes it waits and then counts that one; and to write down what the entries take.
create function huibian.beside(asked jsonb, take boolean) returns jsonb language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  seen jsonb := coalesce((select jsonb_agg(a) from jsonb_array_elements(asked) a
    where a->>'entry' is null or exists (select 1 from entry e where e.id = (a->>'entry')::uuid and sees(e.seen_by))), '[]');
begin
  if take then
    insert into quota (campaign_id, rule, subject)
    select distinct a.campaign, p.rule, p.subject from jsonb_to_recordset(seen) as a(campaign uuid, places jsonb, marks jsonb)
    cross join lateral (select x.rule, x.subject from jsonb_to_recordset(a.places) as x(rule text, subject text)
      union all select 'identity', m.kind || ' ' || m.value from jsonb_to_recordset(a.marks) as m(kind text, value text)) as p
    order by 1, 2, 3 on conflict (campaign_id, rule, subject) do update set subject = excluded.subject;
    delete from place p using jsonb_to_recordset(seen) as a(entry uuid) where p.entry_id = a.entry;
    insert into place (entry_id, campaign_id, rule, subject, bonus, state)
    select e.id, e.campaign_id, p.rule, p.subject, p.bonus, e.state from jsonb_to_recordset(seen) as a(entry uuid, places jsonb)
    join entry e on e.id = a.entry
    cross join lateral jsonb_to_recordset(a.places) as p(rule text, subject text, bonus boolean);
    delete from identity i using jsonb_to_recordset(seen) as a(entry uuid) where i.entry_id = a.entry;
    insert into identity (entry_id, kind, value, campaign_id, route, theme, state)
    select distinct e.id, m.kind, m.value, e.campaign_id, e.route, coalesce(a.theme, ''), e.state
    from jsonb_to_recordset(seen) as a(entry uuid, theme text, marks jsonb)
    join entry e on e.id = a.entry
    cross join lateral jsonb_to_recordset(a.marks) as m(kind text, value text);
  end if;
  return jsonb_build_object(
    'held', (select coalesce(jsonb_agg(h), '[]') from (
      select a.key, p.rule, p.subject, count(*)::int as n, (count(*) filter (where t.bonus))::int as bonus
      from jsonb_to_recordset(seen) as a(key text, campaign uuid, but uuid[], places jsonb)
      cross join lateral jsonb_to_recordset(a.places) as p(rule text, subject text, at jsonb)
      join place t on t.campaign_id = a.campaign and t.rule = p.rule and t.subject = p.subject and t.entry_id <> all(a.but)
      where t.state = 'forwarded' or (p.at ? 'accept' and t.state = 'accepted')
        or (p.at ? 'submit' and t.state in ('submitted', 'inReview', 'returned', 'accepted'))
      group by 1, 2, 3) as h),
    'others', (select coalesce(jsonb_agg(o), '[]') from (
      select distinct on (a.key, i.entry_id, i.kind) a.key, i.kind as same, coalesce(v.title, '') as title,
        c.title || case when e.number is not null then '，编号 ' || e.number else '' end as "where",
        i.route, i.theme, case when i.campaign_id = a.campaign then 'this' else 'earlier' end as campaign
      from jsonb_to_recordset(seen) as a(key text, entry uuid, campaign uuid, marks jsonb)
      cross join lateral jsonb_to_recordset(a.marks) as m(kind text, value text)
      join identity i on i.kind = m.kind and i.value = m.value and i.entry_id <> a.entry
        and i.state in ('submitted', 'inReview', 'returned', 'accepted', 'forwarded')
      join campaign c on c.id = i.campaign_id
      left join entry e on e.id = i.entry_id and sees(e.seen_by)
      left join entry_version v on v.id = e.submitted_version_id
      order by 1, i.entry_id, i.kind) as o));
end $$;

revoke all on function huibian.beside(jsonb, boolean), huibian.follow_state() from public;
grant execute on function huibian.beside(jsonb, boolean) to huibian_app;
revoke all on receipt, summary_attestation from huibian_app;
grant select, insert, delete on receipt to huibian_app;
grant select, insert on summary_attestation to huibian_app;
