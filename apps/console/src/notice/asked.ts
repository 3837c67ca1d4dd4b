import { settingsSchema, senders, undecided, type Campaign, type Edit, type Place } from '@huibian/domain'
import type { Translate } from './part'
import type { Thing } from './pointed'
import { wordsIn } from './words'

type Question = Campaign['questions'][number]

/** Whether the program reads a question's answer as something else, or nobody but people reads it. */
const isTaken = ({ id, informs }: Question): boolean =>
  informs !== undefined || Object.hasOwn(settingsSchema.shape, id)

/** Whether a question is answered by how many. */
function asksNumber(question: Question): boolean {
  const { choices, default: usual } = question
  const values = choices?.map(({ value }) => value) ?? [usual === undecided ? 1 : usual]
  return !isTaken(question) && values.every((value) => typeof value === 'number' && value > 0)
}

/** Whether a question is answered by who of a region's bodies sends. */
const asksSender = ({ choices }: Question): boolean =>
  choices?.every(({ value }) => senders.some((sender) => sender === value)) === true

const strengths: readonly unknown[] = ['hard', 'soft', 'off']

/** Whether a question is answered by whether a rule binds. */
const asksBinding = (question: Question): boolean =>
  !isTaken(question) && question.choices?.every(({ value }) => strengths.includes(value)) === true

const things = (questions: readonly Question[]): Thing[] =>
  questions.map(({ id, asks }) => ({ id, name: asks }))

/** The questions that can settle a number of awards. */
export const numberQuestions = ({ questions }: Campaign): Thing[] => things(questions.filter(asksNumber))

/** The questions that can settle who sends. */
export const senderQuestions = ({ questions }: Campaign): Thing[] => things(questions.filter(asksSender))

/** The questions that can settle whether a rule binds, and those that do. */
export function strengthQuestions({ questions, rules }: Campaign): Thing[] {
  const settles = ({ id }: Question) =>
    rules.some(({ strength }) => typeof strength === 'object' && strength.question === id)
  return things(questions.filter((question) => asksBinding(question) || settles(question)))
}

type Given = {
  id: string
  row: { readonly [member in 'name' | 'region' | 'says']?: unknown }
  translate: Translate
}

const called = (words: unknown): string =>
  typeof words === 'string' || (typeof words === 'object' && words !== null && 'zh' in words)
    ? wordsIn(words as Question['asks'])
    : ''

/** How many of an award are given, asked of the office: only it can know. */
export const asksPlaces = ({ id, row: { name }, translate }: Given): Question => ({
  id,
  asks: translate('notice.asksPlaces', { name: called(name) }),
  default: undecided,
})

/** Who of a region's bodies sends, asked of the office. */
export const asksWhoSends = ({ id, row: { name, region }, translate }: Given): Question => ({
  id,
  asks: translate('notice.asksWhoSends', { region: called(region) }),
  choices: [
    { value: 'office', says: translate('notice.sentByOffice') },
    { value: 'extra', says: called(name) },
    { value: 'both', says: translate('notice.sentByBoth') },
  ],
  default: 'both',
})

/** Whether a rule binds, asked of the office: until it answers, it does. */
export const asksStrength = ({ id, row: { says }, translate }: Given): Question => ({
  id,
  asks: translate('notice.asksStrength', { says: called(says) }),
  choices: [
    { value: 'hard', says: translate('notice.strength.hard') },
    { value: 'soft', says: translate('notice.strength.soft') },
    { value: 'off', says: translate('notice.strength.off') },
  ],
  default: 'hard',
})

type Begun = { n: number; question: Question }

/** What is written where a question settles what stands at a place; a question that is new stands behind the file's own. */
export const askedEdits = (at: Place, question: string, begun?: Begun): Edit[] => [
  ...(begun ? [{ at: ['questions', begun.n], value: begun.question }] : []),
  { at, value: { question } },
]
