-- What a province took back before recalls hid it still carries the owner's key on its files: it is taken off here as a recall takes it off
-- since, save from what another package brought, what was sent back by itself, and what lies with the owner as a file.
do $$
declare t text;
begin
  foreach t in array array['package', 'package_entry', 'entry', 'entry_version', 'scan', 'waiver', 'file'] loop
    execute format('alter table %I no force row level security', t);
  end loop;
end $$;
-- The files of an archived call are hidden as well, though nobody may write them.
alter table file disable trigger archived_written;
with recalled as (
  select g.id, o.id as owner, '/' || o.key || '/' as line from package g
  join campaign c on c.id = g.campaign_id join organisation o on o.id = c.owner_id
  where g.state = 'recalled' and g.origin is null and g.organisation_id <> o.id),
hidden as (
  select f.id, r.line from recalled r join file f on f.noun = 'package' and f.subject_id = r.id
  union
  select f.id, r.line from recalled r join package_entry held on held.package_id = r.id
    join entry e on e.id = held.entry_id and e.receiver_id <> r.owner
    join file f on f.noun in ('entry', 'scan') and f.subject_id = e.id
  where not exists (
    select 1 from package_entry h join package g on g.id = h.package_id join entry_version v on v.id = h.version_id
    left join lateral (
      select s.file_id from scan s where s.entry_id = e.id and case when h.scan_id is not null then s.id = h.scan_id
        else s.at <= g.forwarded_at and (s.replaced_at is null or s.replaced_at > g.forwarded_at)
          and (s.version_id = v.id or exists (select 1 from waiver w where w.scan_id = s.id and w.version_id = v.id)) end
      order by s.version_id = v.id desc, s.at desc limit 1) s on true
    where h.entry_id = e.id and (g.state <> 'recalled' or v.id = e.forwarded_version_id)
      and (s.file_id = f.id or exists (select 1 from jsonb_array_elements(v.attachments) a where a->>'id' = f.id::text))))
update file f set seen_by = replace(f.seen_by, h.line, '/') from hidden h
  where f.id = h.id and strpos(f.seen_by, h.line) > 0;
alter table file enable trigger archived_written;
do $$
declare t text;
begin
  foreach t in array array['package', 'package_entry', 'entry', 'entry_version', 'scan', 'waiver', 'file'] loop
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
