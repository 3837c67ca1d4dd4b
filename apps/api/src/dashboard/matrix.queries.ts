import { calledIn, isLate, may, type Campaign as CampaignFile, type StateCounts } from '@huibian/domain'
import { z } from 'zod'
import { demandPart, fileOf, visibleCampaign } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { closeLoader, instantAt } from '../campaign/close.queries'
import { phaseLoader, type PhaseState } from '../campaign/phase.queries'
import { peopleOf } from '../participation/people'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { demand, NotFound } from '../platform/refusal'
import { againIn, againOn } from './again.queries'
import { cellsOf, totalsOf, type Standing } from './cells'
import { closing, lastOf } from './closing'
import { dutiesOwed } from './duties.queries'
import type { Matrix, MatrixCell, MatrixRow, OwedDuty as Owed } from './matrix.type'
import { filerMinimum, metOf, regionMinimum, type Limited } from './minimum'
import { sayNil } from './nil'
import { phaseTitle } from './phaseTitle'
import { kindsOf, linesOf, readLines, type Count, type Kind, type Line, type Unit } from './unit.queries'
import { came } from '../campaign/reckoned.queries'

/** Whose line is looked at: one's own, or, for the owner, that of one of its receivers. */
export async function lineOf(ctx: Context, campaign: Campaign, organisationId?: string): Promise<Line> {
  const part = await demandPart(ctx, campaign.id)
  const own = actorOf(ctx).post.organisation.id
  if (part.role !== 'owner' && part.role !== 'receiver') throw new NotFound()
  const verb = campaign.ownerId === own ? 'dashboard.readAll' : 'dashboard.readBelow'
  demand(may(actorOf(ctx), verb, { organiser: campaign.ownerId, organisation: own }))
  if (organisationId === undefined || organisationId === own) return part
  const below = z.uuid().safeParse(organisationId).success
    ? await row<Line>(
        ctx.db,
        `select p.id, p.role, array(select x.id from participation x where x.campaign_id = p.campaign_id and x.role = 'receiver'
           and x.id <> p.id and coalesce(x.counts_as_id, x.id) = coalesce(p.counts_as_id, p.id) order by x.id) as also
         from participation p left join participation u on u.id = p.counts_as_id
         where p.campaign_id = $1 and p.receiver_id = $3 and p.role = 'receiver' and $2 in (p.organisation_id, u.organisation_id)
         order by p.organisation_id = $2 desc, p.id limit 1`,
        [campaign.id, organisationId, part.id],
      )
    : undefined
  if (!below) throw new NotFound()
  return below
}

/** A line of a campaign that is looked at from its receiver's place, or a filer's own. */
export type Looked = { campaign: Campaign; line: Line }

/** The matrix of a campaign, from counters alone: it costs the same with four hundred cases and four hundred thousand. */
export async function matrixOf(ctx: Context, campaignId: string, organisationId?: string): Promise<Matrix> {
  const campaign = await visibleCampaign(ctx, campaignId)
  const line = await lineOf(ctx, campaign, organisationId)
  const [matrix] = await matricesOf(ctx, [{ campaign, line }])
  if (!matrix) throw new NotFound()
  return matrix
}

/** Several matrices, in as many statements as one. */
export async function matricesOf(ctx: Context, looked: readonly Looked[]): Promise<Matrix[]> {
  const kindOf = await kindsOf(
    ctx,
    looked.map(({ line }) => line),
  )
  const read = await readLines(ctx, kindOf)
  const made = looked.map(async ({ campaign, line }): Promise<Matrix[]> => {
    const kind = kindOf.get(line.id)
    const found = read.find((one) => one.kind === kind)
    if (!kind || !found) return []
    const ofLine = <T extends { line: string }>(all: readonly T[]): T[] =>
      all.filter((each) => linesOf(line).includes(each.line))
    const units = ofLine(found.units)
    const [file, phases, duties] = await Promise.all([
      fileOf(ctx, campaign),
      phaseLoader(ctx).load(campaign.id),
      dutiesFor(ctx, kind, campaign, units),
    ])
    const enterable = kind.per === 'filer' && entersFor(ctx, campaign, line)
    const counts = ofLine(found.counts)
    return [await make(campaign, { ctx, file, enterable, phases, per: kind.per, units, counts, duties })]
  })
  return (await Promise.all(made)).flat()
}

/** What those who file on a line still owe of a week's duties. */
async function dutiesFor(
  ctx: Context,
  { per }: Kind,
  campaign: Campaign,
  units: readonly Unit[],
): Promise<ReadonlyMap<string, Owed[]>> {
  if (per !== 'filer') return new Map()
  return dutiesOwed(
    ctx,
    campaign,
    units.map(({ organisationId }) => organisationId),
  )
}

/** Whether the acting post may enter for those who file on a line: it must be the own one. */
function entersFor(ctx: Context, campaign: Campaign, { role, organisationId = '' }: Line): boolean {
  const receiver = role === 'filer' ? '' : organisationId
  return campaign.state === 'published' && may(actorOf(ctx), 'entry.enterFor', { receiver })
}

