import { scanUntil, type Campaign } from '@huibian/domain'
import { instantAt } from '../campaign/close.queries'
import { graceOf } from '../campaign/grace'
import { rows, type Db } from '../platform/database'

/** Closes that are over, and until when scans of what was finalised before may still follow. */
export type ScanCloses = { campaignIds: string[]; closes: Date[]; untils: Date[] }

type Found = { campaignId: string; file: Campaign; closes: Date[] }

/** More than the working days that a call may leave, with their holidays. */
const longest = '90 days'

const sql = `select c.id as "campaignId", v.file, array_agg(distinct t.until) as closes
  from campaign c join campaign_version v on v.campaign_id = c.id and v.number = c.version
  cross join lateral (select ph.closes_at as until from phase ph where ph.campaign_id = c.id
    union select d.until from deadline d where d.campaign_id = c.id and d.replaced_at is null) t
  where c.state = 'published' and t.until < $1::timestamptz and t.until > $1::timestamptz - interval '${longest}'
  group by c.id, v.file`

/** Working days are counted by the calendar, which SQL does not know. */
export async function scanClosesOf(db: Db, now: Date): Promise<ScanCloses> {
  const found: ScanCloses = { campaignIds: [], closes: [], untils: [] }
  for (const { campaignId, file, closes } of await rows<Found>(db, sql, [now])) {
    const { grace } = graceOf(file)
    if (!grace) continue
    for (const close of closes) {
      found.campaignIds.push(campaignId)
      found.closes.push(close)
      found.untils.push(new Date(scanUntil(instantAt(close), grace)))
    }
  }
  return found
}
