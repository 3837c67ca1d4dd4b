import { v7 } from 'uuid'
import { gate, type Mark } from '@huibian/domain'
import type { Context } from '../platform/context'
import { queuing } from '../platform/jobs'
import type { Recorded } from '../platform/record'
import { Refused, refuse, refuseIf } from '../platform/refusal'
import type { Part } from '../platform/together'
import { blocksOf, standingOf, type Standing } from '../summary/blocks'
import type { Line } from '../summary/lines'
import { lockSummary } from '../summary/lock'
import { passingOfTable } from '../summary/passing'
import { changesSince, kindOf, noChanges, type Changes } from './changes'
import { lockAccepted } from './lock'
import { moveEntries } from './move'
import { PackageRow, type PackageKind } from './package.entity'
import { packageEntries } from './package.queries'
import { lastPackage, type Last } from './sent.queries'

const REASON = { min: 2, max: 500 }

/** What the next package is: its number, and what it changes against the one before. */
type Next = { n: number; kind: PackageKind; changes: Changes; last: Last | undefined; reason: string }

async function nextPackage(ctx: Context, standing: Standing, reason: string): Promise<Next> {
  const last = await lastPackage(ctx, standing.frame.participationId, standing.summary.phase)
  const n = (last?.n ?? 0) + 1
  const changes = last ? changesSince(last.sent, standing.lines) : noChanges
  const changed = changes.added.length + changes.replaced.length + changes.removed.length > 0
  // A package that counts is replaced only by one that differs or brings again what was sent back; one that was returned or recalled may come as it was.
  const back = standing.lines.some(({ state }) => state === 'accepted')
  if (last?.state === 'forwarded' && !changed && !back) refuse('package.unchanged', { n: last.n })
  const why = reason.trim()
  const needed = last ? REASON.min : 0
  if (why.length < needed || why.length > REASON.max) refuse('package.reason', { n, ...REASON }, 'reason')
  return { n, kind: kindOf(n, changes), changes, last, reason: why }
}

/** 按时 or 迟报(经同意) at this moment. What was in and is only corrected keeps the mark of its first package; what adds a case does not. */
async function markNow(ctx: Context, { frame, lines }: Standing): Promise<Mark> {
  const passed = gate(await passingOfTable(ctx, frame, lines))
  if ('mark' in passed) return passed.mark
  throw new Refused([{ rule: 'onTime', ...passed.refused, strength: 'hard' }])
}

/**
 * 上报: the stamped table and all its cases go to the campaign's owner as package n. Everything is judged again under lock: the stamp
 * against what would be printed now, every paper, every minimum, the close. What is missing is refused with the whole list.
 */
export async function forwardPackage(ctx: Context, summaryId: string, reason: string): Promise<PackageRow> {
  const summary = await lockSummary(ctx, summaryId, 'package.forward')
  // Locked before they are read: what somebody changed while we waited shows, and nothing changes any more.
  const entries = await lockAccepted(ctx, summary)
  const standing = await standingOf(ctx, summary)
  refuseIf(await blocksOf(ctx, standing, { take: true }))
  if (entries.length !== standing.lines.length) refuse('stamp.stale')
  const next = await nextPackage(ctx, standing, reason)
  const mark = await markNow(ctx, standing)
  const { sent, parts } = written(ctx, standing, next, mark)
  await moveEntries(
    ctx,
    entries.filter((entry) => entry.state === 'accepted'),
    'forward',
    {
      sees: [standing.frame.owner.key],
      packageId: sent.id,
      line: lineOf(sent, standing.lines.length),
      beside: parts,
    },
  )
  return sent
}

function lineOf(sent: PackageRow, cases: number): Recorded {
  const { phase, n, kind, mark } = sent
  return {
    act: 'package.forwarded',
    noun: 'package',
    subjectId: sent.id,
    seenBy: sent.seenBy,
    campaignId: sent.campaignId,
    after: { phase, n, kind, mark, cases },
  }
}

/** The next package, and what writes it. */
function written(
  ctx: Context,
  { summary, frame, lines }: Standing,
  { n, kind, changes, reason }: Next,
  mark: Mark,
): { sent: PackageRow; parts: Part[] } {
  const id = v7()
  const job = queuing(ctx, 'package.write', { packageId: id })
  const sent = ctx.db.create(PackageRow, {
    id,
    campaignId: summary.campaignId,
    phase: summary.phase,
    participationId: summary.participationId,
    organisationId: summary.organisationId,
    summaryId: summary.id,
    n,
    kind,
    state: 'forwarded' as const,
    reason,
    decisionReason: '',
    changes,
    manifest: {},
    mark,
    seenBy: `/${frame.owner.key}/${frame.organisation.key}/`,
    partFileIds: [],
    jobId: job.id,
    mailedAt: null,
    origin: null,
    forwardedAt: ctx.now,
  })
  // What was just written need not be read.
  packageEntries(ctx).prime(
    id,
    lines.map(({ entryId, versionId }, at) => ({ packageId: id, entryId, versionId, position: at + 1 })),
  )
  return { sent, parts: [job.part, inserting(sent, lines)] }
}

/**
 * The table is done with, and the package that counted counts no longer, in the statement that brings the new one and queues its writing: the
 * count over `replaced` makes that come first, since only one package may count.
 */
function inserting(sent: PackageRow, lines: readonly Line[]): Part {
  const queries = [
    `done as (update summary set state = 'forwarded', revision = revision + 1 where id = $6)`,
    `replaced as (update package set state = 'superseded'
       where participation_id = $4 and phase = $3 and state = 'forwarded' returning id)`,
    `sent as (
       insert into package (id, campaign_id, phase, participation_id, organisation_id, summary_id, n, kind, reason, changes, mark,
         seen_by, job_id, forwarded_at)
       select $1::uuid, $2::uuid, $3, $4::uuid, $5::uuid, $6::uuid, $7::int, $8, $9, $10::jsonb, $11, $12, $13::uuid, $14::timestamptz
       from (select count(*) from replaced) as first returning id)`,
    `held as (
       insert into package_entry (package_id, entry_id, version_id, position, remark, scan_id)
       select sent.id, e, v, p, r, s
       from sent, unnest($15::uuid[], $16::uuid[], $17::int[], $18::text[], $19::uuid[]) as given(e, v, p, r, s))`,
  ]
  const values = [
    sent.id,
    sent.campaignId,
    sent.phase,
    sent.participationId,
    sent.organisationId,
    sent.summaryId,
    sent.n,
    sent.kind,
    sent.reason,
    JSON.stringify(sent.changes),
    sent.mark,
    sent.seenBy,
    sent.jobId,
    sent.forwardedAt,
    lines.map((line) => line.entryId),
    lines.map((line) => line.versionId),
    lines.map((_, index) => index + 1),
    lines.map((line) => line.remark),
    lines.map((line) => line.scanId),
  ]
  return { queries, values }
}
