-- How often a job is tried: who queues it anew, by hand or after a worker was killed, gives it as many tries as it had at first.
alter table job add column attempts integer not null default 3 check (attempts > 0);
update job set attempts = 12 where kind = 'mail.send' and state <> 'done';
