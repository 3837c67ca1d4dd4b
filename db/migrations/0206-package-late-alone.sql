-- A later package may be taken from another installation without those before it. All that it lists is then new here, and nobody can tell what of
-- it was in time with the packages that never came: of such a one nothing is counted late, where 0205 counted everything.
create or replace function huibian.late_in(sent uuid) returns integer language sql stable as $$
  select count(*)::int from package_entry h join package g on g.id = h.package_id
  cross join lateral (
    select f.n, f.mark, f.kind, f.changes from package_entry b join package f on f.id = b.package_id
    where b.entry_id = h.entry_id and f.participation_id = g.participation_id and f.phase = g.phase order by f.n limit 1) as first
  where h.package_id = sent and first.mark = 'lateWithConsent'
    and (first.kind = 'first' or first.changes->'added' @> jsonb_build_array(jsonb_build_object('entry', h.entry_id)))
    and (first.n = 1 or exists (select 1 from package x
      where x.participation_id = g.participation_id and x.phase = g.phase and x.n < first.n))
$$;

alter table package no force row level security;
alter table package_entry no force row level security;
alter table package disable trigger archived_changed;
update package g set late = huibian.late_in(g.id) where g.late > 0 and huibian.late_in(g.id) <> g.late;
alter table package enable trigger archived_changed;
alter table package force row level security;
alter table package_entry force row level security;
