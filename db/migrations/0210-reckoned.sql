-- How many entries were sent, told apart by all that a least number may be limited to. Two bodies that count as one region do not see each
-- other's entries, nor does a body see what its units sent another way: they learn numbers alone. The function works as the tables' owner; the
-- policy is open to it, and only while it runs.
do $$
begin
  execute format($p$create policy reckoning on entry for select to %I using (current_setting('huibian.reckoning', true) = 'on')$p$,
    current_user);
end $$;

create function huibian.reckoned(calls uuid[]) returns table (campaign uuid, filer uuid, sender uuid, region uuid, phase text, kind text,
  route text, theme text, state text, n integer) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('huibian.reckoning', 'on', true);
  return query
    with me as (
      select p.id, p.campaign_id, p.role, coalesce(p.counts_as_id, p.id) as unit from participation p
      join organisation o on o.id = p.organisation_id
      where p.campaign_id = any(calls) and o.key = acting_organisation()
    ), bodies as (
      select b.id, b.campaign_id, b.organisation_id, coalesce(b.counts_as_id, b.id) as unit,
        m.role = 'owner' or m.role in ('receiver', 'observer') and m.unit = coalesce(b.counts_as_id, b.id) as whole
      from participation b join me m on m.campaign_id = b.campaign_id where b.role in ('owner', 'receiver')
    ), found as (
      select e.id, e.campaign_id, e.participation_id, b.id as sender, b.unit, e.phase, e.kind, e.route, e.theme, e.state
      from bodies b join entry e on e.campaign_id = b.campaign_id and e.receiver_id = b.organisation_id
        and e.state in ('submitted', 'inReview', 'accepted', 'forwarded')
      where b.whole
      union
      select e.id, e.campaign_id, e.participation_id, b.id, b.unit, e.phase, e.kind, e.route, e.theme, e.state
      from me m join participation f on f.id = m.id or f.receiver_id = m.id
      join entry e on e.participation_id = f.id and e.state in ('submitted', 'inReview', 'accepted', 'forwarded')
      join bodies b on b.campaign_id = e.campaign_id and b.organisation_id = e.receiver_id
    )
    select f.campaign_id, f.participation_id, f.sender, f.unit, f.phase, f.kind, f.route, f.theme, f.state, count(*)::integer
    from found f group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
  perform set_config('huibian.reckoning', 'off', true);
end $$;
revoke all on function huibian.reckoned(uuid[]) from public;
grant execute on function huibian.reckoned(uuid[]) to huibian_app;
