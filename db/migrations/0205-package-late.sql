-- How many of a package's cases came 迟报(经同意): those that no package before had, where the package that first had them was late. A case
-- keeps what its first package was, whatever later packages correct or add. Written once with the package, so that no matrix counts cases.
alter table package add column late integer not null default 0 check (late >= 0);

create function huibian.late_in(sent uuid) returns integer language sql stable as $$
  select count(*)::int from package_entry h join package g on g.id = h.package_id
  cross join lateral (
    select f.mark, f.kind, f.changes from package_entry b join package f on f.id = b.package_id
    where b.entry_id = h.entry_id and f.participation_id = g.participation_id and f.phase = g.phase order by f.n limit 1) as first
  where h.package_id = sent and first.mark = 'lateWithConsent'
    -- A later package may be taken from another installation without those before it: then it says itself what it added.
    and (first.kind = 'first' or first.changes->'added' @> jsonb_build_array(jsonb_build_object('entry', h.entry_id)))
$$;

create function huibian.count_late() returns trigger language plpgsql as $$
begin
  update package g set late = huibian.late_in(g.id) where g.id in (select package_id from sent) and huibian.late_in(g.id) <> g.late;
  return null;
end $$;
create trigger count_late after insert on package_entry referencing new table as sent
  for each statement execute function huibian.count_late();

alter table package no force row level security;
alter table package_entry no force row level security;
alter table package disable trigger archived_changed;
update package g set late = huibian.late_in(g.id) where huibian.late_in(g.id) > 0;
alter table package enable trigger archived_changed;
alter table package force row level security;
alter table package_entry force row level security;
