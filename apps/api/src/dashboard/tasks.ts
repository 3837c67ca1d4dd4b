import {
  choosingAhead,
  choosingEnds,
  entryStates,
  isBy,
  type Campaign as CampaignFile,
  type PostKind,
  type StateCounts,
} from '@huibian/domain'
import { fileOf } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { instantAt } from '../campaign/close.queries'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { administratorTasks } from './administratorTasks'
import { expectedIn } from './cells'
import { chasedTasks } from './chasedTasks'
import { compileTasks } from './compileTasks'
import { enteredTasks } from './enteredTasks'
import { groundOf, type Ground, type GroundLine as Line } from './ground.queries'
import { dutyTasks } from './dutyTasks'
import { makeTask, placeIn, type Place, type ToDo } from './makeTask'
import { filerMinimum, type Limited } from './minimum'
import { dueOf } from './missing'
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
  const { due, againDue, scanDue, againScanDue, finalisedAgain } = line
  // What was never in closes first, so that of several its close is told.
  const finalisedDue = n(line, 'finalised') > finalisedAgain ? scanDue : againScanDue
  const kinds: [TaskKind, number, string, Date][] = [
    ['returned', n(line, 'returned'), link('returned'), againDue],
    [line.stamped ? 'scan' : 'send', n(line, 'finalised'), link('finalised'), finalisedDue],
    ['draft', n(line, 'draft'), link('draft'), due],
  ]
  return kinds
    .filter(([, count]) => count > 0)
    .map(([kind, count, to, by]) => makeTask(ctx, kind, place, { count, link: to, due: by }))
}

function reviewing(ctx: Context, { place, line, base }: Shown): Task[] {
  const kinds: [TaskKind, number, string][] = [
    ['review', came(line, 'submitted', 'inReview'), `${base}/queue`],
    // What comes straight to whoever runs the call goes no further.
    ['forward', line.role === 'receiver' ? came(line, 'accepted') : 0, `${base}/summary/${line.phase}`],
  ]
  return kinds
    .filter(([, count]) => count > 0)
    .map(([kind, count, link]) => makeTask(ctx, kind, place, { count, link, due: line.scanDue }))
}

type Paper = { campaignId: string; phase: string; kind: TaskKind; n: number; id: string }

/** Tables and packages of the organisation that wait for somebody: few rows, in one statement. */
function papersOf(ctx: Context, kind: PostKind): Promise<Paper[]> {
  const wanted: { [post in PostKind]?: string } = {
    reviewingClerk: `select campaign_id as "campaignId", phase, 'packageBack' as kind, n, id from package g
        where g.organisation_id = $1 and g.state = 'returned' and not exists (select 1 from package x
          where x.participation_id = g.participation_id and x.phase = g.phase and x.n > g.n)
      union all select e.campaign_id, e.phase, 'caseBack', count(*)::int, min(e.id::text)::uuid from entry e
        where e.receiver_id = $1 and e.state = 'accepted' and exists (select 1 from review r
          where r.entry_id = e.id and r.decision = 'sendBack' and r.version_id = e.submitted_version_id) group by 1, 2
      union all select s.campaign_id, s.phase, 'sealRefused', s.n, s.id from summary s
        where s.organisation_id = $1 and s.state = 'approved' and 'refused' = (select q.state from seal_request q
          where q.summary_id = s.id and q.sha256 = s.frozen_sha256 order by q.at desc, q.id desc limit 1)
      union all select campaign_id, phase, 'mail', n, id from package
        where organisation_id = $1 and state = 'forwarded' and mailed_at is null and origin is null`,
    approver: `select campaign_id as "campaignId", phase, 'approve' as kind, 1 as n, id from summary
      where organisation_id = $1 and state = 'frozen'`,
    sealKeeper: `select coalesce(s.campaign_id, e.campaign_id, b.campaign_id, l.campaign_id) as "campaignId", coalesce(s.phase, e.phase, '') as phase,
        'seal' as kind, count(*)::int as n, min(q.id::text) as id
      from seal_request q left join summary s on s.id = q.summary_id left join edition b on b.id = q.edition_id
      left join letter l on l.id = q.letter_id
      left join entry_version v on v.id = q.version_id left join entry e on e.id = v.entry_id
        and (e.current_version_id = v.id and e.state = 'finalised' and e.filer_id = q.organisation_id
          or e.submitted_version_id = v.id and e.state in ('submitted', 'inReview', 'accepted') and e.receiver_id = q.organisation_id)
      where q.organisation_id = $1 and q.state = 'waiting' and (q.version_id is null or e.id is not null) group by 1, 2`,
  }
  const sql = wanted[kind]
  return sql ? rows<Paper>(ctx.db, sql, [actorOf(ctx).post.organisation.id]) : Promise.resolve([])
}

