-- Which 稿 of an entry counts for whoever holds its paper: the one that its unit has in hand, else the one that its receiver has before it. An
-- earlier text that was taken up again counts before a later one. The function works as the tables' owner and sees the one entry being looked at.
do $$
begin
  execute format($p$create policy checked on entry for select to %I using (current_setting('huibian.checked', true) = id::text)$p$, current_user);
end $$;

create function huibian.standing_version(entry uuid) returns table (id uuid, n integer) language sql stable security definer
  set search_path = public, pg_temp as $$
  select v.id, v.n from entry e join entry_version v on v.entry_id = e.id
  where e.id = $1 and v.taken_back_at is null
  order by v.id = e.current_version_id desc, v.id = e.submitted_version_id desc, v.n desc limit 1
$$;
revoke all on function huibian.standing_version(uuid) from public;
grant execute on function huibian.standing_version(uuid) to huibian_app;
