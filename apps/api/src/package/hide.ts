import type { Context } from '../platform/context'
import { sentScan } from './sentScan'

/**
 * Takes a recalled package's files out of the owner's sight, and those of its cases that no other package brought there: what the owner had
 * of an earlier one, or sent back by itself, it goes on reading. What the owner was brought as a file lies with it whatever became of it.
 */
export async function hideRecalled(ctx: Context, packageId: string): Promise<void> {
  await ctx.db.query(
    `with recalled as (
       select g.id, o.id as owner, '/' || o.key || '/' as line from package g
       join campaign c on c.id = g.campaign_id join organisation o on o.id = c.owner_id
       where g.id = $1 and g.state = 'recalled' and g.origin is null and g.organisation_id <> o.id),
     hidden as (
       select f.id from recalled r join file f on f.noun = 'package' and f.subject_id = r.id
       union all
       select f.id from recalled r join package_entry held on held.package_id = r.id
         join entry e on e.id = held.entry_id and e.receiver_id <> r.owner
         join file f on f.noun in ('entry', 'scan') and f.subject_id = e.id
       where not exists (
         select 1 from package_entry h join package g on g.id = h.package_id join entry_version v on v.id = h.version_id
         left join lateral (${sentScan}) s on true
         where h.entry_id = e.id and (g.state <> 'recalled' or v.id = e.forwarded_version_id)
           and (s.file_id = f.id or exists (select 1 from jsonb_array_elements(v.attachments) a where a->>'id' = f.id::text))))
     update file f set seen_by = replace(f.seen_by, r.line, '/') from recalled r, hidden h
     where f.id = h.id and strpos(f.seen_by, r.line) > 0`,
    [packageId],
  )
}
