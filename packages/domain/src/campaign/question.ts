import { z } from 'zod'
import type { Counting } from '../count/body.ts'
import { hourSchema, idSchema } from './names.ts'
import type { CampaignList } from '../participation/schema.ts'
import type { Campaign, RuleRow } from './schema.ts'
import { textSchema } from './text.ts'
import type { Strength } from '../violation.ts'

const value = z.union([z.boolean(), z.int(), z.string().min(1)], {
  error: () => ({ message: '应写 true、false、整数或文字' }),
})

/**
 * What a notice leaves open: the office answers when it makes the campaign, else the default holds. `lists` are those of which it is asked
 * whether they are entered or right; where nothing reads the answer, `informs` says whom it informs. `upper` marks in a relay what the
 * campaign above decides.
 */
export const questionSchema = z.strictObject({
  id: idSchema,
  asks: textSchema,
  /** The notice's own words on it, few as they are. */
  wording: z.string().min(1).max(200).optional(),
  choices: z
    .array(z.strictObject({ value, says: textSchema }))
    .min(2)
    .optional(),
  default: value,
  answer: value.optional(),
  lists: z.array(idSchema).min(1).optional(),
  informs: textSchema.optional(),
  upper: z.literal(true).optional(),
})

export type Question = z.infer<typeof questionSchema>
export type Answer = Question['default']

/** Questions that the program itself reads, with the answer when a campaign does not ask. Their ids are the members' names. */
export const settingsSchema = z.object({
  countsTables: z.boolean().default(true),
  countsCaptions: z.boolean().default(false),
  countsNotes: z.boolean().default(false),
  officeCloses: hourSchema.default('17:30'),
  finalisedCountsOnTime: z.boolean().default(false),
  scanWorkingDays: z.int().min(1).max(30).default(3),
  receiverWorkingDaysBefore: z.int().min(0).max(60).default(0),
  earlyDating: z.enum(['early', 'held']).default('early'),
  severalTypes: z.boolean().default(true),
  beforeIncludesDay: z.boolean().default(true),
  sizeUnit: z.enum(['lenient', 'decimal', 'binary']).default('lenient'),
  bonusEarmarked: z.boolean().default(false),
  formPer: z.enum(['entry', 'unit']).default('entry'),
})

export type Settings = z.infer<typeof settingsSchema>

/** The default where only the office can know, such as a number that the notice shows in a picture: it decides nothing. */
export const undecided = '待定'

/** Whether an answer decides anything. */
export const decides = (answer: Answer | undefined): answer is Answer =>
  answer !== undefined && answer !== undecided

/** What holds: the office's answer, else the default. */
export const answerOf = (question: Question): Answer => question.answer ?? question.default

/** What holds on the question of an id, or undefined where the campaign does not ask it. */
export function answerTo(campaign: Pick<Campaign, 'questions'>, id: string): Answer | undefined {
  const question = campaign.questions.find((each) => each.id === id)
  return question && answerOf(question)
}

/** The campaign's settings: answers, else defaults of its questions, else the program's own. */
export function settingsOf(campaign: Pick<Campaign, 'questions'>): Settings {
  const answers = campaign.questions.map((question) => [question.id, answerOf(question)] as const)
  return settingsSchema.parse(Object.fromEntries(answers))
}

/** The lists of which an answer says that they are entered, while nothing stands in them. */
export function emptyLists({ lists = [] }: Pick<Campaign, 'lists'>, question: Question): CampaignList[] {
  if (answerOf(question) !== true) return []
  return lists.filter(({ id, items }) => question.lists?.includes(id) && items.length === 0)
}

/** Whether an answer says that the lists it is about are still to be entered or checked: that settles nothing. */
export const listsOwed = ({ lists, answer }: Question): boolean => lists !== undefined && answer === false

/**
 * What the office has still to decide; a campaign that has any cannot be published. An answer that the file belies leaves its question open.
 * What the level above decides is not asked again.
 */
export function openQuestions(campaign: Pick<Campaign, 'questions' | 'lists'>): Question[] {
  return campaign.questions.filter(
    (question) =>
      !question.upper &&
      (!decides(question.answer) || listsOwed(question) || emptyLists(campaign, question).length > 0),
  )
}

/** What of a text counts in this campaign. */
export function countingOf(campaign: Pick<Campaign, 'questions'>): Counting {
  const { countsTables, countsCaptions, countsNotes } = settingsOf(campaign)
  return { countsTables, countsCaptions, countsNotes }
}

/** A rule row whose strength is settled. */
export type Rule = Omit<RuleRow, 'strength'> & { strength: Strength }

/** A rule row as the answers leave it: one may also say that it is not asked for. */
export type SettledRule = Omit<RuleRow, 'strength'> & { strength: Strength | 'off' }

function strengthOf(row: RuleRow, questions: readonly Question[]): SettledRule['strength'] {
  const { strength } = row
  if (typeof strength === 'string') return strength
  const answer = answerTo({ questions: [...questions] }, strength.question)
  return answer === 'soft' || answer === 'off' ? answer : 'hard'
}

/** Every rule row with its strength settled, those too that an answer leaves out. */
export function settledRules({ rules, questions }: Pick<Campaign, 'rules' | 'questions'>): SettledRule[] {
  return rules.map((row) => ({ ...row, strength: strengthOf(row, questions) }))
}

/** The rules of a campaign with their strengths settled by its answers; with a phase, only those that hold in it. */
export function rulesOf(campaign: Pick<Campaign, 'rules' | 'questions'>, phase?: string): Rule[] {
  return settledRules(campaign).flatMap(({ strength, ...row }) =>
    strength === 'off' || (phase !== undefined && row.phases?.includes(phase) === false)
      ? []
      : { ...row, strength },
  )
}
