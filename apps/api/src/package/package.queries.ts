import DataLoader from 'dataloader'
import { validate } from 'uuid'
import { sightOf } from '../entry/entry.queries'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { NotFound } from '../platform/refusal'
import { limits, type PageInput } from '../platform/wire.type'
import { noChanges } from './changes'
import { PackageRow } from './package.entity'
import type { PackageEntry, PackageRef } from './package.type'

export type PackageListing = { campaignId: string; phase?: string; organisationId?: string; page: PageInput }

/** Whether a package is no more than known of: its sender took it back. What was brought as a file stays with whom it was brought to. */
export const takenBack = (ctx: Context, { state, origin, organisationId }: PackageRow): boolean =>
  state === 'recalled' && origin === null && organisationId !== actorOf(ctx).post.organisation.id

/** A package as the acting organisation reads it: of one that was taken back, nothing that it held. */
const asRead = (ctx: Context, sent: PackageRow): PackageRow =>
  takenBack(ctx, sent)
    ? {
        ...sent,
        fileId: null,
        emlFileId: null,
        partFileIds: [],
        jobId: null,
        manifest: {},
        changes: noChanges,
      }
    : sent

/** One page of the packages of a campaign that the acting organisation sent or received, the latest first. */
export async function listPackages(
  ctx: Context,
  listing: PackageListing,
): Promise<{ items: PackageRow[]; total: number }> {
  const { campaignId, phase, organisationId, page } = listing
  if (!validate(campaignId) || (organisationId !== undefined && !validate(organisationId)))
    return { items: [], total: 0 }
  const query = ctx.db
    .createQueryBuilder(PackageRow, 'g')
    .where('g.campaignId = :campaignId and strpos(g.seenBy, :line) > 0', {
      campaignId,
      line: sightOf(ctx)[1],
    })
  if (phase !== undefined) query.andWhere('g.phase = :phase', { phase })
  if (organisationId !== undefined) query.andWhere('g.organisationId = :organisationId', { organisationId })
  const { limit, offset } = limits(page)
  query.orderBy('g.forwardedAt', 'DESC').addOrderBy('g.id', 'DESC').take(limit).skip(offset)
  const [items, total] = await query.getManyAndCount()
  return { items: items.map((sent) => asRead(ctx, sent)), total }
}

export async function visiblePackage(ctx: Context, id: string): Promise<PackageRow> {
  const sent = validate(id)
    ? await ctx.db
        .createQueryBuilder(PackageRow, 'g')
        .where('g.id = :id and strpos(g.seenBy, :line) > 0', { id, line: sightOf(ctx)[1] })
        .getOne()
    : null
  if (!sent) throw new NotFound()
  return asRead(ctx, sent)
}

/**
 * What packages hold, in order. The owner reads a case while it has one of its packages: what a province took back is not shown to it.
 */
export function packageEntries(ctx: Context): DataLoader<string, PackageEntry[]> {
  return once(ctx, 'package.entries', () => {
    return new DataLoader<string, PackageEntry[]>(async (ids) => {
      const found = await rows<PackageEntry>(
        ctx.db,
        `select g.package_id as "packageId", g.entry_id as "entryId", g.version_id as "versionId", g.position
         from package_entry g join entry e on e.id = g.entry_id
         where g.package_id = any($1::uuid[])
           and (e.receiver_id = $2 or e.filer_id = $2 or e.forwarded_version_id is not null)
         order by g.position`,
        [ids, actorOf(ctx).post.organisation.id],
      )
      return ids.map((id) => found.filter((held) => held.packageId === id))
    })
  })
}

type Found = PackageRef & { entryId: string }

/** The package that a case went with last, as the acting organisation sees it. */
export function packageOfEntry(ctx: Context, entryId: string): Promise<PackageRef | null> {
  const loader = once(ctx, 'package.ofEntry', () => {
    return new DataLoader<string, PackageRef | null>(async (ids) => {
      const found = await rows<Found>(
        ctx.db,
        `select distinct on (h.entry_id) h.entry_id as "entryId", g.id, g.n, g.phase, g.state,
           g.organisation_id as "organisationId"
         from package_entry h join package g on g.id = h.package_id
         where h.entry_id = any($1::uuid[]) and strpos(g.seen_by, $2) > 0
         order by h.entry_id, g.state = 'forwarded' desc, g.n desc`,
        [ids, sightOf(ctx)[1]],
      )
      const byEntry = new Map(found.map((ref) => [ref.entryId, ref]))
      return ids.map((id) => byEntry.get(id) ?? null)
    })
  })
  return loader.load(entryId)
}
