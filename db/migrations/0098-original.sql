-- A picture is kept reduced to work with; beside it the original, for print.
alter table file
  add column original_sha256 text,
  add column original_size bigint,
  add column original_mime text,
  add column original_width integer,
  add column original_height integer,
  add constraint file_original check (num_nulls(original_sha256, original_size, original_mime, original_width, original_height) in (0, 5));
