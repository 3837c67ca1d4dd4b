import { createHash } from 'node:crypto'
import {
  answered,
  canonicalJson,
  closeInstant,
  may,
  settingsOf,
  shiftCampaign,
  wrongAnswers,
  wordsOf,
  type Answers,
  type Campaign as CampaignFile,
  type Json,
} from '@huibian/domain'
import { v7 } from 'uuid'
import { actorOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { demand, refuse, refuseIf } from '../platform/refusal'
import { readPresets } from './presets'
import type { Campaign, PhaseClose } from './campaign.type'

/**
 * What a new campaign is made of: a preset, its own title, a closing day for every phase, and what the office answers to the preset's
 * open questions (the rest stays at its default, or open where the default decides nothing). `regions` narrows who is addressed, as a trial in a few regions does.
 */
export type Making = {
  preset: string
  title: string
  closes: PhaseClose[]
  answers?: Answers
  regions?: string[]
}

/** Makes a draft campaign from a preset, with its phases moved to new closing days. */
export async function createCampaign(ctx: Context, making: Making): Promise<Campaign> {
  const { id: ownerId } = actorOf(ctx).post.organisation
  demand(may(actorOf(ctx), 'campaign.create', { organiser: ownerId }))
  const title = making.title.trim()
  if (title.length < 2 || title.length > 100) refuse('campaign.title', { min: 2, max: 100 }, 'title')
  const preset = (await readPresets(ctx.root)).get(making.preset)
  if (!preset) refuse('campaign.noPreset', { preset: making.preset }, 'preset')
  const file = narrowed(settled(moved(preset, making.closes), making.answers ?? {}), making.regions)
  const id = v7()
  await ctx.db.query(
    `insert into campaign (id, owner_id, preset, title, created_at) values ($1, $2, $3, $4, $5)`,
    [id, ownerId, preset.id, title, ctx.now],
  )
  await ctx.db.query(
    `insert into campaign_version (campaign_id, number, file, sha256, at) values ($1, 1, $2, $3, $4)`,
    [
      id,
      JSON.stringify(file),
      createHash('sha256')
        .update(canonicalJson(file as Json))
        .digest('hex'),
      ctx.now,
    ],
  )
  await writePhases(ctx, id, file)
  await record(ctx, {
    act: 'campaign.created',
    noun: 'campaign',
    subjectId: id,
    after: { title, preset: preset.id },
  })
  return { id, title, state: 'draft', version: 1, ownerId }
}

function settled(file: CampaignFile, answers: Answers): CampaignFile {
  refuseIf(
    wrongAnswers(file, answers).map((finding) => ({ rule: finding.message, ...finding, strength: 'hard' })),
  )
  return answered(file, answers)
}

function narrowed(file: CampaignFile, regions: string[] | undefined): CampaignFile {
  if (!regions) return file
  const kept = (extra: { region: string }): boolean => regions.includes(extra.region)
  const { extraReceivers } = file.participation
  const settledNowhere = new Set(
    extraReceivers.filter((extra) => !kept(extra)).map(({ sentBy }) => sentBy?.question),
  )
  return {
    ...file,
    participation: { ...file.participation, regions, extraReceivers: extraReceivers.filter(kept) },
    questions: file.questions.filter(({ id }) => !settledNowhere.has(id)),
  }
}

function moved(preset: CampaignFile, closes: PhaseClose[]): CampaignFile {
  const missing = preset.phases.find((phase) => !closes.some((close) => close.phase === phase.id))
  if (missing) refuse('campaign.noClose', { phase: wordsOf(missing.name) }, 'closes')
  try {
    return shiftCampaign(preset, {
      closes: Object.fromEntries(closes.map((close) => [close.phase, close.date])),
    })
  } catch (cause) {
    if (cause instanceof RangeError) refuse('campaign.closesBeforeItOpens', {}, 'closes')
    throw cause
  }
}

async function writePhases(ctx: Context, campaignId: string, file: CampaignFile): Promise<void> {
  const { officeCloses } = settingsOf(file)
  const phases = file.phases.map((phase, order) => ({
    key: phase.id,
    title: wordsOf(phase.name),
    order,
    closes_at: closeInstant(phase.closes, phase.wording, officeCloses),
    wording: phase.wording,
  }))
  await ctx.db.query(
    `insert into phase (campaign_id, key, title, "order", closes_at, wording)
     select $1, p.key, p.title, p."order", p.closes_at, p.wording
     from jsonb_to_recordset($2::jsonb) as p(key text, title text, "order" int, closes_at timestamptz, wording text)`,
    [campaignId, JSON.stringify(phases)],
  )
}
