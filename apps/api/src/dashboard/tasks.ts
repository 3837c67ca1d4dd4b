import { choosingAhead, choosingEnds, dueBy, entryStates, isBy, type StateCounts } from '@huibian/domain'
import { fileOf } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { instantAt } from '../campaign/close.queries'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { administratorTasks } from './administratorTasks'
import { chasedTasks } from './chasedTasks'
import { compileTasks } from './compileTasks'
import { enteredTasks } from './enteredTasks'
import { groundOf, type Ground, type GroundLine as Line } from './ground.queries'
import { dutyTasks } from './dutyTasks'
import { makeTask, placeIn, type Place, type ToDo } from './makeTask'
import { filerMinimum, type Limited } from './minimum'
import { dueOf } from './missing'
import { paperDue, paperLink, papersOf } from './papers.queries'
import type { Matrix } from './matrix.type'
import type { Task } from './task.type'
import { relayTasks } from './relayTasks'
import type { TaskKind } from './task.words'

type Shown = { place: Place; line: Line; base: string }

const sum = (counts: StateCounts | null, states: readonly (keyof StateCounts)[]): number =>
  states.reduce((all, state) => all + (counts?.[state] ?? 0), 0)

const n = ({ counts }: Line, ...states: (keyof StateCounts)[]): number => sum(counts, states)

/** Of what came to this organisation; a work may come by another way than its filer's usual one. */
const came = ({ received }: Line, ...states: (keyof StateCounts)[]): number => sum(received, states)

function filing(ctx: Context, { place, line, base }: Shown): Task[] {
  const link = (state: string): string => `${base}/entries?phase=${line.phase}&state=${state}`
  const { due, againDue, scanDue, againScanDue, finalisedAgain, draftAgain } = line
  // What was never in closes first, so that of several its close is told.
  const finalisedDue = n(line, 'finalised') > finalisedAgain ? scanDue : againScanDue
  const draftDue = n(line, 'draft') > draftAgain ? due : againDue
  const kinds: [TaskKind, number, string, Date][] = [
    ['returned', n(line, 'returned'), link('returned'), againDue],
    [line.stamped ? 'scan' : 'send', n(line, 'finalised'), link('finalised'), finalisedDue],
    ['draft', n(line, 'draft'), link('draft'), draftDue],
  ]
  return kinds
    .filter(([, count]) => count > 0)
    .map(([kind, count, to, by]) => makeTask(ctx, kind, place, { count, link: to, due: by }))
}

function reviewing(ctx: Context, { place, line, base }: Shown): Task[] {
  const { scanDue, againScanDue, acceptedAgain } = line
  const accepted = line.role === 'receiver' ? came(line, 'accepted') : 0
  // A table that lists nothing new may come again as long as any case.
  const forwardDue = accepted > acceptedAgain ? scanDue : againScanDue
  const kinds: [TaskKind, number, string, Date][] = [
    ['review', came(line, 'submitted', 'inReview'), `${base}/queue`, scanDue],
    // What comes straight to whoever runs the call goes no further.
    ['forward', accepted, `${base}/summary/${line.phase}`, forwardDue],
  ]
  return kinds
    .filter(([, count]) => count > 0)
    .map(([kind, count, link, due]) => makeTask(ctx, kind, place, { count, link, due }))
}

/** The earliest close of those who are behind in a phase. */
function missedIn({ rows: units }: Matrix, phase: string): Date | null {
  const closes = units.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.phase === phase && cell.overdue > 0 ? (dueOf(cell) ?? []) : [])),
  )
  return closes.length === 0 ? null : new Date(Math.min(...closes.map((close) => close.getTime())))
}

