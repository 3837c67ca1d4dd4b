import {
  differingFields,
  entryFormOf,
  formFor,
  needsNewStamp,
  printedOn,
  type Campaign,
  type Content,
} from '@huibian/domain'
import { v7 } from 'uuid'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import type { EntryRow } from '../entry/entry.entity'

type Returned = {
  versionId: string
  restamp: boolean | null
  reason: string
  byName: string
  content: Content
  scanId: string | null
  at: Date
}

/** The last return, the version it returned, and the scan that served that version then: one brought since is the new stamp. */
function lastReturn(ctx: Context, entry: EntryRow): Promise<Returned | undefined> {
  return row<Returned>(
    ctx.db,
    `select r.version_id as "versionId", r.restamp, r.reason, r.by_name as "byName", v.content, s.id as "scanId", r.at
     from review r join entry_version v on v.id = r.version_id
     left join lateral (
       select s.id from scan s where s.entry_id = r.entry_id and s.replaced_at is null and s.at <= r.at and (s.version_id = v.id
         or exists (select 1 from waiver w where w.version_id = v.id and w.scan_id = s.id))
       order by (s.version_id = v.id) desc, s.at desc limit 1) s on true
     where r.entry_id = $1 and r.decision = 'return' order by r.at desc, r.id desc limit 1`,
    [entry.id],
  )
}

/** The return asked for a new stamp: none that was there before it serves the version, whichever of its 稿 came back. */
async function voidScans(
  ctx: Context,
  entry: EntryRow,
  returned: Returned,
  versionId: string,
): Promise<void> {
  await ctx.db.query(
    `update scan set replaced_at = $4 where entry_id = $1 and replaced_at is null and at <= $3 and (version_id = $2
       or exists (select 1 from waiver w where w.version_id = $2 and w.scan_id = scan.id))`,
    [entry.id, versionId, returned.at, ctx.now],
  )
}

/**
 * Decides for the version after a return whether the form must be stamped again: as the return said, else whenever a field printed on
 * the form differs. Where not (无需重新盖章), the scan serves on by a recorded waiver: who, why, and what differs; only by that.
 */
export async function carryScan(
  ctx: Context,
  entry: EntryRow,
  { file, versionId }: { file: Campaign; versionId: string },
): Promise<void> {
  const returned = await lastReturn(ctx, entry)
  if (returned?.restamp) return voidScans(ctx, entry, returned, versionId)
  // Text that came back unchanged keeps its stamp.
  if (!returned?.scanId || returned.versionId === versionId) return
  const printed = printedOn(formFor(file.form, entry), entryFormOf(file, entry.route))
  if (returned.restamp === null && needsNewStamp(printed, returned.content, entry.draft)) return
  const rule = file.rules.find(({ kind }) => kind === 'stampedScan')?.id ?? 'stampedScan'
  await ctx.db.query(
    `insert into waiver (id, entry_id, version_id, rule, scan_id, reason, differences, by_name, at)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9
     where not exists (select 1 from waiver where version_id = $3 and scan_id = $5)`,
    [
      v7(),
      entry.id,
      versionId,
      rule,
      returned.scanId,
      `无需重新盖章：${returned.reason}`.slice(0, 500),
      JSON.stringify({ from: returned.versionId, fields: differingFields(returned.content, entry.draft) }),
      returned.byName,
      ctx.now,
    ],
  )
}
