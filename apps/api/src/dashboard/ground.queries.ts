import {
  calledIn,
  stampsToSubmit,
  type Called,
  type EntryState,
  type PostKind,
  type StateCounts,
} from '@huibian/domain'
import { campaignLoader, fileOf, listCampaigns } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { bindingColumns, bindingJoin, primeClose, type Binding } from '../campaign/close.queries'
import { peerTo } from '../organisation/organisation.queries'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { ZIP } from '../seal/file'
import { closing } from './closing'
import { matricesOf } from './matrix.queries'
import type { Matrix, MatrixCell } from './matrix.type'
import { wentBefore } from './papers.queries'
import { phaseTitle } from './phaseTitle'

/** So many were entered for a unit in a phase: not seen by it yet, not sent yet, or objected to; `id` is one of them. */
export type Entered = {
  kind: 'proxied' | 'entering' | 'objected' | 'activityProxied' | 'activityObjected'
  n: number
  id: string
  /** Of what is still to be sent, whose it is and how it stands. */
  of: Entering[] | null
}

/** Some that one enters for a unit, by whose close they are judged; `wasIn` where they were sent before and have to come again. */
export type Entering = { participationId: string; receiverId: string; state: EntryState; wasIn: boolean }

const entering = `jsonb_agg(distinct jsonb_build_object('participationId', e.participation_id, 'receiverId', e.receiver_id,
  'state', e.state, 'wasIn', e.submitted_at is not null))`

const entered = (
  kind: Entered['kind'],
  whose: string,
  of = 'null::jsonb',
): string => `select '${kind}' as kind, count(*)::int as n, min(e.id::text) as id, ${of} as of
  from entry e join proxy y on y.entry_id = e.id
  where ${whose} and e.campaign_id = p.campaign_id and e.phase = ph.key having count(*) > 0`

/** The same of activities, which are of no phase: they stand under the first. */
const enteredActivities = (
  kind: Entered['kind'],
  whose: string,
): string => `select '${kind}' as kind, count(*)::int as n, min(a.id::text) as id, null::jsonb as of from activity a
  where a.campaign_id = p.campaign_id and a.delivery_id is not null and ${whose}
    and ph."order" = (select min(x."order") from phase x where x.campaign_id = p.campaign_id) having count(*) > 0`

const enteredSql = [
  entered('proxied', 'e.filer_id = $1 and y.known_at is null'),
  entered('entering', `e.proxy_id = $1 and e.state in ('draft', 'finalised', 'returned')`, entering),
  entered(
    'objected',
    'e.proxy_id = $1 and exists (select 1 from objection j where j.entry_id = e.id and j.answered_at is null)',
  ),
  enteredActivities('activityProxied', 'a.organisation_id = $1 and a.known_at is null'),
  enteredActivities(
    'activityObjected',
    `p.role = 'owner' and exists (select 1 from activity_objection j where j.activity_id = a.id and j.answered_at is null)`,
  ),
].join(' union all ')

/** The acting organisation's own line in one phase of one call. */
export type GroundLine = {
  campaignId: string
  participationId: string
  /** The participation as which a receiver counts: its own, or that of its region's office. */
  countsAsId: string
  /** The organisation of that office. */
  officeId: string
  /** The participations of the other receivers that count as it. */
  besideIds: string[]
  /** The organisations of all receivers that count as it. */
  bodyIds: string[]
  role: string
  /** Whether a level stands between it and those who file. */
  hasReceivers: boolean
  /** Whether it stands below none to whom it sends: such a one is reminded and never called late. */
  peer: boolean
  phase: string
  title: string
  /** What the call calls an entry. */
  called: Called
  /** Whether whoever files may have to stamp a form before. */
  stamped: boolean
  /** Whether the office still chooses among what comes: of a week it compiles all, and what is announced is chosen. */
  chooses: boolean
  counts: StateCounts | null
  /** How many of those finalised were in before and came back. */
  finalisedAgain: number
  /** How many drafts were in before and were withdrawn. */
  draftAgain: number
  /** How many of what a receiver accepted went with a package before, which came back or was recalled. */
  acceptedAgain: number
  /** As `counts`, of the region that a receiver counts as, with all who send for it. */
  region: StateCounts | null
  /** How many of what a receiver forwarded came in late, and how many its packages in force counted so; another body's lateness is not its to know. */
  lateIn: number
  lateSent: number
  /** What has come to this organisation itself and stands with it, by whichever way. */
  received: StateCounts | null
  /** What that region said where nothing comes of it, as `kind reason`. */
  nil: string | null
  /** 代录: what was entered for the unit, or by it for others. */
  entered: Entered[]
  /** When anything was last compiled from a week's reports, where the line is that of its office. */
  compiledAt: Date | null
  /** The last moment at which what this line owes is still taken. */
  due: Date
  /** The same of what came back: it may come again as long as the receiver itself may send. */
  againDue: Date
  /** The same of what was finalised in time, whose scan may follow: a later one once the close is over, where the call leaves days for it. */
  scanDue: Date
  /** The same of what came back and was finalised again in time. */
  againScanDue: Date
}

