import type { Campaign, PhaseClose } from '../campaign/campaign.type'
import { demandMaking, moved, remade, writeDraft } from '../campaign/create'
import { textOf } from '../campaign/version'
import type { Context } from '../platform/context'
import { inheritTemplates } from '../template/upload'
import { ownCampaign } from './source.queries'

/** The campaign to begin from, the new one's title, and a closing day for every phase. */
export type Cloning = { campaignId: string; title: string; closes: PhaseClose[] }

/** Makes a draft for a new year from one of the office's own campaigns: its rules and checklists, contacts, and the book's design. */
export async function cloneCampaign(ctx: Context, { campaignId, ...asked }: Cloning): Promise<Campaign> {
  const from = await ownCampaign(ctx, campaignId)
  const title = demandMaking(ctx, asked.title)
  const { text, file: before } = await textOf(ctx, from)
  const made = await writeDraft(ctx, {
    title,
    ...(await remade(ctx, { text, before, after: moved(before, asked.closes), from: from.id })),
    from: from.id,
  })
  await ctx.db.query(
    `insert into campaign_contact (campaign_id, role, name, phone, email, address)
     select $2, role, name, phone, email, address from campaign_contact where campaign_id = $1`,
    [from.id, made.id],
  )
  // Whatever a book is designed with comes along by its column; its own words and its place in time do not.
  await ctx.db.query(
    `insert into book select b.* from book old cross join lateral jsonb_populate_record(old,
       jsonb_build_object('campaign_id', $2::uuid, 'revision', 1, 'title', $3::text, 'preface', '[]'::jsonb, 'editors_note', '[]'::jsonb)) as b
     where old.campaign_id = $1`,
    [from.id, made.id, `${title}汇编`.slice(0, 100)],
  )
  await inheritTemplates(ctx, from.id, made.id)
  return made
}
