import { validate } from 'uuid'
import { gate, isBy, whyNot, type Instant, type Subject, type Verb } from '@huibian/domain'
import { effectiveCloseOf, instantAt } from '../campaign/close.queries'
import { EntryRow } from '../entry/entry.entity'
import { sightOf } from '../entry/entry.queries'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { NotFound, refuse } from '../platform/refusal'
import { frameOf } from '../summary/frame'
import { passingOfTable, type Timed } from '../summary/passing'
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

/** What would be in the table that comes after a package was recalled. */
const wouldGoSql = `select e.id as "entryId", v.finalised_at as "finalisedAt" from entry e join entry_version v on v.id = e.submitted_version_id
  where e.campaign_id = $1 and e.phase = $2 and e.receiver_id = $3 and e.state in ('accepted', 'forwarded')`

/**
 * The close after which a package is not recalled, since nothing could come in its place; undefined while it could: until the body's own close,
 * and beyond it as far as the gate lets in what was in already, or was finalised in time.
 */
export async function recallClosed(ctx: Context, sent: PackageRow): Promise<Instant | undefined> {
  const { acceptedUntil, upperClose } = await effectiveCloseOf(ctx, sent)
  const now = instantAt(ctx.now)
  if (isBy(now, acceptedUntil)) return undefined
  const lines = await rows<Timed>(ctx.db, wouldGoSql, [sent.campaignId, sent.phase, sent.organisationId])
  const passed = gate(await passingOfTable(ctx, await frameOf(ctx, sent), lines))
  if ('mark' in passed) return undefined
  return isBy(now, upperClose) ? acceptedUntil : upperClose
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
