-- The next number of an organisation's register of seals. Two uses at once must not take the same: the organisation's row is the register's
-- lock, and what is counted once it is held is seen as it stands then, in the one statement that writes the line.
create function huibian.next_seal_number(unit uuid) returns integer language plpgsql volatile as $$
begin
  perform 1 from organisation where id = unit for no key update;
  return (select coalesce(max(n), 0) + 1 from seal_record where organisation_id = unit);
end $$;
revoke all on function huibian.next_seal_number(uuid) from public;
grant execute on function huibian.next_seal_number(uuid) to huibian_app;
