import { v7 } from 'uuid'
import { gate, opensOf, type Mark } from '@huibian/domain'
import { effectiveCloseOf } from '../campaign/close.queries'
import type { Context } from '../platform/context'
import { enqueue } from '../platform/jobs'
import { record } from '../platform/record'
import { Refused, refuse, refuseIf } from '../platform/refusal'
import { blocksOf, standingOf, waiversOf, type Standing } from '../summary/blocks'
import { change, lockSummary } from '../summary/lock'
import { changesSince, kindOf, noChanges, type Changes } from './changes'
import { lockEntries, moveEntries } from './move'
import { PackageRow, type PackageKind } from './package.entity'
import { lastPackage, sentWith, type Last } from './sent.queries'

const REASON = { min: 2, max: 500 }

/** What the next package is: its number, and what it changes against the one before. */
type Next = { n: number; kind: PackageKind; changes: Changes; last: Last | undefined; reason: string }

async function nextPackage(ctx: Context, standing: Standing, reason: string): Promise<Next> {
  const last = await lastPackage(ctx, standing.frame.participationId, standing.summary.phase)
  const n = (last?.n ?? 0) + 1
  const changes = last ? changesSince(await sentWith(ctx, last.id), standing.lines) : noChanges
  const changed = changes.added.length + changes.replaced.length + changes.removed.length > 0
  // A package that counts is replaced only by one that differs; one that was returned or recalled may come again as it was.
  if (last?.state === 'forwarded' && !changed) refuse('package.unchanged', { n: last.n })
  const why = reason.trim()
  const needed = last ? REASON.min : 0
  if (why.length < needed || why.length > REASON.max) refuse('package.reason', { n, ...REASON }, 'reason')
  return { n, kind: kindOf(n, changes), changes, last, reason: why }
}

/** 按时 or 迟报(经同意) at this moment. What was in and is only corrected keeps the mark of its first package. */
async function markNow(ctx: Context, { frame }: Standing, kind: PackageKind): Promise<Mark> {
  const passed = gate({
    now: ctx.now.toISOString(),
    opens: opensOf(frame.file, frame.phase),
    close: await effectiveCloseOf(ctx, frame.participationId, frame.phase),
    ...(kind === 'correction' && frame.firstForwardedAt
      ? { submittedAt: frame.firstForwardedAt.toISOString() }
      : {}),
  })
  if ('mark' in passed) return passed.mark
  throw new Refused([{ rule: 'onTime', ...passed.refused, strength: 'hard' }])
}

/**
 * 上报: the stamped table and all its cases go to the campaign's owner as package n. Everything is judged again under lock: the stamp
 * against what would be printed now, every paper, every minimum, the close. What is missing is refused with the whole list.
 */
export async function forwardPackage(ctx: Context, summaryId: string, reason: string): Promise<PackageRow> {
  const summary = await lockSummary(ctx, summaryId, 'package.forward')
  const read = await standingOf(ctx, summary)
  const entries = await lockEntries(
    ctx,
    read.lines.map((line) => line.entryId),
  )
  // Read once more: what was changed while we waited for the locks must show.
  for (const name of ['summary.lines', 'summary.placed']) ctx.loaders.delete(name)
  const standing = await standingOf(ctx, summary)
  refuseIf(await blocksOf(ctx, standing, await waiversOf(ctx, summaryId)))
  if (entries.length !== standing.lines.length) refuse('stamp.stale')
  const next = await nextPackage(ctx, standing, reason)
  const sent = await write(ctx, standing, next)
  await moveEntries(
    ctx,
    entries.filter((entry) => entry.state === 'accepted'),
    'forward',
    { sees: [standing.frame.owner.key], packageId: sent.id },
  )
  await change(ctx, summary, { state: 'forwarded' })
  return sent
}

async function write(ctx: Context, standing: Standing, next: Next): Promise<PackageRow> {
  const { summary, frame, lines } = standing
  if (next.last?.state === 'forwarded') {
    await ctx.db.update(PackageRow, { id: next.last.id }, { state: 'superseded' })
  }
  const id = v7()
  const sent = ctx.db.create(PackageRow, {
    id,
    campaignId: summary.campaignId,
    phase: summary.phase,
    participationId: summary.participationId,
    organisationId: summary.organisationId,
    summaryId: summary.id,
    n: next.n,
    kind: next.kind,
    state: 'forwarded' as const,
    reason: next.reason,
    decisionReason: '',
    changes: next.changes,
    manifest: {},
    mark: await markNow(ctx, standing, next.kind),
    seenBy: `/${frame.owner.key}/${frame.organisation.key}/`,
    partFileIds: [],
    jobId: await enqueue(ctx, 'package.write', { packageId: id }),
    mailedAt: null,
    forwardedAt: ctx.now,
  })
  await ctx.db.insert(PackageRow, sent)
  await ctx.db.query(
    `insert into package_entry (package_id, entry_id, version_id, position, remark)
     select $1, e, v, p, r from unnest($2::uuid[], $3::uuid[], $4::int[], $5::text[]) as given(e, v, p, r)`,
    [
      id,
      lines.map((line) => line.entryId),
      lines.map((line) => line.versionId),
      lines.map((_, index) => index + 1),
      lines.map((line) => line.remark),
    ],
  )
  await record(ctx, {
    act: 'package.forwarded',
    noun: 'package',
    subjectId: id,
    seenBy: sent.seenBy,
    after: { phase: sent.phase, n: sent.n, kind: sent.kind, mark: sent.mark, cases: lines.length },
  })
  return sent
}