/** What a post's first screen stands on: its calls, its own lines in them, and how far those are whom it looks after. */
export type Ground = { campaigns: Campaign[]; lines: GroundLine[]; matrices: Matrix[] }

/** The ground of the acting post, read once an operation; administrators stand on none. */
export function groundOf(ctx: Context): Promise<Ground> {
  return once(ctx, 'dashboard.ground', () => readGround(ctx))
}

/** By which part in a call a post looks at others, or at itself. */
const looksAs: { [kind in PostKind]?: string } = {
  filingClerk: 'filer',
  reviewingClerk: 'receiver',
  approver: 'receiver',
  editor: 'owner',
}

const reads: readonly PostKind[] = ['filingClerk', 'reviewingClerk', 'approver', 'sealKeeper', 'editor']

async function readGround(ctx: Context): Promise<Ground> {
  const { kind } = actorOf(ctx).post
  const { campaigns, lines } = await ownLines(ctx)
  const looked = campaigns.flatMap((campaign) => {
    const line = lines.find((one) => one.campaignId === campaign.id && one.role === looksAs[kind])
    const { id: organisationId } = actorOf(ctx).post.organisation
    if (!line) return []
    const { participationId: id, role, hasReceivers } = line
    return [{ campaign, line: { id, role, organisationId, hasReceivers } }]
  })
  const peers = lines.filter(({ peer, role }) => peer && role === 'filer').map(({ campaignId }) => campaignId)
  const matrices = await matricesOf(ctx, looked)
  const told = kind === 'filingClerk' ? matrices.map((one) => toldTo(peers, one)) : matrices
  return { campaigns, lines, matrices: told }
}

/** To a peer of the body that it sends to, nothing of its own is late or overdue. */
export const unmarked = (cells: MatrixCell[]): MatrixCell[] =>
  cells.map((cell) => ({ ...cell, overdue: 0, late: 0 }))

function toldTo(peers: readonly string[], matrix: Matrix): Matrix {
  if (!peers.includes(matrix.campaignId)) return matrix
  const rows = matrix.rows.map((row) => ({ ...row, cells: unmarked(row.cells) }))
  return { ...matrix, rows, totals: unmarked(matrix.totals) }
}

/** A line as the database has it, with what binds it. */
type Found = Omit<
  GroundLine,
  'due' | 'againDue' | 'scanDue' | 'againScanDue' | 'called' | 'stamped' | 'chooses'
> &
  Binding

/** The acting organisation's lines in one call, as it is seen; none where it does not run, or the post looks at none. */
export async function linesIn(ctx: Context, campaign: Campaign): Promise<GroundLine[]> {
  const looks = reads.includes(actorOf(ctx).post.kind) && campaign.state === 'published'
  return looks ? linesOf(ctx, [campaign]) : []
}

/** The acting organisation's lines in every call that runs, without what others owe to it; none where the post looks at none. */
export async function ownLines(ctx: Context): Promise<Pick<Ground, 'campaigns' | 'lines'>> {
  if (!reads.includes(actorOf(ctx).post.kind)) return { campaigns: [], lines: [] }
  const campaigns = await listCampaigns(ctx, 'published')
  for (const campaign of campaigns) campaignLoader(ctx).prime(campaign.id, campaign)
  return { campaigns, lines: await linesOf(ctx, campaigns) }
}

