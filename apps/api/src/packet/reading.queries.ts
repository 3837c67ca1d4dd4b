import type { Violation } from '@huibian/domain'
import { fileOf, visibleCampaign } from '../campaign/campaign.queries'
import { signedInOf, type Context, type Platform } from '../platform/context'
import { row, rows } from '../platform/database'
import { spoken } from '../platform/say'
import type { Part } from '../platform/together'
import { separately } from '../platform/transaction'
import { demandOffice } from '../week/office'
import type { PacketArgs, PacketReading, ReadPacket } from './packet.type'

/** What was read as it is kept: its violations get their sentences from whoever looks. */
export type KeptReading = Omit<ReadPacket, 'violations'> & { violations: Violation[] }

type Row = Omit<PacketReading, 'reading'> & { reading: KeptReading | null }

/** So many stay in sight: one a unit. */
const shown = 50

/**
 * What the person acting had read in a week and has not taken yet, the newest first. The uploads are theirs alone, and so is what was read of
 * them.
 */
export async function packetReadings(ctx: Context, campaignId: string): Promise<PacketReading[]> {
  const campaign = await visibleCampaign(ctx, campaignId)
  demandOffice(ctx, campaign)
  // The sentences below say what the call's own file calls its things.
  await fileOf(ctx, campaign)
  const found = await rows<Row>(
    ctx.db,
    `select job_id as "jobId", organisation_id as "organisationId", upload_ids as "uploadIds", at, reading from packet_reading
     where campaign_id = $1 and account_id = $2 and at > $3::timestamptz - interval '1 day' order by at desc, id desc limit ${shown}`,
    [campaign.id, signedInOf(ctx).accountId, ctx.now],
  )
  return found.map(({ reading, ...one }) => ({
    ...one,
    reading: reading && {
      ...reading,
      notes: reading.notes ?? [],
      violations: spoken(reading.violations, ctx),
    },
  }))
}

/** What a reading is to look through; undefined where another took its place, it was taken, or a day has passed. */
export function askedOf(ctx: Context, readingId: string): Promise<PacketArgs | undefined> {
  return row<PacketArgs>(
    ctx.db,
    `select campaign_id as "campaignId", organisation_id as "organisationId", upload_ids as "uploadIds" from packet_reading
     where id = $1 and account_id = $2`,
    [readingId, signedInOf(ctx).accountId],
  )
}

/** Removes what the person acting had read for a unit, in the statement that makes it void. */
export function forgetting(
  ctx: Context,
  { campaignId, organisationId }: Pick<PacketArgs, 'campaignId' | 'organisationId'>,
): Part {
  return {
    queries: [
      'gone as (delete from packet_reading where campaign_id = $1::uuid and organisation_id = $2::uuid and account_id = $3::uuid)',
    ],
    values: [campaignId, organisationId, signedInOf(ctx).accountId],
  }
}

/** Forgets what was read more than a day ago: the uploads are gone by then. */
export async function sweepRound({ source }: Platform): Promise<void> {
  await separately(source, { organisationKey: '' }, (db) => db.query('select huibian.sweep_readings()'))
}
