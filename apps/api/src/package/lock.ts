import { validate } from 'uuid'
import { gate, isBy, whyNot, type Instant, type Subject, type Verb } from '@huibian/domain'
import { effectiveCloseOf, instantAt } from '../campaign/close.queries'
import { EntryRow } from '../entry/entry.entity'
import { sightOf } from '../entry/entry.queries'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { NotFound, refuse } from '../platform/refusal'
import { frameOf } from '../summary/frame'
import { passingOfTable } from '../summary/passing'
import { PackageRow } from './package.entity'

/** A package as permission sees it: sent by its organisation to the campaign's owner. */
export function subjectOf(sent: PackageRow, ownerId: string): Subject {
  return {
    filer: sent.organisationId,
    receiver: ownerId,
    organiser: ownerId,
    seenBy: sent.seenBy,
    state: sent.state,
  }
}

/** Why an act on a package is closed, as a key of the message catalogue: only the package that counts is acted on. */
export function whyClosed(ctx: Context, sent: PackageRow, ownerId: string, verb: Verb): string | undefined {
  const closed = whyNot(actorOf(ctx), verb, subjectOf(sent, ownerId))
  if (closed) return closed
  const lives = verb === 'package.markMailed' || sent.state === 'forwarded'
  return lives ? undefined : 'package.notCounting'
}

/** When the versions in a package were finalised. */
const finalisedSql = `select v.finalised_at as "finalisedAt" from package_entry h join entry_version v on v.id = h.version_id
  where h.package_id = $1`

/**
 * The close after which a package is not recalled, since nothing could come in its place; undefined while it could: until then, and in the days
 * that the call leaves for scans where its cases were finalised in time.
 */
export async function recallClosed(ctx: Context, sent: PackageRow): Promise<Instant | undefined> {
  const { upperClose } = await effectiveCloseOf(ctx, sent)
  if (isBy(instantAt(ctx.now), upperClose)) return undefined
  const frame = await frameOf(ctx, sent)
  const lines = await rows<{ finalisedAt: Date }>(ctx.db, finalisedSql, [sent.id])
  const submittedAt = (frame.firstForwardedAt ?? sent.forwardedAt).toISOString()
  const passed = gate({ ...(await passingOfTable(ctx, frame, lines)), submittedAt })
  return 'mark' in passed ? undefined : upperClose
}

/** The package, locked until the operation ends, where the acting organisation sees it. */
export async function lockPackage(ctx: Context, id: string): Promise<PackageRow> {
  const [, line] = sightOf(ctx)
  const sent = validate(id)
    ? await ctx.db
        .createQueryBuilder(PackageRow, 'g')
        .where('g.id = :id and strpos(g.seenBy, :line) > 0', { id, line })
        .setLock('pessimistic_write')
        .getOne()
    : null
  if (!sent) throw new NotFound()
  return sent
}

/** Refuses an act that is closed, saying why. */
export function demandOpen(ctx: Context, sent: PackageRow, ownerId: string, verb: Verb): void {
  const closed = whyClosed(ctx, sent, ownerId, verb)
  if (closed) refuse(closed)
}

/** The entries locked in one order, so that two packages at once cannot wait for one another. */
export async function lockEntries(ctx: Context, ids: readonly string[]): Promise<EntryRow[]> {
  if (ids.length === 0) return []
  return ctx.db
    .createQueryBuilder(EntryRow, 'e')
    .where('e.id = any(:ids)', { ids })
    .orderBy('e.id')
    .setLock('pessimistic_write')
    .getMany()
}

/** All accepted and forwarded entries of a receiver in a phase, locked in the same order. */
export function lockAccepted(
  ctx: Context,
  place: { campaignId: string; phase: string; organisationId: string },
): Promise<EntryRow[]> {
  return ctx.db
    .createQueryBuilder(EntryRow, 'e')
    .where('e.campaignId = :campaignId and e.phase = :phase and e.receiverId = :organisationId', place)
    .andWhere('e.state in (:...states)', { states: ['accepted', 'forwarded'] })
    .orderBy('e.id')
    .setLock('pessimistic_write')
    .getMany()
}
