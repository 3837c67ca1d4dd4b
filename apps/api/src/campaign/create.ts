import {
  answered,
  may,
  rewritten,
  shiftCampaign,
  wrongAnswers,
  wordsOf,
  type Answers,
  type Campaign as CampaignFile,
} from '@huibian/domain'
import { v7 } from 'uuid'
import { actorOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { demand, refuse, refuseIf } from '../platform/refusal'
import { readPresets, readPresetTexts } from './presets'
import type { Campaign, PhaseClose } from './campaign.type'
import { relayRemade, type Remade, type WrittenFile } from './upper'
import { writeVersion } from './version'

/**
 * What a new campaign is made of: a preset, its own title, a closing day for every phase, and what the office answers to the preset's
 * open questions (the rest stays at its default, or open where the default decides nothing). `regions` narrows who is addressed, as a trial in a few regions does;
 * `windows` stay where what is filed dates from the notice's own years.
 */
export type Making = {
  preset: string
  title: string
  closes: PhaseClose[]
  answers?: Answers
  regions?: string[]
  windows?: 'stay'
}

/** Demands that the actor may make campaigns and that the title is one. */
export function demandMaking(ctx: Context, given: string): string {
  demand(may(actorOf(ctx), 'campaign.create', { organiser: actorOf(ctx).post.organisation.id }))
  return demandTitle(given)
}

/** A title as it is kept. */
export function demandTitle(given: string): string {
  const title = given.trim()
  if (title.length < 2 || title.length > 100) refuse('campaign.title', { min: 2, max: 100 }, 'title')
  return title
}

/** A new draft: its title, its file and the text that the office will go on writing, and what it was made from. */
export type Draft = WrittenFile & { title: string; from?: string }

/** Writes a draft campaign of the acting office; `demandMaking` goes before. */
export async function writeDraft(ctx: Context, { title, from, ...written }: Draft): Promise<Campaign> {
  const { file } = written
  const { id: ownerId } = actorOf(ctx).post.organisation
  const id = v7()
  await ctx.db.query(
    `insert into campaign (id, owner_id, preset, title, created_at) values ($1, $2, $3, $4, $5)`,
    [id, ownerId, file.id, title, ctx.now],
  )
  await writeVersion(ctx, id, { number: 1, ...written })
  await record(ctx, {
    act: 'campaign.created',
    noun: 'campaign',
    subjectId: id,
    after: { title, preset: file.id, ...(from === undefined ? {} : { from }) },
  })
  return { id, title, state: 'draft', version: 1, archivedAt: null, archivedBy: '', ownerId }
}

/** Makes a draft campaign from a preset, with its phases moved to new closing days. */
export async function createCampaign(ctx: Context, making: Making): Promise<Campaign> {
  const title = demandMaking(ctx, making.title)
  const preset = (await readPresets(ctx.root)).get(making.preset)
  if (!preset) refuse('campaign.noPreset', { preset: making.preset }, 'preset')
  const { closes, answers = {}, regions, windows } = making
  const file = narrowed(settled(moved(preset, closes, windows), answers), regions)
  const written = (await readPresetTexts(ctx.root)).get(preset.id) ?? ''
  return writeDraft(ctx, { title, ...(await remade(ctx, { text: written, before: preset, after: file })) })
}

/** The text of a notice written for other days and answers; a relay's stays its own, held to what stands above it. */
export async function remade(ctx: Context, asked: Remade): Promise<WrittenFile> {
  const { text, before, after } = asked
  if (before.notice.relayOf !== undefined) return relayRemade(ctx, asked)
  return { text: rewritten(text, before, after), file: after, upper: undefined }
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

/** The campaign with every phase closing on the day asked for. */
export function moved(preset: CampaignFile, closes: PhaseClose[], windows?: 'stay'): CampaignFile {
  const missing = preset.phases.find((phase) => !closes.some((close) => close.phase === phase.id))
  if (missing) refuse('campaign.noClose', { phase: wordsOf(missing.name) }, 'closes')
  try {
    return shiftCampaign(preset, {
      closes: Object.fromEntries(closes.map((close) => [close.phase, close.date])),
      ...(windows ? { windows } : {}),
    })
  } catch (cause) {
    if (cause instanceof RangeError) refuse('campaign.closesBeforeItOpens', {}, 'closes')
    throw cause
  }
}
