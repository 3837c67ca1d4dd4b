import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeArchive, type ArchiveEntry } from '@huibian/documents'
import { safeName, uniquePaths } from '@huibian/domain'
import { z } from 'zod'
import { measuresOf } from '../activity/measure.queries'
import { keepFile } from '../attachment/keepFile'
import { fileOf, visibleCampaign } from '../campaign/campaign.queries'
import { organisationLoader } from '../organisation/organisation.queries'
import type { People } from '../participation/people'
import { awake } from '../platform/awake'
import { actorOf } from '../platform/context'
import type { JobKind } from '../platform/jobs'
import { NotFound } from '../platform/refusal'
import { ZIP } from '../seal/file'
import { lastYear } from '../week/lastYear.queries'
import { blankFiles, entriesOf } from './blank'
import { packetUnits } from './packet.queries'

/** A unit of which nobody is named. */
const nobody: People = { contactName: '', contactPhone: '', leaderName: '', leaderPost: '', leaderPhone: '' }

const argsSchema = z.object({ campaignId: z.string(), organisationId: z.string().optional() })

/** Packs what units that cannot sign in fill in: one unit's, or those of all who never signed in, each in a folder of its own. */
export const makeJob: JobKind = async (ctx, args, progress) => {
  const { campaignId, organisationId } = argsSchema.parse(args)
  const campaign = await visibleCampaign(ctx, campaignId)
  const wanted = (await packetUnits(ctx, campaignId)).filter((unit) =>
    organisationId === undefined ? !unit.online : unit.organisationId === organisationId,
  )
  if (wanted.length === 0) throw new NotFound()
  const things = await measuresOf(ctx, campaign)
  const [file, before] = [await fileOf(ctx, campaign), await lastYear(ctx, { campaign, measures: things })]
  const units = await organisationLoader(ctx).loadMany(wanted.map((unit) => unit.organisationId))
  const named = units.flatMap((unit) => (unit && !(unit instanceof Error) ? [unit] : []))
  const folders = uniquePaths(named.map(({ name }) => safeName(name, 60)))
  const entries: ArchiveEntry[] = []
  for (const [at, { id, name: unit }] of named.entries()) {
    const people = wanted.find(({ organisationId: own }) => own === id) ?? nobody
    const blank = { unit, people, campaign: campaign.title, file, things, last: before.get(id) ?? new Map() }
    entries.push(...entriesOf(await blankFiles(ctx, blank), organisationId === undefined ? folders[at] : ''))
    await progress((at + 1) / (named.length + 1), unit)
  }
  const whose = organisationId === undefined ? '全部未登录单位' : (named[0]?.name ?? '')
  const folder = await mkdtemp(join(tmpdir(), 'huibian-packet-'))
  try {
    const path = join(folder, 'packet.zip')
    await awake(ctx, writeArchive(path, entries, { at: ctx.now, manifest: '文件清单.txt' }))
    // What is done is told of all of them, and no more of the last.
    await progress(0.99, whose)
    const { id } = await keepFile(ctx, path, {
      name: safeName(`${campaign.title}线下填报包（${whose}）.zip`),
      mime: ZIP,
      noun: 'packet',
      subjectId: campaign.id,
      seenBy: `/${actorOf(ctx).post.organisation.key}/`,
    })
    return id
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
