-- Enqueueing goes through a function of the owner's, so that the application needs no rights on the queue's own tables.
create function huibian.enqueue(job uuid) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job('run', payload := json_build_object('job', job), job_key := job::text, max_attempts := 3);
end $$;
revoke all on function huibian.enqueue(uuid) from public;
grant execute on function huibian.enqueue(uuid) to huibian_app;
