import { identityMarks, knownOf, type Content } from '@huibian/domain'
import { noteLikeness } from '../likeness/note'
import { lockEntries } from '../package/lock'
import { moveEntries } from '../package/move'
import type { PackageRow } from '../package/package.entity'
import { visiblePackage } from '../package/package.queries'
import { awake } from '../platform/awake'
import { actorOf, type Context } from '../platform/context'
import { recountAll } from '../platform/counters'
import type { Progress } from '../platform/jobs'
import { record } from '../platform/record'
import { refuse, refuseIf } from '../platform/refusal'
import { filersOf } from './admit'
import { takePlaces } from './beside'
import './intake.messages'
import { keepFiles } from './keep'
import { demandCampaign, standingOf, weigh, type Weighed } from './measure'
import { unknownUnits } from './units'
import { withPackage } from './unpack'
import { writePackage, type Taking } from './write'

/** Cases that the sender's newest package no longer holds go back to it. */
async function takeOut(ctx: Context, { changes, opened }: Taking): Promise<void> {
  const ids = changes.removed.map(({ entry }) => entry)
  if (ids.length === 0) return
  const entries = await lockEntries(ctx, ids)
  const { id: packageId, n } = opened.data.package
  const line = {
    act: 'package.casesTakenOut',
    noun: 'package',
    subjectId: packageId,
    after: { n, cases: ids.length },
  }
  await moveEntries(ctx, entries, 'recall', { packageId, line })
}

/** Counts move as if each case had been forwarded here. */
async function count(ctx: Context, { opened, here, filers }: Taking): Promise<void> {
  const before = new Map(here.entries.map((entry) => [entry.id, entry]))
  const { phase, cases } = opened.data
  await recountAll(
    ctx.db,
    cases.flatMap(({ entry, unit, mark }) => {
      const participationId = filers.get(unit.name)?.part
      if (!participationId) return []
      const was = before.get(entry)
      const to = { participationId, phase, state: 'forwarded', mark }
      return [
        was
          ? { from: { participationId: was.participationId, phase, state: was.state, mark: was.mark }, to }
          : { to },
      ]
    }),
  )
}

async function note(ctx: Context, { opened, filers, file }: Taking): Promise<void> {
  await noteLikeness(
    ctx,
    opened.data.cases.flatMap(({ entry, unit, version, attachments }) => {
      const filer = filers.get(unit.name)
      const content = version.fields as Content
      const identity = identityMarks(file.form, { content, files: attachments, filer: unit.name })
      return filer
        ? [{ entry, filer: filer.id, known: knownOf(file.form, content, attachments), identity }]
        : []
    }),
  )
}

/** How something came in, as the record names it, and whether units that are not known here are registered. */
export type Manner = { act: 'package.taken' | 'package.registered'; admitUnits: boolean }

/** Writes what was weighed, as if it had been forwarded here; refused with all that speaks against it. */
export async function settle(ctx: Context, weighed: Weighed, { act, admitUnits }: Manner): Promise<void> {
  const { opened, units, campaign } = weighed
  refuseIf(weighed.faults)
  const { sender } = units
  const unknown = unknownUnits(opened.data, units)
  if (!sender) return
  if (unknown.length > 0 && !admitUnits) {
    const names = unknown.slice(0, 5).map(({ name }) => name)
    refuse('intake.admitUnits', { n: unknown.length, names: names.join('、') })
  }
  const filers = await filersOf(ctx, campaign, { sender, filers: units.filers, unknown })
  const files = await awake(ctx, keepFiles(ctx, opened))
  const taking = { ...weighed, files, filers, ownerKey: actorOf(ctx).post.organisation.key }
  await takeOut(ctx, taking)
  await writePackage(ctx, taking)
  refuseIf(await takePlaces(ctx, taking))
  await count(ctx, taking)
  await note(ctx, taking)
  const { id, n, kind } = opened.data.package
  await record(ctx, {
    act,
    noun: 'package',
    subjectId: id,
    seenBy: `/${taking.ownerKey}/${sender.key}/`,
    campaignId: taking.campaign.id,
    after: {
      phase: opened.data.phase,
      n,
      kind,
      cases: opened.data.cases.length,
      sha256: opened.sha256,
      source: opened.source,
    },
  })
}

type Asked = { uploadIds: readonly string[]; admitUnits: boolean; progress?: Progress }

/**
 * 接收报送包: a package that another installation made gives the same rows here as if it had been forwarded here. Taken twice it is there
 * once; a later one replaces what it changed. Refused with the whole list of what speaks against it.
 */
export async function takePackage(
  ctx: Context,
  campaignId: string,
  { uploadIds, admitUnits, progress }: Asked,
): Promise<PackageRow> {
  const campaign = await demandCampaign(ctx, campaignId)
  await progress?.(0.1, 'step.unpacking')
  return withPackage(ctx, uploadIds, async (opened) => {
    await progress?.(0.5, 'step.comparing')
    const standing = await standingOf(ctx, campaign, opened, 'for update of e')
    const weighed = await weigh(ctx, campaign, opened, standing)
    if (!weighed.here.same || weighed.faults.length > 0)
      await settle(ctx, weighed, { act: 'package.taken', admitUnits })
    return visiblePackage(ctx, opened.data.package.id)
  })
}
