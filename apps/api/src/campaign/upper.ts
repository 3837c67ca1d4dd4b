import {
  addDays,
  closeOf,
  daysBetween,
  fileText,
  parseCampaign,
  readCampaignFile,
  relayWritten,
  shiftCampaign,
  upperOf,
  type Campaign as CampaignFile,
  type Instant,
} from '@huibian/domain'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { campaignScope, partOf } from './campaign.queries'
import { effectiveCloseOf } from './close.queries'
import { readPresetTexts } from './presets'
import { refuse } from '../platform/refusal'
import { demandRead } from './read'

/** What stands above a relay, written out: a call that runs here, as of one of its versions, or else a file that is kept with the relay. */
export type Upper = { id: string; text: string; running?: { id: string; version: number } }

type Running = { id: string; version: number; file: CampaignFile }

/** The call above: the one that the relay stands under already, or the newest that the acting office takes part in. */
async function runningAbove(ctx: Context, noticeId: string, campaignId?: string): Promise<Upper | undefined> {
  const found = await row<Running>(
    ctx.db,
    `with relay as (select relay_of from campaign where id = $3)
     select c.id, c.version, v.file from campaign c
     join campaign_version v on v.campaign_id = c.id and v.number = c.version
     where v.file->>'id' = $2 and c.id is distinct from $3
       and (c.id = (select relay_of from relay) or c.state = 'published' and ${campaignScope})
     order by c.id = (select relay_of from relay) desc nulls last, c.published_at desc limit 1`,
    [actorOf(ctx).post.organisation.id, noticeId, campaignId ?? null],
  )
  return (
    found && { id: noticeId, text: fileText(found.file), running: { id: found.id, version: found.version } }
  )
}

async function keptAbove(ctx: Context, noticeId: string, campaignId?: string): Promise<Upper | undefined> {
  if (campaignId === undefined) return undefined
  const kept = await row<{ text: string }>(
    ctx.db,
    'select upper_text as text from campaign where id = $1 and upper_text is not null',
    [campaignId],
  )
  const read = kept && parseCampaign(kept.text)
  return read && 'campaign' in read && read.campaign.id === noticeId ? { id: noticeId, ...kept } : undefined
}

/** What stands above a text, undefined where it relays nothing or its upper notice is not known here. */
export async function upperFor(ctx: Context, text: string, campaignId?: string): Promise<Upper | undefined> {
  const id = upperOf(text)
  if (id === undefined) return undefined
  const here = (await runningAbove(ctx, id, campaignId)) ?? (await keptAbove(ctx, id, campaignId))
  if (here) return here
  const texts = await readPresetTexts(ctx.root)
  const shipped = texts.get(id)
  const read = shipped === undefined ? undefined : readCampaignFile(shipped, (upper) => texts.get(upper))
  return read && 'campaign' in read ? { id, text: fileText(read.campaign) } : undefined
}

/** A campaign as it is written: its text, what that reads as, and what it was read against. */
export type WrittenFile = { text: string; file: CampaignFile; upper: Upper | undefined }

type Above = { text: string; campaignId: string; given: string }

/** The upper notice as a relay's office brings it, which it may where the call above does not run here. */
async function givenAbove(ctx: Context, { text, campaignId, given }: Above): Promise<Upper> {
  const id = upperOf(text)
  if (id === undefined || (await runningAbove(ctx, id, campaignId)))
    return refuse('campaign.upperRuns', {}, 'upper')
  const file = demandRead(given)
  return file.id === id ? { id, text: given } : refuse('campaign.upperOther', { id, given: file.id }, 'upper')
}

/**
 * Reads what an office wrote, a relay against the call above it, or against the upper notice that is `given` with it; what is wrong or loosens
 * is refused at its line.
 */
export async function demandFile(
  ctx: Context,
  text: string,
  campaignId?: string,
  given?: string,
): Promise<WrittenFile> {
  const upper =
    given === undefined || campaignId === undefined
      ? await upperFor(ctx, text, campaignId)
      : await givenAbove(ctx, { text, campaignId, given })
  return { text, file: demandRead(text, upper), upper }
}

/** An upper notice that runs nowhere here moves by as many days as the relay made from it. */
function movedAlong(file: CampaignFile, before: CampaignFile, after: CampaignFile): CampaignFile {
  const days = (id: string): number => {
    const [from, to] = [before, after].map(({ phases }) => phases.find((phase) => phase.id === id)?.closes)
    return from && to ? daysBetween(from, to) : 0
  }
  const closes = file.phases.map(({ id, closes: day }) => [id, addDays(day, days(id))])
  return shiftCampaign(file, { closes: Object.fromEntries(closes) })
}

/** A text, what it reads as and is to read as, and the campaign that it is taken from. */
export type Remade = { text: string; before: CampaignFile; after: CampaignFile; from?: string }

/** The relay of a text for other days: its own text, held to the call above that runs here, else to the upper notice moved along. */
export async function relayRemade(ctx: Context, { text, before, after, from }: Remade): Promise<WrittenFile> {
  const found = await upperFor(ctx, text, from)
  if (!found) return { text, file: demandRead(text), upper: undefined }
  const above = demandRead(found.text)
  const file = found.running ? above : movedAlong(above, before, after)
  const upper = { ...found, text: fileText(file) }
  const written = relayWritten(text, before, after)
  return { text: written, file: demandRead(written, upper), upper }
}

type Held = { relayOf: string | null; upperText: string | null; ownerId: string }

/** Until when the call above takes what a relay sends, every extension of its own counted in; undefined where it relays nothing. */
export async function upperCloseOf(
  ctx: Context,
  campaignId: string,
  phase: string,
): Promise<Instant | undefined> {
  const held = await row<Held>(
    ctx.db,
    'select relay_of as "relayOf", upper_text as "upperText", owner_id as "ownerId" from campaign where id = $1',
    [campaignId],
  )
  if (held?.upperText) return closeOf(demandRead(held.upperText), phase)
  const part = held?.relayOf ? await partOf(ctx, held.relayOf, held.ownerId) : undefined
  if (!part) return undefined
  return (await effectiveCloseOf(ctx, { participationId: part.id, phase })).acceptedUntil
}