/** What the minimum still asks for, and who is behind, where the post looks after others. */
async function fromMatrix(
  ctx: Context,
  campaign: Campaign,
  matrix: Matrix,
  lines: readonly Line[],
): Promise<Task[]> {
  const base = `/campaigns/${campaign.id}`
  const link = `${base}/chase`
  const behind = (phase: string): number[] =>
    matrix.rows.flatMap(({ cells }) =>
      cells.filter((cell) => cell.phase === phase && cell.overdue > 0).map(({ overdue }) => overdue),
    )
  const file = await fileOf(ctx, campaign)
  const now = instantAt(ctx.now)
  const chosenBy = choosingEnds(file, now)
  const choosing = !choosingAhead(file, 'select', now)
  return lines.flatMap((line): Task[] => {
    const { phase, chooses, due, scanDue } = line
    const place = placeIn(campaign, line)
    const late = behind(phase)
    const forwarded = matrix.totals.find((cell) => cell.phase === phase)?.forwarded ?? 0
    const short = late.reduce((sum, missing) => sum + missing, 0)
    const selected = { link: `${base}/received`, due: chosenBy ? new Date(chosenBy) : null }
    const kinds: [TaskKind, number, Omit<ToDo, 'count'>][] =
      actorOf(ctx).post.kind === 'editor'
        ? [
            ['overdue', late.length, { link, due: null, since: missedIn(matrix, phase) }],
            [
              'select',
              choosing && chooses ? forwarded + came(line, 'accepted') : 0,
              { ...selected, since: due },
            ],
          ]
        : [['minimum', short, { total: late.length, link, due: scanDue }]]
    return kinds
      .filter(([, count]) => count > 0)
      .map(([kind, count, toDo]) => makeTask(ctx, kind, place, { count, ...toDo }))
  })
}

/** A task of the acting post's own in a call, and the line that it stands in. */
export type InHand = { line: Line; task: Task }

/** What the acting post itself has in hand: cases and papers, and what is entered for others or by them. */
export async function inHandOf(
  ctx: Context,
  { campaigns, lines }: Pick<Ground, 'campaigns' | 'lines'>,
): Promise<InHand[]> {
  const own = lines.map(async (line) =>
    (await ownTasks(ctx, campaigns, line)).map((task): InHand => ({ line, task })),
  )
  const papers = (await papersOf(ctx)).flatMap((paper): InHand[] => {
    const { campaignId, phase, kind, n: count } = paper
    // A book is of no phase: it stands under the first.
    const line = lines.find((one) => one.campaignId === campaignId && [one.phase, ''].includes(phase))
    const campaign = campaigns.find(({ id }) => id === campaignId)
    if (!line || !campaign) return []
    const toDo = { count, link: paperLink(paper), due: paperDue(line, paper) }
    return [{ line, task: makeTask(ctx, kind, placeIn(campaign, line), toDo) }]
  })
  return [...(await Promise.all(own)).flat(), ...papers]
}

/** What must I do, and by when: from counters, papers and what waits here, never from all the cases. */
export async function tasksOf(ctx: Context): Promise<Task[]> {
  const { kind } = actorOf(ctx).post
  if (kind === 'systemAdministrator' || kind === 'securityAdministrator' || kind === 'auditor')
    return administratorTasks(ctx)
  const { campaigns, lines, matrices } = await groundOf(ctx)
  const campaignOf = (id: string): Campaign | undefined => campaigns.find((campaign) => campaign.id === id)
  const tasks = (await inHandOf(ctx, { campaigns, lines })).map(({ task }) => task)
  tasks.push(...(await missingTasks(ctx, { campaigns, lines, matrices })))
  tasks.push(...dutyTasks(ctx, { campaigns, lines, matrices }))
  tasks.push(...(await chasedTasks(ctx)))
  tasks.push(...(await relayTasks(ctx)))
  tasks.push(...(await compileTasks(ctx, { campaigns, lines, matrices })))
  for (const matrix of othersMatrices(ctx, matrices)) {
    const campaign = campaignOf(matrix.campaignId)
    const own = lines.filter(({ campaignId }) => campaignId === matrix.campaignId)
    if (campaign) tasks.push(...(await fromMatrix(ctx, campaign, matrix, own)))
  }
  return tasks.toSorted((one, other) => dueTime(one) - dueTime(other))
}

/** What others owe to this organisation is a task of the posts that look after them. */
function othersMatrices(ctx: Context, matrices: readonly Matrix[]): readonly Matrix[] {
  return ['editor', 'reviewingClerk'].includes(actorOf(ctx).post.kind) ? matrices : []
}

const dueTime = ({ due, since }: Task): number => (due ?? since)?.getTime() ?? Number.MAX_SAFE_INTEGER

