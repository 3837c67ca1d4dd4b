-- How many numbers a filer has been given in a campaign: an atomic step, so that two first submissions never get the same.
alter table participation add column numbered integer not null default 0;
-- The register is asked by title whether a case was filed before.
create index entry_version_title on entry_version (title) where submitted_at is not null;
