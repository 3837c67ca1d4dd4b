-- Whose seals a form has that was sealed in the system, one after another; null of a scan from paper, of which only eyes can tell.
alter table scan add column sealed_by uuid[];
update scan s set sealed_by = array[r.organisation_id] from seal_record r where r.file_id = s.file_id;
