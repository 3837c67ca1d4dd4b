-- When the worker that runs a job last said so, by the real clock: one that has been silent was killed, and another takes the job up.
alter table job add column beat_at timestamptz;
