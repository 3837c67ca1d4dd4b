-- A work that was returned and is finalised again, waiting for its stamp, keeps its place and its identity: it is being mended, not taken out.
create or replace function huibian.follow_state() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  counts text := case when new.state = 'finalised' and new.finalised_from = 'returned' then 'returned' else new.state end;
begin
  update place set state = counts where entry_id = new.id;
  update identity set state = counts where entry_id = new.id;
  return null;
end $$;

alter table entry no force row level security;
update place p set state = 'returned' from entry e where e.id = p.entry_id and e.state = 'finalised' and e.finalised_from = 'returned';
update identity i set state = 'returned' from entry e where e.id = i.entry_id and e.state = 'finalised' and e.finalised_from = 'returned';
alter table entry force row level security;
