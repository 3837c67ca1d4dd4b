import type DataLoader from 'dataloader'
import { manyLoader } from '../entry/entry.loaders'
import { readableVersion } from '../entry/entry.queries'
import type { Context } from '../platform/context'
import type { Review } from './review.type'

/** The decisions on the versions that this organisation reads, the newest first. */
export function reviewsLoader(ctx: Context): DataLoader<string, Review[]> {
  return manyLoader<Review>(
    ctx,
    'entryReviews',
    `select r.id, r.entry_id as "entryId", r.version_id as "versionId", r.decision, r.reason, r.fields, r.restamp, r.checklist,
       r.by_name as by, r.at
     from review r join entry e on e.id = r.entry_id join entry_version v on v.id = r.version_id
     where e.id = any($3::uuid[]) and strpos(e.seen_by, $2) > 0 and ${readableVersion}
       and (e.filer_id = $1 or e.receiver_id = $1 or r.organisation_id = $1)
     order by r.at desc, r.id desc`,
  )
}