const paperLinks: { [kind in TaskKind]?: (base: string, paper: Paper) => string } = {
  packageBack: (base, paper) => `${base}/packages/${paper.id}`,
  caseBack: (base, { n, id }) =>
    n === 1 ? `${base}/queue/${id}?queue=accepted` : `${base}/queue?queue=accepted`,
  sealRefused: (base, paper) => `${base}/summary/${paper.phase}`,
  mail: (base, paper) => `${base}/packages/${paper.id}`,
  approve: (base) => `${base}/approvals`,
  seal: () => '/seals',
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

/** What must I do, and by when: from counters, papers and what waits here, never from all the cases. */
export async function tasksOf(ctx: Context): Promise<Task[]> {
  const { kind } = actorOf(ctx).post
  if (kind === 'systemAdministrator' || kind === 'securityAdministrator' || kind === 'auditor')
    return administratorTasks(ctx)
  const { campaigns, lines, matrices } = await groundOf(ctx)
  const campaignOf = (id: string): Campaign | undefined => campaigns.find((campaign) => campaign.id === id)
  const own = await Promise.all(lines.map((line) => ownTasks(ctx, campaigns, line)))
  const tasks = own.flat()
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
  for (const paper of await papersOf(ctx, kind)) {
    // A book is of no phase: it stands under the first.
    const line = lines.find(
      (one) => one.campaignId === paper.campaignId && [one.phase, ''].includes(paper.phase),
    )
    const campaign = campaignOf(paper.campaignId)
    if (!line || !campaign) continue
    const link = paperLinks[paper.kind]?.(`/campaigns/${campaign.id}`, paper) ?? '/'
    tasks.push(makeTask(ctx, paper.kind, placeIn(campaign, line), { count: paper.n, link, due: line.due }))
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

/** What a filer owes by the close of a phase, of which what it has begun is counted off: a minimum over all phases is shared out as its table shares it. */
async function owedBy(
  ctx: Context,
  file: CampaignFile,
  { own, line }: { own: readonly Line[]; line: Line },
): Promise<number> {
  const bound = { file, organisationId: actorOf(ctx).post.organisation.id }
  const whole = await filerMinimum(ctx, bound)
  const inEach = whole.per === 'filerPhase'
  const minimum = inEach ? await filerMinimum(ctx, { ...bound, phase: line.phase }) : whole
  const begun = await begunIn(ctx, own, minimum)
  const before = own.slice(0, own.indexOf(line) + 1)
  const owed = inEach
    ? minimum.min
    : before.reduce((all, _, at) => all + expectedIn(minimum, at, own.length), 0)
  return owed - (inEach ? [line] : own).reduce((all, one) => all + begun(one), 0)
}

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
    // What is owed in each phase is owed anew when the next has its turn.
    const { per } = await filerMinimum(ctx, { file, organisationId: actorOf(ctx).post.organisation.id })
    const asking = per === 'filerPhase' ? open.slice(0, 1) : open
    for (const line of asking) {
      const count = await owedBy(ctx, file, { own, line })
      if (count <= 0) continue
      if (answered(line)) return []
      const link = `/campaigns/${campaign.id}/entries?phase=${line.phase}`
      return [makeTask(ctx, 'file', placeIn(campaign, line), { count, link, due: line.due })]
    }
    return []
  })
  return (await Promise.all(found)).flat()
}
