import { fileFor, wrongSort, type Campaign as CampaignFile, type EntrySort } from '@huibian/domain'
import { v7 } from 'uuid'
import type { Campaign } from '../campaign/campaign.type'
import { hereOf, type Here } from '../intake/here'
import { unitsOf, type Sender, type Units } from '../intake/units'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { NotFound, refuse, refuseIf } from '../platform/refusal'
import { demandReceived } from '../proxy/origin'
import { frameOf, type Frame } from '../summary/frame'
import type { IncomingInput } from './incoming.type'

/** Whether what came in is only looked at, or taken: then nobody else registers beside it. */
export type Manner = 'look' | 'take'

/** What stands around what came in: whose it is, in which phase, of which sort, and what of the sender's is here. */
export type Place = {
  campaign: Campaign
  frame: Frame
  file: CampaignFile
  sort: EntrySort
  sender: Sender
  units: Units
  here: Here
  packageId: string
  /** The number of its table among the sender's in this phase. */
  table: number
}

const only = (rows: readonly { id: string }[]): string | undefined =>
  rows.length === 1 ? rows[0]?.id : undefined

function sortOf(file: CampaignFile, { kind, route }: IncomingInput): EntrySort {
  const sort = { kind: kind ?? only(file.kinds), route: route ?? only(file.routes) }
  refuseIf(wrongSort(file, sort).map((finding) => ({ rule: finding.message, ...finding, strength: 'hard' })))
  return { kind: sort.kind ?? '', route: sort.route ?? '' }
}

async function frameFor(ctx: Context, campaign: Campaign, given: IncomingInput): Promise<Frame> {
  try {
    return await frameOf(ctx, {
      campaignId: campaign.id,
      phase: given.phase,
      organisationId: given.senderId,
    })
  } catch (cause) {
    if (cause instanceof NotFound) refuse('incoming.noSender', {}, 'senderId')
    throw cause
  }
}

/** The number of the next table; where it is taken, the sender's part is held until the operation ends. */
async function nextTable(ctx: Context, { participationId, phase }: Frame, manner: Manner): Promise<number> {
  const found = await row<{ n: number }>(
    ctx.db,
    `select (select coalesce(max(n), 0)::int + 1 from summary where participation_id = p.id and phase = $2) as n
     from participation p where p.id = $1 ${manner === 'take' ? 'for update' : ''}`,
    [participationId, phase],
  )
  return found?.n ?? 1
}

/** Finds whose cases these are and what is here of theirs; `names` are the filers'. */
export async function placeOf(
  ctx: Context,
  campaign: Campaign,
  { given, names, manner }: { given: IncomingInput; names: readonly string[]; manner: Manner },
): Promise<Place> {
  demandReceived(ctx, given)
  const frame = await frameFor(ctx, campaign, given)
  const table = await nextTable(ctx, frame, manner)
  const cases = names.map((name) => ({ unit: { name } }))
  const units = await unitsOf(ctx, campaign, { sender: { name: frame.organisation.name }, cases })
  const { sender } = units
  if (!sender) return refuse('incoming.noSender', {}, 'senderId')
  const [{ phase }, packageId] = [given, v7()]
  const here = await hereOf(ctx, { campaign, phase, packageId, sender }, '')
  const sort = sortOf(frame.file, given)
  const file = fileFor(frame.file, sort)
  return { campaign, frame, file, sort, sender, units, here, packageId, table }
}