async function ownTasks(ctx: Context, campaigns: readonly Campaign[], line: Line): Promise<Task[]> {
  const { kind } = actorOf(ctx).post
  const campaign = campaigns.find(({ id }) => id === line.campaignId)
  if (!campaign) return []
  const shown = { place: placeIn(campaign, line), line, base: `/campaigns/${campaign.id}` }
  const entered = await enteredTasks(ctx, shown)
  if (kind === 'filingClerk' && line.role === 'filer') return [...entered, ...filing(ctx, shown)]
  if (kind === 'reviewingClerk' && line.role !== 'filer') return [...entered, ...reviewing(ctx, shown)]
  return entered
}

/** How many a filer has begun on these ways in each phase; counters know no ways, and its own are few. */
async function begunOn(
  ctx: Context,
  own: readonly Line[],
  routes: readonly string[],
): Promise<Map<string, number>> {
  const found = await rows<{ phase: string; n: number }>(
    ctx.db,
    `select phase, count(*)::int as n from entry
     where participation_id = any($1::uuid[]) and route = any($2) and state <> 'declined' group by phase`,
    [[...new Set(own.map(({ participationId }) => participationId))], routes],
  )
  return new Map(found.map((one) => [one.phase, one.n]))
}

/** What a filer has begun towards a minimum in one of its phases. */
async function begunIn(
  ctx: Context,
  own: readonly Line[],
  { routes }: Limited,
): Promise<(line: Line) => number> {
  const known = routes && (await begunOn(ctx, own, routes))
  return (line) => (known ? (known.get(line.phase) ?? 0) : n(line, ...entryStates) - n(line, 'declined'))
}

/** What a filer owes by the close of a phase, of which what it has begun is counted off: a minimum over phases is shared out as its table shares it. */
function owedBy(
  { leasts }: Limited,
  { own, line, begun }: { own: readonly Line[]; line: Line; begun: (line: Line) => number },
): number {
  const owed = leasts.map((least) => {
    const counted = own.filter(({ phase }) => least.phases.includes(phase))
    return dueBy(least, line.phase) - counted.reduce((all, one) => all + begun(one), 0)
  })
  return Math.max(0, ...owed)
}

const asksAlone = ({ leasts }: Limited, phase: string): boolean =>
  leasts.some(({ phases }) => phases.length === 1 && phases.includes(phase))

/** What a filer still owes to a minimum, in the first open phase that asks for it. */
async function missingTasks(ctx: Context, { campaigns, lines, matrices }: Ground): Promise<Task[]> {
  if (actorOf(ctx).post.kind !== 'filingClerk') return []
  const answered = ({ campaignId, phase }: Line): boolean =>
    matrices.some(
      (matrix) =>
        matrix.campaignId === campaignId &&
        matrix.rows[0]?.cells.some((cell) => cell.phase === phase && cell.nil !== null),
    )
  const found = campaigns.map(async (campaign): Promise<Task[]> => {
    const file = await fileOf(ctx, campaign)
    const own = lines.filter(({ campaignId, role }) => campaignId === campaign.id && role === 'filer')
    const open = own.filter((line) => isBy(instantAt(ctx.now), instantAt(line.due)))
    if (open.length === 0) return []
    const minimum = await filerMinimum(ctx, {
      file,
      organisationId: actorOf(ctx).post.organisation.id,
    })
    const begun = await begunIn(ctx, own, minimum)
    // What is owed in each phase is owed anew when the next has its turn.
    const [next] = open.filter(({ phase }) => asksAlone(minimum, phase))
    for (const line of open) {
      const leasts = minimum.leasts.filter(
        ({ phases }) => phases.includes(line.phase) && (phases.length > 1 || line === next),
      )
      const count = owedBy({ ...minimum, leasts }, { own, line, begun })
      if (count <= 0) continue
      if (answered(line)) return []
      const link = `/campaigns/${campaign.id}/entries?phase=${line.phase}`
      return [makeTask(ctx, 'file', placeIn(campaign, line), { count, link, due: line.due })]
    }
    return []
  })
  return (await Promise.all(found)).flat()
}
