-- A recording of an activity has no small picture.
alter table shot alter column thumbnail_id drop not null;
