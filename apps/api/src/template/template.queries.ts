import DataLoader from 'dataloader'
import { may, templatePapers, type TemplatePaper } from '@huibian/domain'
import { validate } from 'uuid'
import { guardFiles } from '../attachment/file.routes'
import { linkOf } from '../attachment/keepFile'
import { visibleCampaign } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { actorOf, once, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { demand, NotFound } from '../platform/refusal'
import type { FileLink } from '../platform/wire.type'
import { officeKinds } from './kinds'
import type { Template } from './template.type'

type Found = Omit<Template, 'file'> & Pick<FileLink, 'name' | 'size' | 'sha256'> & { fileId: string }

const columns = `t.id, t.campaign_id as "campaignId", t.paper, t.form, t.version, t.until_version as "untilVersion", t.kind, t.layout, t.marks, t.revision,
  t.by_name as by, t.at, t.file_id as "fileId", t.name, t.size, t.sha256`

function toTemplate({ fileId, name, size, sha256, ...found }: Found): Template {
  const { mime } = officeKinds[found.kind]
  return { ...found, file: linkOf({ id: fileId, name, mime, size, sha256 }) }
}

/** A file as the record names it. */
export function named({ paper, form, file }: { paper: string; form: string; file: { name: string } }) {
  return { paper, ...(form === '' ? {} : { form }), name: file.name }
}

const writes = (ctx: Context): boolean => {
  const actor = actorOf(ctx)
  return may(actor, 'campaign.edit', { organiser: actor.post.organisation.id })
}

// The line names the office; of its people only those who write its campaigns open what has not come out yet.
guardFiles('template', writes)

/** The campaign of the acting office, whose papers it may shape; anybody else's is absent. */
export async function ownCampaign(ctx: Context, id: string, lock = false): Promise<Campaign> {
  demand(writes(ctx))
  const campaign = await visibleCampaign(ctx, id, lock)
  if (campaign.ownerId !== actorOf(ctx).post.organisation.id) throw new NotFound()
  return campaign
}

/** All files that the office has for the papers of its campaign, the newest first. */
export async function listTemplates(ctx: Context, campaignId: string): Promise<Template[]> {
  await ownCampaign(ctx, campaignId)
  const found = await rows<Found>(
    ctx.db,
    `select ${columns} from template t
     where t.campaign_id = $1 order by t.paper, t.form, t.version desc nulls first, t.id desc`,
    [campaignId],
  )
  return found.map(toTemplate)
}

/** One of the acting office's own, with its campaign; with `lock`, nobody else changes either meanwhile. */
export async function ownTemplate(
  ctx: Context,
  id: string,
  lock = false,
): Promise<{ template: Template; campaign: Campaign }> {
  demand(writes(ctx))
  const owner = actorOf(ctx).post.organisation.id
  const place = validate(id)
    ? await row<{ campaignId: string }>(
        ctx.db,
        `select t.campaign_id as "campaignId" from template t join campaign c on c.id = t.campaign_id
         where t.id = $1 and c.owner_id = $2`,
        [id, owner],
      )
    : undefined
  if (!place) throw new NotFound()
  const campaign = await ownCampaign(ctx, place.campaignId, lock)
  const template = await templateByIdLoader(ctx).load(id)
  if (!template) throw new NotFound()
  return { template, campaign }
}

/** Files by their ids, for papers of what the actor sees already. */
export function templateByIdLoader(ctx: Context): DataLoader<string, Template | null> {
  return once(ctx, 'templateById', () => {
    return new DataLoader<string, Template | null>(async (ids) => {
      const found = await rows<Found>(
        ctx.db,
        `select ${columns} from template t where t.id = any($1::uuid[])`,
        [ids],
      )
      const byId = new Map(found.map((one) => [one.id, toTemplate(one)]))
      return ids.map((id) => byId.get(id) ?? null)
    })
  })
}

/** Which paper of a campaign, of several forms which one, at which version of its rules. */
export type TemplateKey = { campaignId: string; paper: TemplatePaper; form?: string; version: number }

const keyOf = ({ campaignId, paper, form = '', version }: TemplateKey): string =>
  `${campaignId} ${paper} ${form} ${version}`

/** SQL: the file `t` in which an `asked` paper comes out. */
const usedAt = `join lateral (
    select latest.* from (
      select distinct on (x.form) x.* from template x
      where x.campaign_id = asked.campaign and x.paper = asked.paper and x.form in ('', asked.form)
        and x.version <= asked.version order by x.form, x.version desc) latest
    where latest.until_version is null or latest.until_version > asked.version
    order by latest.form desc limit 1) t on true`

/** All files in which papers come out at a version of a campaign, those of single forms too, whether the campaign still has them or not. */
export async function usedTemplates(
  ctx: Context,
  { id, version }: Pick<Campaign, 'id' | 'version'>,
): Promise<Template[]> {
  const found = await rows<Found>(
    ctx.db,
    `with asked as (
       select $1::uuid as campaign, $2::int as version, paper, '' as form, n from unnest($3::text[]) with ordinality as papers(paper, n)
       union select $1, $2, x.paper, x.form, $4 from template x
         where x.campaign_id = $1 and x.paper = 'entryForm' and x.form <> '' and x.version is not null)
     select ${columns} from asked ${usedAt} order by asked.n, asked.form`,
    [id, version, templatePapers, templatePapers.length + 1],
  )
  return [...new Map(found.map((one) => [one.id, toTemplate(one)])).values()]
}

/** The file in which a paper comes out at a version of the campaign, that of its form first; null where it is our own layout. */
export function templateLoader(ctx: Context): DataLoader<TemplateKey, Template | null, string> {
  return once(ctx, 'template', () => {
    return new DataLoader<TemplateKey, Template | null, string>(
      async (keys) => {
        const found = await rows<Found & { asked: string }>(
          ctx.db,
          `select asked.key as asked, ${columns}
           from unnest($1::text[], $2::uuid[], $3::text[], $4::int[], $5::text[]) as asked(key, campaign, paper, version, form)
           ${usedAt}`,
          [
            keys.map(keyOf),
            keys.map(({ campaignId }) => campaignId),
            keys.map(({ paper }) => paper),
            keys.map(({ version }) => version),
            keys.map(({ form = '' }) => form),
          ],
        )
        const byKey = new Map(found.map(({ asked, ...one }) => [asked, toTemplate(one)]))
        return keys.map((key) => byKey.get(keyOf(key)) ?? null)
      },
      { cacheKeyFn: keyOf },
    )
  })
}
