import { may } from '@huibian/domain'
import { visibleCampaign } from '../campaign/campaign.queries'
import { minuteOf } from '../campaign/minuteOf'
import { demandChaser } from '../chase/remind'
import { owingOf } from '../chase/owing.queries'
import { actorOf, type Context } from '../platform/context'
import { demand, NotFound, refuse } from '../platform/refusal'
import type { LetterData } from '@huibian/documents'
import { announcedBy } from './letter.queries'
import './letter.messages'
import type { LetterInput } from './letter.type'

/** What a letter says, before it is dated and signed. */
export type LetterWords = Pick<LetterData, 'title' | 'number' | 'words' | 'points' | 'owing'> & {
  addressed: Addressed
}

/** Whom it is written to: organisations by their keys, and units with all who are to know that these were asked. */
export type Addressed = { keys: readonly string[]; units: readonly string[] }

const limits = { title: [2, 100], words: [2, 2000] } as const

function within(asked: LetterInput, field: keyof typeof limits): string {
  const [min, max] = limits[field]
  const said = asked[field].trim()
  if (said.length < min || said.length > max) refuse(`letter.${field}`, { min, max }, field)
  return said
}

const longestNumber = 60

/** 催办通知 in the office's own words, with who still owes what today. */
async function chasing(ctx: Context, campaignId: string, asked: LetterInput): Promise<LetterWords> {
  await demandChaser(ctx, campaignId, 'seal.requestLetter')
  // A peer (a court, the customs) is reminded and never chased.
  const owing = (await owingOf(ctx, campaignId)).filter(({ peer }) => !peer)
  if (owing.length === 0) refuse('chase.noneOwes')
  const number = asked.number.trim()
  if (number.length > longestNumber) refuse('letter.number', { max: longestNumber }, 'number')
  return {
    title: within(asked, 'title'),
    number,
    words: within(asked, 'words'),
    points: [],
    addressed: {
      keys: [actorOf(ctx).post.organisation.key],
      units: owing.map(({ organisation }) => organisation.id),
    },
    owing: owing.map((one) => ({
      unit: one.organisation.name,
      phase: one.phaseTitle,
      due: one.closesAt ? minuteOf(one.closesAt) : '',
      missing: one.missing,
    })),
  }
}

/** The notice of a correction or extension, word for word as it was announced, with all that it changed. */
async function announcing(ctx: Context, campaignId: string, version: number): Promise<LetterWords> {
  const found = await announcedBy(ctx, campaignId, version)
  if (!found) throw new NotFound()
  const { changes, readers, ...said } = found
  return {
    ...said,
    points: changes.map(({ words }) => words),
    owing: [],
    addressed: { keys: readers, units: [] },
  }
}

/** What the letter says; whose it is to write it, stands in the law. */
export async function wordsOf(ctx: Context, campaignId: string, asked: LetterInput): Promise<LetterWords> {
  const { id, ownerId } = await visibleCampaign(ctx, campaignId)
  if (asked.version === undefined || asked.version === null) return chasing(ctx, id, asked)
  if (ownerId !== actorOf(ctx).post.organisation.id) throw new NotFound()
  demand(may(actorOf(ctx), 'seal.requestLetter', { organiser: ownerId }))
  return announcing(ctx, id, asked.version)
}
