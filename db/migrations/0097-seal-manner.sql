-- How the seal was pressed: for another unit's, and across the edges of the pages.
alter table seal_record
  add column on_behalf boolean not null default false,
  add column seam boolean not null default false;
