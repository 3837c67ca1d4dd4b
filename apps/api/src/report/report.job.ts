import { renderPdf, withSpareLines, type Document } from '@huibian/documents'
import { safeName } from '@huibian/domain'
import { z } from 'zod'
import { keepFile } from '../attachment/keepFile'
import { rowSized } from '../attachment/picture'
import { printWord } from '../attachment/writeOffice'
import { awake } from '../platform/awake'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { JobKind } from '../platform/jobs'
import { refuse } from '../platform/refusal'
import { DOCX, PDF, rendering } from '../seal/file'
import { keepCompiled } from './agreeReport'
import { attachedTo, readAttached } from './attached'
import { compiledNow } from './compiled'
import { ReportFormat, ReportKind } from './compileReport'
import { paperFrom, type Paper } from './documents'
import { keptOf, reportOf, standingOf } from './report.queries'
import type { Said } from './sections'

const argsSchema = z.object({
  campaignId: z.string(),
  format: z.enum(ReportFormat),
  // A job that was queued before there were kinds is one of the report.
  kind: z.enum(ReportKind).default('report'),
  receiver: z.string().default(''),
})

const limits = { heap: 900, time: 120_000 }

/** The pictures of activities that a paper shows, by the ids of their files, one read after the other and none larger than its place. */
async function picturesOf(ctx: Context, ids: readonly string[]): Promise<Map<string, Uint8Array>> {
  const found = await rows<{ id: string; sha256: string }>(
    ctx.db,
    `select id, sha256 from file where noun = 'activity' and id = any($1::uuid[]) and strpos(seen_by, $2) > 0`,
    [ids, `/${actorOf(ctx).post.organisation.key}/`],
  )
  const pictures = new Map<string, Uint8Array>()
  for (const { id, sha256 } of found) pictures.set(id, await rowSized(await ctx.files.bytes(sha256)))
  return pictures
}

async function asPdf(
  ctx: Context,
  document: Document,
  pictures: Map<string, Uint8Array>,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const images = (id: string): Uint8Array => {
    const bytes = pictures.get(id)
    if (!bytes) throw new Error(`the report has no picture ${id}`)
    return bytes
  }
  return awake(ctx, renderPdf(document, { ...rendering(ctx), images }, limits))
}

/** A paper that must stand on one page is printed with as much as finds room there; what does not, even at its least, is not printed. */
async function fitted(
  ctx: Context,
  { document, onePage }: Paper,
  sections: readonly Said[],
): Promise<Document> {
  if (onePage.length === 0) return document
  for (const shorter of onePage)
    if ((await asPdf(ctx, withSpareLines(shorter), new Map())).pages === 1) return shorter
  const { heading: section, text } = sections.find(({ key }) => key === 'overview') ?? {
    heading: '',
    text: '',
  }
  return refuse('report.onePage', { section, n: Array.from(text).length })
}

/** Compiles the week's report in the office's words and prints it; what the first one says is what later changes are told against. */
export const reportJob: JobKind = async (ctx, args, progress) => {
  const { campaignId, format, kind, receiver } = argsSchema.parse(args)
  await progress(0.05, 'step.figures')
  const campaign = await reportOf(ctx, campaignId)
  const compiled = await compiledNow(ctx, campaign)
  const kept = await keptOf(ctx, campaign.id)
  const sections = standingOf(compiled, kept)
  // Later papers agree to nothing: what is marked on screen stays so until the office says that it has gone through it.
  if (kept.size === 0) await keepCompiled(ctx, campaign.id, { sections, anew: false })
  const attached = await readAttached(ctx, kind === 'report' ? await attachedTo(ctx, campaign, compiled) : [])
  const paper = paperFrom(compiled, sections, {
    kind,
    receiver,
    week: campaign.title,
    attached: attached.pictures,
  })
  const pictures = new Map([...(await picturesOf(ctx, paper.pictures)), ...attached.bytes])
  await progress(0.2, format === 'pdf' ? 'step.pdf' : 'step.word')
  const document = await fitted(ctx, paper, sections)
  const bytes =
    format === 'pdf'
      ? (await asPdf(ctx, document, pictures)).bytes
      : await printWord(ctx, { document, pictures, contents: [] })
  const { id } = await keepFile(ctx, bytes, {
    name: safeName(`${paper.title}.${format}`),
    mime: format === 'pdf' ? PDF : DOCX,
    noun: 'week',
    subjectId: campaignId,
    seenBy: `/${actorOf(ctx).post.organisation.key}/`,
    shows: paper.pictures,
  })
  return id
}
