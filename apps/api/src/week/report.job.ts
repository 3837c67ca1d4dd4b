import { activityReport, renderPdf, type Document } from '@huibian/documents'
import { chineseDay, dayOf, safeName } from '@huibian/domain'
import { z } from 'zod'
import { listActivities, shotLoader } from '../activity/activity.queries'
import { keepFile } from '../attachment/keepFile'
import { printWord } from '../book/word'
import { awake } from '../platform/awake'
import { fileOf, visibleCampaign } from '../campaign/campaign.queries'
import { organisationLoader, organisationOf } from '../organisation/organisation.queries'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { JobKind } from '../platform/jobs'
import { DOCX, PDF, rendering } from '../seal/file'
import { demandOffice } from './office'
import { reportData, type Compiled } from './report.data'
import { weekOf } from './week.queries'

const argsSchema = z.object({ campaignId: z.string(), format: z.enum(['pdf', 'docx']) })

const limits = { heap: 900, time: 120_000 }

/** Takes the week down as it stands now. */
async function compiledNow(ctx: Context, campaignId: string): Promise<Compiled> {
  const campaign = await visibleCampaign(ctx, campaignId)
  demandOffice(ctx, campaign)
  const found = await listActivities(ctx, campaign.id)
  const activities = await Promise.all(
    found.map(async (one) => ({
      ...one,
      unit: (await organisationLoader(ctx).load(one.organisationId))?.name ?? '',
      shots: await shotLoader(ctx).load(one.id),
    })),
  )
  return {
    title: `${campaign.title}总结`,
    office: (await organisationOf(ctx, campaign.ownerId)).name,
    date: chineseDay(dayOf(ctx.now.toISOString())),
    file: await fileOf(ctx, campaign),
    week: await weekOf(ctx, campaign.id),
    activities,
    demo: ctx.config.demo,
    created: ctx.now.toISOString(),
  }
}

/** The pictures that the report shows, by the ids of their files. */
async function picturesOf(ctx: Context, ids: readonly string[]): Promise<Map<string, Uint8Array>> {
  const found = await rows<{ id: string; sha256: string }>(
    ctx.db,
    `select id, sha256 from file where noun = 'activity' and id = any($1::uuid[]) and strpos(seen_by, $2) > 0`,
    [ids, `/${actorOf(ctx).post.organisation.key}/`],
  )
  const pictures = new Map<string, Uint8Array>()
  for (const { id, sha256 } of found) pictures.set(id, await ctx.files.bytes(sha256))
  return pictures
}

async function printed(
  ctx: Context,
  document: Document,
  { pictures, format }: { pictures: Map<string, Uint8Array>; format: 'pdf' | 'docx' },
): Promise<Uint8Array> {
  if (format === 'docx') return awake(ctx, printWord({ document, pictures, contents: [] }))
  const images = (id: string): Uint8Array => {
    const bytes = pictures.get(id)
    if (!bytes) throw new Error(`the report has no picture ${id}`)
    return bytes
  }
  return (await awake(ctx, renderPdf(document, { ...rendering(ctx), images }, limits))).bytes
}

/** Compiles the week's report and prints it. */
export const reportJob: JobKind = async (ctx, args, progress) => {
  const { campaignId, format } = argsSchema.parse(args)
  await progress(0.05, '汇总数据')
  const data = reportData(await compiledNow(ctx, campaignId))
  const pictures = await picturesOf(
    ctx,
    data.activities.flatMap((one) => one.pictures.map(({ image }) => image)),
  )
  await progress(0.2, format === 'pdf' ? '排版 PDF' : '生成 Word')
  const bytes = await printed(ctx, activityReport(data), { pictures, format })
  const { id } = await keepFile(ctx, bytes, {
    name: safeName(`${data.title}.${format}`),
    mime: format === 'pdf' ? PDF : DOCX,
    noun: 'week',
    subjectId: campaignId,
    seenBy: `/${actorOf(ctx).post.organisation.key}/`,
  })
  return id
}
