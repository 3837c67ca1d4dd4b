-- Live screens follow the record. A line says in which campaign something changed, and on whose line of organisations it moved counts:
-- whoever counts a case in a table of progress learns that the table changed, though the case itself is not its to see.
alter table record
  add column campaign_id uuid,
  add column counted_by text not null default '';

-- Readers take the record by transaction, not by number: what was numbered early may be committed late.
create index record_xid on record (xid);

-- Wakes those who follow the record. A call unheard costs them a second and no more, for they read the record itself.
create function huibian.wake_readers() returns trigger language plpgsql as
  $$ begin perform pg_notify('huibian_record', ''); return null; end $$;
create trigger wake_readers after insert on record for each statement execute function huibian.wake_readers();
