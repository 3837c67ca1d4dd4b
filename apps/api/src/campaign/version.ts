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
import { together, type Part } from '../platform/together'
import type { Campaign } from './campaign.type'
import { demandFile, type WrittenFile } from './upper'

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
export async function writeVersion(ctx: Context, campaignId: string, version: Version): Promise<void> {
  const parts = [versionRow(ctx, campaignId, version), atVersion(campaignId, version)]
  await together(ctx.db, [...parts, phaseRows(campaignId, version.file)], 'select 1')
  forget(ctx)
}

function versionRow(ctx: Context, campaignId: string, { number, file, text, ...read }: Version): Part {
  const { accountId, accountName } = signedInOf(ctx)
  const row = `versioned as (
    insert into campaign_version (campaign_id, number, file, sha256, at, text, by_id, by_name, upper_version)
    values ($1::uuid, $2::int, $3::jsonb, $4, $5::timestamptz, $6, $7::uuid, $8, case when $9::boolean then $10::int
      else (select upper_version from campaign_version where campaign_id = $1 and number = $2 - 1) end))`
  const written = [campaignId, number, JSON.stringify(file), sha256Of(file), ctx.now, text]
  const upper = ['upper' in read, read.upper?.running?.version ?? null]
  return { queries: [row], values: [...written, accountId, accountName, ...upper] }
}

/** The campaign stands at the version, and, where that was read against one, under another call or notice. */
function atVersion(campaignId: string, { number, ...read }: Version): Part {
  const running = read.upper?.running?.id ?? null
  const at = `standing as (update campaign set version = $2::int,
    relay_of = case when $3::boolean then $4::uuid else relay_of end,
    upper_text = case when $3::boolean then $5 else upper_text end where id = $1)`
  const text = running === null ? (read.upper?.text ?? null) : null
  return { queries: [at], values: [campaignId, number, 'upper' in read, running, text] }
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
export async function demandSound(
  ctx: Context,
  campaign: Campaign,
  { text, file }: Pick<Written, 'file'> & { text: string },
): Promise<void> {
  const now = await demandFile(ctx, text, campaign.id)
  if (now.upper && sha256Of(now.file) !== sha256Of(file)) refuse('campaign.upperChanged')
}

/** The phases as the file has them; those that it no longer has go, which only an unpublished campaign allows. */
function phaseRows(campaignId: string, file: CampaignFile): Part {
  const phases = file.phases.map((phase, order) => ({
    key: phase.id,
    title: wordsOf(phase.name),
    order,
    closes_at: closeOf(file, phase.id),
    wording: phase.wording,
  }))
  const queries = [
    'gone as (delete from phase where campaign_id = $1 and key <> all($3::text[]))',
    `phases as (insert into phase (campaign_id, key, title, "order", closes_at, wording)
       select $1::uuid, p.key, p.title, p."order", p.closes_at, p.wording
       from jsonb_to_recordset($2::jsonb) as p(key text, title text, "order" int, closes_at timestamptz, wording text)
       on conflict (campaign_id, key) do update set title = excluded.title, "order" = excluded."order",
         closes_at = excluded.closes_at, wording = excluded.wording)`,
  ]
  return { queries, values: [campaignId, JSON.stringify(phases), phases.map(({ key }) => key)] }
}
