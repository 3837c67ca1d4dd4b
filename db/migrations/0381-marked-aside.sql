-- A text that cannot be marked anew was the first to be read in every round, and kept all that came behind it waiting. It is set aside for a while.
alter table fingerprint add column aside_until timestamptz;

create function huibian.set_aside(entry uuid, past uuid, until timestamptz) returns void language sql security definer
  set search_path = public, pg_temp as $$
  update fingerprint set aside_until = until where entry_id = entry or past_case_id = past $$;

create or replace function huibian.marked_before(formats text[], most integer) returns table (entry_id uuid, past_case_id uuid, filer_id uuid,
  form jsonb, content jsonb, attachments jsonb, past jsonb) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('huibian.reckoning', 'on', true);
  return query
    with old as (
      select f.entry_id as entry, f.past_case_id as past, f.filer_id as filer, v.id as version, coalesce(v.finalised_at, c.at) as at
      from fingerprint f left join entry e on e.id = f.entry_id left join past_case c on c.id = f.past_case_id
      left join entry_version v on v.id = coalesce(e.current_version_id, e.submitted_version_id, e.forwarded_version_id)
      where (f.format = any(formats) or f.again) and (f.aside_until is null or f.aside_until <= app_now())
        and (c.id is not null or v.id is not null)
      order by 5, 1, 2 limit most)
    select o.entry, o.past, o.filer, cv.file->'form', v.content, v.attachments,
      case when c.id is not null then jsonb_build_object('title', c.title, 'phone', c.phone, 'author', c.author, 'contact', c.contact,
        'email', c.email) end
    from old o left join entry_version v on v.id = o.version left join entry e on e.id = v.entry_id
    left join campaign_version cv on cv.campaign_id = e.campaign_id and cv.number = v.campaign_version
    left join past_case c on c.id = o.past order by o.at, o.entry, o.past;
  perform set_config('huibian.reckoning', 'off', true);
end $$;

create or replace function huibian.mark_anew(entry uuid, past uuid, filer uuid, marks jsonb, limits jsonb, formats text[]) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  waiting uuid;
begin
  select f.id into waiting from fingerprint f
    where (f.entry_id = entry or f.past_case_id = past) and (f.format = any(formats) or f.again) for update skip locked;
  if waiting is null then return; end if;
  perform huibian.note_likeness(entry, past, filer, marks, limits);
  update fingerprint set again = false, aside_until = null where id = waiting;
end $$;

revoke all on function huibian.set_aside(uuid, uuid, timestamptz) from public;
grant execute on function huibian.set_aside(uuid, uuid, timestamptz) to huibian_app;
