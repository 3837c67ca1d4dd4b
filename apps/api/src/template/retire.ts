import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { reissue } from './mark'
import { named, ownTemplate } from './template.queries'
import type { Template } from './template.type'
import { demandReason, nextVersion } from './use'

/** A file that another took the place of is out of use already, and what it printed stays its own. */
async function demandStanding(ctx: Context, { campaignId, paper, form, version }: Template): Promise<void> {
  const later = await row(
    ctx.db,
    'select 1 from template where campaign_id = $1 and paper = $2 and form = $3 and version > $4',
    [campaignId, paper, form, version],
  )
  if (later) refuse('template.replacedAlready')
}

/**
 * The paper comes out in our layout from now on. Of an unpublished campaign the file may be put to use again; of a running one this is the
 * next version of its rules, with a reason: what is finalised or frozen already keeps the file.
 */
export async function retireTemplate(ctx: Context, id: string, given: string): Promise<Template> {
  const { template, campaign } = await ownTemplate(ctx, id, true)
  if (template.version === null || template.untilVersion !== null) refuse('template.notUsed')
  await demandStanding(ctx, template)
  const reason = demandReason(ctx, campaign, given)
  const draft = campaign.state === 'draft'
  const untilVersion = draft ? null : await nextVersion(ctx, campaign)
  const version = draft ? null : template.version
  await ctx.db.query('update template set version = $2, until_version = $3 where id = $1', [
    id,
    version,
    untilVersion,
  ])
  if (draft) await reissue(ctx, campaign)
  await record(ctx, {
    act: 'campaign.templateRetired',
    noun: 'campaign',
    subjectId: campaign.id,
    after: {
      ...named(template),
      ...(reason ? { version: untilVersion, reason } : {}),
    },
  })
  ctx.loaders.clear()
  return { ...template, version, untilVersion }
}
