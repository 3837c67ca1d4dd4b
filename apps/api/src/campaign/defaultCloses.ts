import { isWorkday } from 'chinese-days'
import {
  closeOf,
  phaseOf,
  proposedClose,
  settingsOf,
  type Campaign as CampaignFile,
  type Instant,
} from '@huibian/domain'
import { v7 } from 'uuid'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'
import type { Campaign } from './campaign.type'
import { closeLoader } from './close.queries'

type Default = { phase: string; until: Instant }

/** To what those below are held from the start: the day that the notice sets them itself, else some working days before its close. */
function defaultClose(file: CampaignFile, phase: string): Instant | undefined {
  const { level } = file.participation.filers
  if (phaseOf(file, phase).dues?.some((due) => due.level === level)) return closeOf(file, phase, level)
  const days = settingsOf(file).receiverWorkingDaysBefore
  return days === 0 ? undefined : proposedClose(closeOf(file, phase), days, (day) => isWorkday(day))
}

const defaultsOf = (file: CampaignFile): ReadonlyMap<string, Instant> =>
  new Map(
    file.phases.flatMap(({ id }) => {
      const until = defaultClose(file, id)
      return until === undefined ? [] : [[id, until] as const]
    }),
  )

/** One row for each receiver and phase; a day that is past already is no date to hold anybody to. */
async function writeDefaults(
  ctx: Context,
  campaignId: string,
  { receivers, defaults }: { receivers: readonly string[]; defaults: readonly Default[] },
): Promise<void> {
  const ahead = defaults
    .filter(({ until }) => new Date(until) > ctx.now)
    .flatMap((close) => receivers.map((id) => ({ ...close, id: v7(), granted_by_id: id })))
  await ctx.db.query(
    `insert into deadline (id, campaign_id, phase, kind, granted_by_id, until, reason, by_name, at)
     select d.id, $1, d.phase, 'own', d.granted_by_id, d.until, '', '', $3
     from jsonb_to_recordset($2::jsonb) as d(id uuid, phase text, granted_by_id uuid, until timestamptz)
     where not exists (select 1 from deadline own where own.campaign_id = $1 and own.phase = d.phase and own.kind = 'own'
       and own.granted_by_id = d.granted_by_id and own.replaced_at is null)`,
    [campaignId, JSON.stringify(ahead), ctx.now],
  )
}

/** A province's own date holds from the start, unless it would be past already. */
export async function writeDefaultCloses(
  ctx: Context,
  campaign: Pick<Campaign, 'id'>,
  { file, parts }: { file: CampaignFile; parts: readonly { id: string; role: string }[] },
): Promise<void> {
  const receivers = parts.filter((part) => part.role === 'receiver').map(({ id }) => id)
  const defaults = [...defaultsOf(file)].map(([phase, until]) => ({ phase, until }))
  await writeDefaults(ctx, campaign.id, { receivers, defaults })
}

/**
 * What followed from the rules alone follows the corrected rules. A date that a body set by itself bears its name and stays; the notice's
 * close binds it as before.
 */
export async function renewDefaultCloses(
  ctx: Context,
  campaign: Pick<Campaign, 'id'>,
  { before, after }: { before: CampaignFile; after: CampaignFile },
): Promise<void> {
  const [old, now] = [defaultsOf(before), defaultsOf(after)]
  const moved = after.phases.map(({ id }) => id).filter((phase) => old.get(phase) !== now.get(phase))
  if (moved.length === 0) return
  await ctx.db.query(
    `update deadline set replaced_at = $3 where campaign_id = $1 and phase = any($2::text[]) and kind = 'own'
       and by_name = '' and replaced_at is null`,
    [campaign.id, moved, ctx.now],
  )
  const receivers = await rows<{ id: string }>(
    ctx.db,
    `select id from participation where campaign_id = $1 and role = 'receiver'`,
    [campaign.id],
  )
  const defaults = moved.flatMap((phase) => {
    const until = now.get(phase)
    return until === undefined ? [] : [{ phase, until }]
  })
  await writeDefaults(ctx, campaign.id, { receivers: receivers.map(({ id }) => id), defaults })
  closeLoader(ctx).clearAll()
}
