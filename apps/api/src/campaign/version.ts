import { createHash } from 'node:crypto'
import { canonicalJson, closeOf, wordsOf, type Campaign as CampaignFile, type Json } from '@huibian/domain'
import { signedInOf, type Context } from '../platform/context'

/** A version of a campaign's rules: its number, what it says, and the text in which the office wrote it. */
export type Version = { number: number; file: CampaignFile; text: string }

const sha256Of = (file: CampaignFile): string =>
  createHash('sha256')
    .update(canonicalJson(file as Json))
    .digest('hex')

/** Adds a version; those before it stay as they were. */
export async function writeVersion(
  ctx: Context,
  campaignId: string,
  { number, file, text }: Version,
): Promise<void> {
  const { accountId, accountName } = signedInOf(ctx)
  await ctx.db.query(
    `insert into campaign_version (campaign_id, number, file, sha256, at, text, by_id, by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [campaignId, number, JSON.stringify(file), sha256Of(file), ctx.now, text, accountId, accountName],
  )
  await ctx.db.query('update campaign set version = $2 where id = $1', [campaignId, number])
  await writePhases(ctx, campaignId, file)
}

/** The phases as the file has them; those that it no longer has go, which only an unpublished campaign allows. */
async function writePhases(ctx: Context, campaignId: string, file: CampaignFile): Promise<void> {
  const phases = file.phases.map((phase, order) => ({
    key: phase.id,
    title: wordsOf(phase.name),
    order,
    closes_at: closeOf(file, phase.id),
    wording: phase.wording,
  }))
  await ctx.db.query(
    `with gone as (delete from phase where campaign_id = $1 and key <> all($3::text[]))
     insert into phase (campaign_id, key, title, "order", closes_at, wording)
     select $1, p.key, p.title, p."order", p.closes_at, p.wording
     from jsonb_to_recordset($2::jsonb) as p(key text, title text, "order" int, closes_at timestamptz, wording text)
     on conflict (campaign_id, key) do update set title = excluded.title, "order" = excluded."order",
       closes_at = excluded.closes_at, wording = excluded.wording`,
    [campaignId, JSON.stringify(phases), phases.map(({ key }) => key)],
  )
}
