-- What goes to the printing house with an edition, and what comes back.
alter table edition
  add column materials_file_id uuid references file,
  add column materials_job_id uuid references job,
  add column print_file_id uuid references file;
