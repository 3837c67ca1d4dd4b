import { fileText, may, type Campaign as CampaignFile } from '@huibian/domain'
import type { Campaign } from '../campaign/campaign.type'
import { demandRunning } from '../campaign/running'
import { writeVersion } from '../campaign/version'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { demand, NotFound, refuse } from '../platform/refusal'
import { demandFitting, reissue } from './mark'
import { named, ownTemplate } from './template.queries'
import type { Template } from './template.type'

const limits = { min: 2, max: 500 }

/** The same rules once more under the next number: from there on papers come out otherwise, and those before stay as they were. */
export async function nextVersion(ctx: Context, { id, version }: Campaign): Promise<number> {
  const found = await row<{ file: CampaignFile; text: string | null }>(
    ctx.db,
    'select file, text from campaign_version where campaign_id = $1 and number = $2',
    [id, version],
  )
  if (!found) throw new NotFound()
  await writeVersion(ctx, id, {
    number: version + 1,
    file: found.file,
    text: found.text ?? fileText(found.file),
  })
  return version + 1
}

/** A draft is changed without saying why; a running campaign by a correction, which tells. */
export function demandReason(ctx: Context, campaign: Campaign, given: string): string {
  if (campaign.state === 'draft') return ''
  demand(may(actorOf(ctx), 'campaign.correct', { organiser: campaign.ownerId }))
  demandRunning(campaign)
  const reason = given.trim()
  if (reason.length < limits.min || reason.length > limits.max) refuse('template.reason', limits, 'reason')
  return reason
}

/**
 * From now on the paper comes out in this file. Of an unpublished campaign it takes the place of the one before; of a running one it is a
 * correction with a reason: what is finalised or frozen already is printed as it was.
 */
export async function useTemplate(ctx: Context, id: string, given: string): Promise<Template> {
  const { template, campaign } = await ownTemplate(ctx, id, true)
  if (template.version !== null) refuse('template.usedAlready')
  const reason = demandReason(ctx, campaign, given)
  if (template.marks.fields.length === 0 && !template.marks.rows) refuse('template.nothing')
  await demandFitting(ctx, campaign, template, template.marks)
  const version = campaign.state === 'draft' ? campaign.version : await nextVersion(ctx, campaign)
  if (campaign.state === 'draft') {
    await ctx.db.query(
      'update template set version = null where campaign_id = $1 and paper = $2 and form = $3',
      [campaign.id, template.paper, template.form],
    )
    await reissue(ctx, campaign)
  }
  await ctx.db.query('update template set version = $2 where id = $1', [id, version])
  await record(ctx, {
    act: 'campaign.templateUsed',
    noun: 'campaign',
    subjectId: campaign.id,
    after: { ...named(template), version, ...(reason ? { reason } : {}) },
  })
  ctx.loaders.clear()
  return { ...template, version }
}

/** Takes a file away that no paper has come out in. */
export async function dropTemplate(ctx: Context, id: string): Promise<boolean> {
  const { template, campaign } = await ownTemplate(ctx, id, true)
  if (template.version !== null && campaign.state !== 'draft') refuse('template.inUse')
  await ctx.db.query('delete from template where id = $1', [id])
  if (template.version !== null) await reissue(ctx, campaign)
  await record(ctx, {
    act: 'campaign.templateDropped',
    noun: 'campaign',
    subjectId: campaign.id,
    before: named(template),
  })
  return true
}
