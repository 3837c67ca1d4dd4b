-- A case that stands above in exactly the words and files that it has in its relay bears the code of its paper there: no second case of the
-- same content, which stays refused, but the same one.
alter table entry_version drop constraint entry_version_code_unique;
alter table entry_version add column relayed boolean not null default false;
create unique index entry_version_code_unique on entry_version (code) where not relayed;
create index entry_version_code on entry_version (code);
