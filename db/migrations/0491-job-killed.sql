-- How often a worker was killed while it did a job, and an index of those that are not done: the others grow for years and are not looked at.
alter table job add column killed integer not null default 0;
create index job_left on job (state) where state <> 'done';
