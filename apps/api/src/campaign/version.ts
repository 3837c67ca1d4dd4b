import { createHash } from 'node:crypto'
import {
  canonicalJson,
  closeOf,
  fileText,
  wordsOf,
  type Campaign as CampaignFile,
  type Json,
} from '@huibian/domain'
import { forget, signedInOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { NotFound, refuse } from '../platform/refusal'
import type { Campaign } from './campaign.type'
import { demandFile, type Upper, type WrittenFile } from './upper'

/**
 * A version of a campaign's rules: its number, what it says, the text in which the office wrote it, and what stands above a relay; without
 * `upper` it stands under what the version before it did.
 */
export type Version = Pick<WrittenFile, 'file' | 'text'> &
  Partial<Pick<WrittenFile, 'upper'>> & { number: number }

const sha256Of = (file: CampaignFile): string =>
  createHash('sha256')
    .update(canonicalJson(file as Json))
    .digest('hex')

/** Adds a version; those before it stay as they were. */
export async function writeVersion(
  ctx: Context,
  campaignId: string,
  { number, file, text, ...read }: Version,
): Promise<void> {
  const { accountId, accountName } = signedInOf(ctx)
  const written = [
    campaignId,
    number,
    JSON.stringify(file),
    sha256Of(file),
    ctx.now,
    text,
    accountId,
    accountName,
  ]
  await ctx.db.query(
    `insert into campaign_version (campaign_id, number, file, sha256, at, text, by_id, by_name, upper_version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, case when $9::boolean then $10::int
       else (select upper_version from campaign_version where campaign_id = $1 and number = $2 - 1) end)`,
    [...written, 'upper' in read, read.upper?.running?.version ?? null],
  )
  await ctx.db.query('update campaign set version = $2 where id = $1', [campaignId, number])
  if ('upper' in read) await writeUpper(ctx, campaignId, read.upper)
  forget(ctx)
  await writePhases(ctx, campaignId, file)
}

async function writeUpper(ctx: Context, campaignId: string, upper: Upper | undefined): Promise<void> {
  const running = upper?.running?.id ?? null
  await ctx.db.query('update campaign set relay_of = $2, upper_text = $3 where id = $1', [
    campaignId,
    running,
    running === null ? (upper?.text ?? null) : null,
  ])
}

type Written = { text: string | null; file: CampaignFile; byId: string | null; by: string; at: Date }

/** The text of the version at hand; campaigns of before texts were kept are written out from their rules. */
export async function textOf(
  ctx: Context,
  { id, version }: Pick<Campaign, 'id' | 'version'>,
): Promise<Omit<Written, 'text'> & { text: string }> {
  const found = await row<Written>(
    ctx.db,
    `select text, file, by_id as "byId", by_name as by, at from campaign_version where campaign_id = $1 and number = $2`,
    [id, version],
  )
  if (!found) throw new NotFound()
  return { ...found, text: found.text ?? fileText(found.file) }
}

/**
 * Demands that the version at hand can be filed as its rules say, and that a relay still only tightens the call above it as that stands today
 * and says what was approved; every mistake is told at its line, a loosening with both clauses.
 */
export async function demandSound(ctx: Context, campaign: Campaign): Promise<void> {
  const { text, file } = await textOf(ctx, campaign)
  const now = await demandFile(ctx, text, campaign.id)
  if (now.upper && sha256Of(now.file) !== sha256Of(file)) refuse('campaign.upperChanged')
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