type Read = {
  ctx: Context
  file: CampaignFile
  enterable: boolean
  phases: PhaseState[]
  per: Kind['per']
  units: Unit[]
  counts: Count[]
  /** What filers of a week still owe of its duties. */
  duties: ReadonlyMap<string, Owed[]>
}

async function make(campaign: Campaign, read: Read): Promise<Matrix> {
  const { ctx, file, phases, per, units, enterable } = read
  const closes = await closesOf(ctx, units, phases)
  const now = instantAt(ctx.now)
  const none = { acceptedUntil: now, upperClose: now }
  const metBy = metsOf(ctx, campaign)
  const called = calledIn(file)
  const tables = tally(read)
  const asRow = async (unit: Unit): Promise<MatrixRow> => {
    const { organisationId, gone, bodyIds } = unit
    const minimum =
      per === 'filer'
        ? await filerMinimum(ctx, { file, organisationId })
        : await regionMinimum(ctx, file, { officeId: organisationId, bodyIds })
    const { met, onWays } = await metBy(minimum)
    const standings = phases.map(({ key }): Standing => {
      const place = `${unit.participationId} ${key}`
      const { states, late, sentLate, again, nil } = tables.get(place) ?? fresh()
      return {
        phase: key,
        states,
        nil: nil === '' ? null : sayNil(nil, called, ctx.asked.language),
        ...(met ? { met: met.get(place) ?? 0 } : {}),
        again: onWays ? (onWays.get(place) ?? {}) : again,
        late: Math.max(late, Math.min(sentLate, states.forwarded ?? 0)),
        ...closing(ctx, file, closes.get(place) ?? none),
      }
    })
    const expected = gone ? { ...minimum, leasts: [] } : minimum
    const cells = withDuties(
      cellsOf(standings, expected),
      gone ? [] : (read.duties.get(organisationId) ?? []),
    )
    return { organisationId, ...peopleOf(unit), enterable: enterable && !gone, cells }
  }
  const made = await Promise.all(units.map(asRow))
  const keys = phases.map(({ key }) => key)
  const named = phases.map((phase) => ({
    ...phase,
    title: phaseTitle(ctx, file, { phase: phase.key, title: phase.title }),
  }))
  const totals = totalsOf(made, keys)
  return {
    campaignId: campaign.id,
    now: ctx.now,
    phases: named,
    perFiler: per === 'filer',
    rows: made,
    totals,
  }
}

type Met = { met: Awaited<ReturnType<typeof metOf>>; onWays: Awaited<ReturnType<typeof againOn>> }

/** What meets a minimum of single ways, reckoned once however many units it binds. */
function metsOf(ctx: Context, campaign: Campaign): (minimum: Limited) => Promise<Met> {
  const known = new Map<string, Promise<Met>>()
  const reckon = async (minimum: Limited): Promise<Met> => ({
    met: await metOf(ctx, campaign, minimum),
    onWays: await againOn(ctx, campaign, minimum),
  })
  return (minimum) => {
    const key = JSON.stringify([minimum.of, minimum.routes])
    const found = known.get(key) ?? reckon(minimum)
    known.set(key, found)
    return found
  }
}

/** Duties are due with the last phase, which closes the week. */
function withDuties(cells: MatrixCell[], duties: readonly Owed[]): MatrixCell[] {
  if (duties.length === 0) return cells
  return cells.map((cell, at) => (at === cells.length - 1 ? { ...cell, duties } : cell))
}

/** `late` of the cases themselves, `sentLate` as the packages in force counted theirs; `again` of what was in and has to come again. */
type Tally = { states: StateCounts; late: number; sentLate: number; again: StateCounts; nil: string }

const fresh = (): Tally => ({ states: {}, late: 0, sentLate: 0, again: {}, nil: '' })

/** Of a region only what was forwarded has come, late or in time. */
function tally({ per, counts }: Pick<Read, 'per' | 'counts'>): Map<string, Tally> {
  const has = (state: string): boolean => (per === 'filer' ? came.has(state) : state === 'forwarded')
  const tables = new Map<string, Tally>()
  for (const { unit, phase, state, mark, n } of counts) {
    const key = `${unit} ${phase}`
    const table = tables.get(key) ?? fresh()
    if (state === 'nil') table.nil = mark
    else if (state === 'late') table.sentLate += n
    else if (state === 'again') table.again.accepted = (table.again.accepted ?? 0) + n
    else table.states[state] = (table.states[state] ?? 0) + n
    if (isLate(mark) && has(state)) table.late += n
    const again = againIn({ state, mark })
    if (again) table.again[again] = (table.again[again] ?? 0) + n
    tables.set(key, table)
  }
  return tables
}

/** The last close of every unit in every phase, all read in one statement. */
async function closesOf(
  ctx: Context,
  units: readonly Unit[],
  phases: readonly PhaseState[],
): Promise<Map<string, ReturnType<typeof lastOf>>> {
  const asked = units.flatMap(({ participationId, closedBy }) =>
    phases.map(async ({ key: phase }) => {
      const all = await Promise.all(
        closedBy.map((id) => closeLoader(ctx).load({ participationId: id, phase })),
      )
      return [`${participationId} ${phase}`, lastOf(all)] as const
    }),
  )
  return new Map(await Promise.all(asked))
}
