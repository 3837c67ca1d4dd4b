-- A catalogue of former years that comes late is compared with what was sent in before it, too: whoever brings it has the open cases that it sees
-- marked once more, by the round that marks anew what was marked in a format of before.
alter table fingerprint add column again boolean not null default false;
create index fingerprint_again on fingerprint (id) where again;

create function huibian.mark_again() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('huibian.reckoning', 'on', true);
  with held as (
    select f.id from fingerprint f join entry e on e.id = f.entry_id join campaign c on c.id = e.campaign_id
    where c.state = 'published' and sees(e.seen_by) order by f.id for no key update of f)
  update fingerprint f set again = true from held where f.id = held.id;
  perform set_config('huibian.reckoning', 'off', true);
end $$;

create or replace function huibian.marked_before(formats text[], most integer) returns table (entry_id uuid, past_case_id uuid, filer_id uuid,
  form jsonb, content jsonb, attachments jsonb, past jsonb) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('huibian.reckoning', 'on', true);
  return query
    with old as (
      select f.entry_id as entry, f.past_case_id as past, f.filer_id as filer, v.id as version, coalesce(v.finalised_at, c.at) as at
      from fingerprint f left join entry e on e.id = f.entry_id left join past_case c on c.id = f.past_case_id
      left join entry_version v on v.id = coalesce(e.current_version_id, e.submitted_version_id, e.forwarded_version_id)
      where (f.format = any(formats) or f.again) and (c.id is not null or v.id is not null)
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
  update fingerprint set again = false where id = waiting;
end $$;
revoke all on function huibian.mark_again() from public;
grant execute on function huibian.mark_again() to huibian_app;
