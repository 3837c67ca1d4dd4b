-- A case that was sent back by itself counts no more, though its package goes on counting: it counts while it stands as forwarded.
create or replace function huibian.went_with(entries uuid[]) returns table (entry uuid, n integer, version integer, counts boolean)
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('huibian.went', 'on', true);
  return query
    select distinct on (h.entry_id) h.entry_id, g.n, v.n, g.state = 'forwarded' and e.state = 'forwarded'
    from package_entry h join entry e on e.id = h.entry_id join organisation o on o.id = e.filer_id
    join entry_version v on v.id = h.version_id join package g on g.id = h.package_id
    where h.entry_id = any(entries) and (o.key = acting_organisation() or sees(g.seen_by))
    order by h.entry_id, g.state = 'forwarded' desc, g.n desc;
  perform set_config('huibian.went', 'off', true);
end $$;