/** What the organisation's cases, or those that come to it, stand at, by the counters; what binds them in time is read with them. */
async function linesOf(ctx: Context, campaigns: readonly Campaign[]): Promise<GroundLine[]> {
  const { organisation } = actorOf(ctx).post
  const found = await rows<Found>(
    ctx.db,
    `select p.campaign_id as "campaignId", p.id as "participationId", coalesce(p.counts_as_id, p.id) as "countsAsId", office.organisation_id as "officeId", p.role, ph.key as phase, ph.title,
       ${bindingColumns},
       case when p.role = 'receiver' then array(select x.id from participation x where x.campaign_id = p.campaign_id and x.role = 'receiver'
         and x.id <> p.id and coalesce(x.counts_as_id, x.id) = office.id) else '{}' end as "besideIds",
       case when p.role = 'receiver' then array(select x.organisation_id from participation x where x.campaign_id = p.campaign_id
         and x.role = 'receiver' and coalesce(x.counts_as_id, x.id) = office.id order by x.id) else '{}' end as "bodyIds",
       exists (select 1 from participation b where b.receiver_id = p.id and b.role = 'receiver') as "hasReceivers",
       coalesce((select ${peerTo('own', 'above')} from participation r
         join organisation above on above.id = r.organisation_id join organisation own on own.id = p.organisation_id
         where r.id = p.receiver_id), false) as peer,
       (select jsonb_object_agg(t.state, t.n) from (
          select k.state, sum(k.n)::int as n from counter k join participation b on b.id = k.participation_id
          where k.phase = ph.key and (b.id = p.id or b.receiver_id = p.id) group by k.state) t) as counts,
       (select coalesce(sum(k.n), 0)::int from counter k where k.participation_id = p.id and k.phase = ph.key
          and k.state = 'finalised' and k.mark <> '') as "finalisedAgain",
       (select coalesce(sum(k.n), 0)::int from counter k where k.participation_id = p.id and k.phase = ph.key
          and k.state = 'draft' and k.mark <> '') as "draftAgain",
       case when p.role = 'receiver' then (select count(*)::int from entry e where e.receiver_id = $1 and e.campaign_id = p.campaign_id
          and e.phase = ph.key and e.state = 'accepted' and ${wentBefore}) else 0 end as "acceptedAgain",
       case when p.role = 'receiver' then (select jsonb_object_agg(t.state, t.n) from (
          select k.state, sum(k.n)::int as n from participation r join participation b on b.receiver_id = r.id
          join counter k on k.participation_id = b.id and k.phase = ph.key
          where r.campaign_id = p.campaign_id and coalesce(r.counts_as_id, r.id) = coalesce(p.counts_as_id, p.id)
          group by k.state) t) end as region,
       coalesce((select sum(k.n)::int from participation b join counter k on k.participation_id = b.id and k.phase = ph.key
          where p.role = 'receiver' and b.receiver_id = p.id and k.mark in ('lateWithConsent', 'late') and k.state = 'forwarded'), 0) as "lateIn",
       coalesce((select sum(g.late)::int from package g
          where p.role = 'receiver' and g.participation_id = p.id and g.phase = ph.key and g.state = 'forwarded'), 0) as "lateSent",
       case when p.role in ('receiver', 'owner') then (select jsonb_object_agg(t.state, t.n) from (
          select e.state, count(*)::int as n from entry e
          where e.receiver_id = $1 and e.campaign_id = p.campaign_id and e.phase = ph.key
            and e.state in ('submitted', 'inReview', 'accepted') group by e.state) t) end as received,
       case when p.role = 'receiver' then (select z.kind || ' ' || z.reason from nil_report z
          where z.participation_id = coalesce(p.counts_as_id, p.id) and z.phase = ph.key) end as nil,
       case when p.role = 'owner' then (select max(f.created_at) from file f where f.noun = 'week' and f.subject_id = p.campaign_id
          and strpos(f.seen_by, $3) > 0 and f.mime <> $4) end as "compiledAt",
       (select coalesce(jsonb_agg(t), '[]') from (${enteredSql}) t) as entered
     from participation p join phase ph on ph.campaign_id = p.campaign_id
       join participation office on office.id = coalesce(p.counts_as_id, p.id) ${bindingJoin}
     where p.organisation_id = $1 and p.campaign_id = any($2::uuid[]) order by p.campaign_id, ph."order"`,
    [organisation.id, campaigns.map(({ id }) => id), `/${organisation.key}/`, ZIP],
  )
  const files = await Promise.all(campaigns.map((campaign) => fileOf(ctx, campaign)))
  return found.map((line) => {
    const at = campaigns.findIndex(({ id }) => id === line.campaignId)
    const file = files[at]
    const { participationId, phase } = line
    const close = primeClose(ctx, { participationId, phase }, line)
    const [due, againDue] = [new Date(close.acceptedUntil), new Date(close.upperClose)]
    const scans = file && closing(ctx, file, close)
    return {
      ...line,
      title: phaseTitle(ctx, file, line),
      called: calledIn(file ?? { vocabulary: {} }),
      stamped: file !== undefined && stampsToSubmit(file),
      chooses: !campaigns[at]?.announcedAt && (file?.activities ?? []).length === 0,
      due,
      againDue,
      scanDue: scans?.scanUntil ?? due,
      againScanDue: scans?.againScanUntil ?? againDue,
    }
  })
}
