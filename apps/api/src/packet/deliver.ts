import type { Part } from '../campaign/campaign.queries'
import { keepFiles } from '../attachment/keepFile'
import { asItCame, type Arrived } from '../attachment/takeUpload'
import { signedInOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import type { Origin } from '../proxy/origin'

/** What came from a unit by other ways than its own sign-in: from what, which report it was, and how much of it was taken. */
export type Delivered = {
  id: string
  part: Part
  origin: Omit<Origin, 'originals'>
  entryId: string | null
  counts: { activities: number; pictures: number; refused: number }
}

/** Writes down a delivery; what was taken by it is marked with its id. */
export async function writeDelivery(ctx: Context, delivered: Delivered): Promise<void> {
  const { id, part, origin, entryId, counts } = delivered
  const { source, receivedAt, note } = origin
  await ctx.db.query(
    `insert into delivery (id, campaign_id, organisation_id, seen_by, source, received_at, note, entry_id, activities, pictures, refused,
       by_name, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
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
    ],
  )
  await record(ctx, {
    act: 'packet.taken',
    noun: 'packet',
    subjectId: id,
    seenBy: part.path,
    campaignId: part.campaignId,
    after: { unit: part.organisationId, source, receivedAt, note, entry: entryId, ...counts },
  })
}

/** Keeps what came as it came, for the unit and its office. */
export async function keepDelivered(
  ctx: Context,
  { id, part }: Pick<Delivered, 'id' | 'part'>,
  files: readonly Arrived[],
): Promise<void> {
  await keepFiles(
    ctx,
    files.map(asItCame).map(({ path: source, name, mime }) => ({
      source,
      kept: { noun: 'packet', subjectId: id, seenBy: part.path, name, mime },
    })),
  )
}

/** Marks activities as taken by a delivery. */
export async function markDelivered(ctx: Context, id: string, activities: readonly string[]): Promise<void> {
  await ctx.db.query('update activity set delivery_id = $1 where id = any($2::uuid[])', [id, activities])
}
