import type { Part as Place } from '../campaign/campaign.queries'
import { keepFiles, keepingFiles, type Keeping } from '../attachment/keepFile'
import { asItCame, type Arrived } from '../attachment/takeUpload'
import { signedInOf, type Context } from '../platform/context'
import { recorded } from '../platform/record'
import { together, type Part } from '../platform/together'
import type { Origin } from '../proxy/origin'

/** What came from a unit by other ways than its own sign-in: from what, which report it was, and how much of it was taken. */
export type Delivered = {
  id: string
  part: Place
  origin: Omit<Origin, 'originals'>
  entryId: string | null
  counts: { activities: number; pictures: number; refused: number }
}

const keeping = (
  { id, part }: Pick<Delivered, 'id' | 'part'>,
  files: readonly Arrived[],
): readonly Keeping[] =>
  files.map(asItCame).map(({ path: source, name, mime }) => ({
    source,
    kept: { noun: 'packet', subjectId: id, seenBy: part.path, name, mime },
  }))

const inserted = `delivered as (
  insert into delivery (id, campaign_id, organisation_id, seen_by, source, received_at, note, entry_id, activities, pictures, refused,
    by_name, at)
  values ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6::timestamptz, $7, $8::uuid, $9, $10, $11, $12, $13::timestamptz))`
const marked = `marked as (update activity set delivery_id = $1::uuid where id = any($14::uuid[]))`

/** Writes down a delivery, in one statement with the files that came and the marks on the activities that were taken by it. */
export async function writeDelivery(
  ctx: Context,
  delivered: Delivered,
  { activities = [], files = [] }: { activities?: readonly string[]; files?: readonly Arrived[] } = {},
): Promise<void> {
  const { id, part, origin, entryId, counts } = delivered
  const { source, receivedAt, note } = origin
  const written: Part = {
    queries: [inserted, marked],
    values: [
      id,
      part.campaignId,
      part.organisationId,
      part.path,
      source,
      receivedAt,
      note,
      entryId,
      counts.activities,
      counts.pictures,
      counts.refused,
      signedInOf(ctx).accountName,
      ctx.now,
      activities,
    ],
  }
  const line = recorded(ctx, [
    {
      act: 'packet.taken',
      noun: 'packet',
      subjectId: id,
      seenBy: part.path,
      campaignId: part.campaignId,
      after: { unit: part.organisationId, source, receivedAt, note, entry: entryId, ...counts },
    },
  ])
  const { part: kept } = await keepingFiles(ctx, keeping(delivered, files))
  await together(ctx.db, [written, line, ...(kept ? [kept] : [])], 'select 1')
}

/** Keeps what came as it came, for the unit and its office. */
export async function keepDelivered(
  ctx: Context,
  delivered: Pick<Delivered, 'id' | 'part'>,
  files: readonly Arrived[],
): Promise<void> {
  await keepFiles(ctx, keeping(delivered, files))
}
