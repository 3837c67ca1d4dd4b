import { dayOf, type Campaign as CampaignFile } from '@huibian/domain'
import { fileOf } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { closeLoader, instantAt } from '../campaign/close.queries'
import { actorOf, type Context } from '../platform/context'
import { cellsOf, type Standing } from './cells'
import { closing, lastOf } from './closing'
import { chasedOf, type Called, type Chased } from './chased.queries'
import { groundOf, type Ground, type GroundLine } from './ground.queries'
import { makeTask, placeIn, type Place } from './makeTask'
import { metOf, regionMinimum } from './minimum'
import type { MatrixCell } from './matrix.type'
import { dueOf, missingOf, owes } from './missing'
import { sayNil } from './nil'
import type { Task } from './task.type'

type Where = { campaignId: string; phase: string }

function placeOf({ campaigns, lines }: Ground, { campaignId, phase }: Where): Place | undefined {
  const campaign = campaigns.find(({ id }) => id === campaignId)
  const line = lines.find((one) => one.campaignId === campaignId && one.phase === phase)
  return campaign && line && placeIn(campaign, line)
}

/** How far the close of a whole region has come, and the moment of its own at which a body can send no more. */
async function closingOf(
  ctx: Context,
  file: CampaignFile,
  { participationId, besideIds, phase, due, againDue }: GroundLine,
): Promise<ReturnType<typeof closing>> {
  const all = [participationId, ...besideIds].map((id) =>
    closeLoader(ctx).load({ participationId: id, phase }),
  )
  const own = { acceptedUntil: instantAt(due), upperClose: instantAt(againDue) }
  const whole = closing(ctx, file, lastOf(await Promise.all(all)) ?? own)
  return { ...whole, closesAt: due, againClosesAt: againDue }
}

/** Where a receiver itself stands, measured as the region that it counts as. */
export async function regionCells(
  ctx: Context,
  campaign: Campaign,
  lines: readonly GroundLine[],
): Promise<MatrixCell[]> {
  const own = lines.filter(({ campaignId, role }) => campaignId === campaign.id && role === 'receiver')
  const [first] = own
  if (!first) return []
  const file = await fileOf(ctx, campaign)
  const minimum = await regionMinimum(ctx, file, first)
  const met = await metOf(ctx, campaign, minimum)
  const standings = own.map(async (line): Promise<Standing> => {
    const { phase, region, countsAsId, nil, called, lateIn, lateSent, acceptedAgain } = line
    return {
      phase,
      states: region ?? {},
      again: { accepted: acceptedAgain },
      nil: nil === null ? null : sayNil(nil, called, ctx.asked.language),
      ...(met ? { met: met.get(`${countsAsId} ${phase}`) ?? 0 } : {}),
      late: Math.max(lateIn, Math.min(lateSent, region?.forwarded ?? 0)),
      ...(await closingOf(ctx, file, line)),
    }
  })
  return cellsOf(await Promise.all(standings), minimum)
}

/** Where the acting unit itself stands in a phase. */
export async function ownCell(
  ctx: Context,
  ground: Ground,
  { campaignId, phase }: Where,
): Promise<MatrixCell | undefined> {
  const matrix = ground.matrices.find((one) => one.campaignId === campaignId)
  const filing = actorOf(ctx).post.kind === 'filingClerk'
  if (filing) return matrix?.rows[0]?.cells.find((cell) => cell.phase === phase)
  const campaign = ground.campaigns.find(({ id }) => id === campaignId)
  const cells = campaign ? await regionCells(ctx, campaign, ground.lines) : []
  return cells.find((cell) => cell.phase === phase)
}

/** A reminder of what is still owed, and the task that it is. */
export type Asked = Where & { peer: boolean; task: Task }

/** What the acting unit was reminded of and still owes. To one who stands below nobody that reminds, nothing is overdue. */
export async function askedOf(ctx: Context, { reminders }: Chased): Promise<Asked[]> {
  const ground = await groundOf(ctx)
  const asked = reminders.map(async (reminder): Promise<Asked[]> => {
    const { campaignId, phase, by: unit, peer } = reminder
    const [place, cell] = [placeOf(ground, reminder), await ownCell(ctx, ground, reminder)]
    if (!place || !cell || !owes(cell)) return []
    const only = cell.short === 0 && cell.owedAgain === 0 ? 'activities' : `entries?phase=${phase}`
    const own = actorOf(ctx).post.kind === 'filingClerk' ? only : 'queue'
    const task = makeTask(ctx, peer ? 'reminded' : 'chased', place, {
      count: cell.short || cell.owedAgain || cell.duties.length,
      link: `/campaigns/${campaignId}/${own}`,
      due: dueOf(cell),
      unit,
      missing: missingOf(cell, ctx.asked.language),
    })
    return [{ campaignId, phase, peer, task: peer ? { ...task, overdue: false } : task }]
  })
  return (await Promise.all(asked)).flat()
}

const endOf = (day: string): Date => new Date(`${day}T23:59:59+08:00`)

/** Promises whose day has come while something is still owed, one task a phase. */
async function promised(ctx: Context, chased: Chased): Promise<Task[]> {
  const ground = await groundOf(ctx)
  const today = dayOf(instantAt(ctx.now))
  const broken = chased.calls.filter(({ campaignId, organisationId, phase, promisedOn }) => {
    const matrix = ground.matrices.find((one) => one.campaignId === campaignId)
    const row = matrix?.rows.find((one) => one.organisationId === organisationId)
    const cell = row?.cells.find((one) => one.phase === phase)
    return promisedOn !== null && promisedOn <= today && cell !== undefined && owes(cell)
  })
  const phaseOf = ({ campaignId, phase }: Called): string => `${campaignId} ${phase}`
  return [...new Set(broken.map(phaseOf))].flatMap((each) =>
    promiseTask(
      ctx,
      ground,
      broken.filter((call) => phaseOf(call) === each),
    ),
  )
}

function promiseTask(ctx: Context, ground: Ground, calls: readonly Called[]): Task[] {
  const [first] = calls.toSorted((one, other) => ((one.promisedOn ?? '') < (other.promisedOn ?? '') ? -1 : 1))
  const place = first && placeOf(ground, first)
  if (!first?.promisedOn || !place) return []
  const link = `/campaigns/${first.campaignId}/chase`
  return [makeTask(ctx, 'promised', place, { count: calls.length, link, due: endOf(first.promisedOn) })]
}

/** What was asked for by those above, and what was promised by those below, as tasks of the clerks that they concern. */
export async function chasedTasks(ctx: Context): Promise<Task[]> {
  const { kind } = actorOf(ctx).post
  const files = kind === 'filingClerk'
  const looksAfter = kind === 'reviewingClerk' || kind === 'editor'
  if (!files && !looksAfter) return []
  const chased = await chasedOf(ctx)
  const asked = kind === 'editor' ? [] : await askedOf(ctx, chased)
  return [...asked.map(({ task }) => task), ...(looksAfter ? await promised(ctx, chased) : [])]
}
