import { templateMarksSchema, type TemplateMarks } from '@huibian/domain'
import { fileOf } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { Conflict, refuse, refuseIf } from '../platform/refusal'
import { faultsOf } from './fitting'
import { named, ownTemplate } from './template.queries'
import type { Template } from './template.type'

/** Refuses marks that do not fit the file, or name what the campaign does not have. */
export async function demandFitting(
  ctx: Context,
  campaign: Campaign,
  { paper, layout }: Pick<Template, 'paper' | 'layout'>,
  marks: TemplateMarks,
): Promise<void> {
  refuseIf(faultsOf(await fileOf(ctx, campaign), { paper, layout, marks }))
}

/** What was approved for publishing was another paper: it has to be approved anew. */
export async function reissue(ctx: Context, { id }: Campaign): Promise<void> {
  await ctx.db.query(
    `update campaign set issued_version = null, issued_by = '', issued_at = null where id = $1 and state = 'draft'`,
    [id],
  )
}

/** Keeps what of a file takes which field. A file that is in use is changed by a correction alone, once the campaign is published. */
export async function markTemplate(
  ctx: Context,
  { id, revision, marks }: { id: string; revision: number; marks: unknown },
): Promise<Template> {
  const { template, campaign } = await ownTemplate(ctx, id, true)
  if (template.version !== null && campaign.state !== 'draft') refuse('template.inUse')
  if (template.revision !== revision) throw new Conflict({ revision: template.revision })
  const read = templateMarksSchema.safeParse(marks)
  if (!read.success) return refuse('template.marks')
  await demandFitting(ctx, campaign, template, read.data)
  await ctx.db.query('update template set marks = $2, revision = revision + 1 where id = $1', [
    id,
    JSON.stringify(read.data),
  ])
  if (template.version !== null) await reissue(ctx, campaign)
  await record(ctx, {
    act: 'campaign.templateMarked',
    noun: 'campaign',
    subjectId: campaign.id,
    after: { ...named(template), marks: read.data.fields.length },
  })
  return { ...template, marks: read.data, revision: revision + 1 }
}
