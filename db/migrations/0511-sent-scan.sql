-- Which stamped form went with a case: the archive is written later, when another may have come in its place. Absent where the call asks
-- for none, and on what went before this was kept: there the scan that was in force at that instant is taken.
alter table package_entry add column scan_id uuid references scan;
