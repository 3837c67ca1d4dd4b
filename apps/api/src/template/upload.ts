import { formsOf, templatePapers, type Campaign, type TemplatePaper } from '@huibian/domain'
import { v7 } from 'uuid'
import { keepFile } from '../attachment/keepFile'
import { takeUpload } from '../attachment/takeUpload'
import { actorOf, signedInOf, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { readOffice } from './office'
import { fileOf } from '../campaign/campaign.queries'
import { named, ownCampaign, ownTemplate } from './template.queries'
import type { Template } from './template.type'

/** As many files as a campaign keeps, corrected ones among them. */
const most = 40

async function demandRoom(ctx: Context, campaignId: string): Promise<void> {
  const found = await row<{ n: number }>(
    ctx.db,
    'select count(*)::int as n from template where campaign_id = $1',
    [campaignId],
  )
  if (found && found.n >= most) refuse('template.most', { most })
}

const isPaper = (paper: string): paper is TemplatePaper => templatePapers.some((one) => one === paper)

/** A file stands for a form that the campaign has. */
function demandForm(file: Pick<Campaign, 'documents'>, paper: TemplatePaper, form: string): void {
  if (paper !== 'entryForm' || !formsOf(file).some(({ id }) => id === form)) refuse('template.form', { form })
}

export type Uploading = { campaignId: string; paper: string; form: string; uploadId: string }

/** Takes an office's own file for a paper, to be marked; nothing comes out so before it is put to use. */
export async function uploadTemplate(ctx: Context, asked: Uploading): Promise<Template> {
  const { campaignId, paper, form } = asked
  const campaign = await ownCampaign(ctx, campaignId, true)
  if (!isPaper(paper)) return refuse('template.paper')
  if (form !== '') demandForm(await fileOf(ctx, campaign), paper, form)
  await demandRoom(ctx, campaignId)
  const taken = await takeUpload(ctx, asked.uploadId, 'template')
  const layout = await readOffice(taken.path, taken.name)
  const file = await keepFile(ctx, taken.path, {
    noun: 'template',
    subjectId: campaignId,
    seenBy: `/${actorOf(ctx).post.organisation.key}/`,
    name: taken.name,
    mime: taken.mime,
  })
  const id = v7()
  await ctx.db.query(
    `insert into template (id, campaign_id, paper, form, kind, file_id, name, size, sha256, layout, by_name, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      campaignId,
      paper,
      form,
      layout.kind,
      file.id,
      file.name,
      file.size,
      file.sha256,
      JSON.stringify(layout),
      signedInOf(ctx).accountName,
      ctx.now,
    ],
  )
  await record(ctx, {
    act: 'campaign.templateUploaded',
    noun: 'campaign',
    subjectId: campaignId,
    after: { ...named({ paper, form, file }), sha256: file.sha256 },
  })
  return (await ownTemplate(ctx, id)).template
}

/** Begins a correction: a second copy of a file with its marks, which can be marked anew while the first goes on being used. */
export async function copyTemplate(ctx: Context, fromTemplateId: string): Promise<Template> {
  const { template, campaign } = await ownTemplate(ctx, fromTemplateId, true)
  await demandRoom(ctx, campaign.id)
  const id = v7()
  await ctx.db.query(
    `insert into template (id, campaign_id, paper, form, kind, file_id, name, size, sha256, layout, marks, by_name, at)
     select $2, campaign_id, paper, form, kind, file_id, name, size, sha256, layout, marks, $3, $4 from template where id = $1`,
    [template.id, id, signedInOf(ctx).accountName, ctx.now],
  )
  await record(ctx, {
    act: 'campaign.templateCopied',
    noun: 'campaign',
    subjectId: campaign.id,
    after: named(template),
  })
  return (await ownTemplate(ctx, id)).template
}

/** Lets a campaign that was made from another have its files, each at the version that it begins with. */
export async function inheritTemplates(ctx: Context, fromId: string, toId: string): Promise<void> {
  const papers = await rows<{ paper: string; form: string }>(
    ctx.db,
    'select distinct paper, form from template where campaign_id = $1 and version is not null order by paper, form',
    [fromId],
  )
  await ctx.db.query(
    `insert into template (id, campaign_id, paper, form, version, kind, file_id, name, size, sha256, layout, marks, by_name, at)
     select p.id, $2, t.paper, t.form, 1, t.kind, t.file_id, t.name, t.size, t.sha256, t.layout, t.marks, t.by_name, $4
     from jsonb_to_recordset($3::jsonb) as p(paper text, form text, id uuid)
     join lateral (select * from template x where x.campaign_id = $1 and x.paper = p.paper and x.form = p.form and x.version is not null
       order by x.version desc limit 1) t on t.until_version is null`,
    [fromId, toId, JSON.stringify(papers.map((one) => ({ ...one, id: v7() }))), ctx.now],
  )
}
