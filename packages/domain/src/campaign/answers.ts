import { z } from 'zod'
import { namedBy } from '../rules/kind.ts'
import type { Finding } from '../violation.ts'
import { answerOf, decides, settingsSchema, undecided, type Answer, type Question } from './question.ts'
import type { Attestation, Campaign } from './schema.ts'
import { inBoth, quoted } from './text.ts'

/** What an office answered, by the questions' ids. What is left out stays at its default. */
export type Answers = Readonly<Record<string, Answer>>

const longest = 100
const largest = 1_000_000

/** Whether a value is of the default's type; where only the office can know, a number of places or words will do. */
function isLike(value: Answer, model: Answer): boolean {
  if (model !== undecided) return typeof value === typeof model
  return typeof value === 'string' || z.int().min(1).max(largest).safeParse(value).success
}

/** Why a value is no answer to a question, or nothing. */
function wrongAnswer(question: Question, value: Answer): Finding | undefined {
  const path = `answers.${question.id}`
  const args = namedBy(question.asks)
  if (question.upper) return { path, message: 'answer.upper', args }
  if (question.choices) {
    if (question.choices.some((choice) => choice.value === value)) return undefined
    const { zh, en } = quoted(question.choices.map(({ says }) => inBoth(says)))
    return { path, message: 'answer.noChoice', args: { ...args, choices: zh, choicesEn: en } }
  }
  const setting = settingsSchema.partial().safeParse({ [question.id]: value })
  const like = isLike(value, question.default)
  if (like && setting.success && String(value).length <= longest) return undefined
  return typeof question.default === 'number' || question.default === undecided
    ? { path, message: 'answer.number', args: { ...args, ...rangeOf(question) } }
    : { path, message: 'answer.like', args: { ...args, example: String(question.default) } }
}

/** Between which numbers an answer lies. */
function rangeOf({ id, default: usual }: Question): { min: number; max: number } {
  if (usual === undecided) return { min: 1, max: largest }
  const schema = Object.entries(settingsSchema.shape)
    .find(([name]) => name === id)?.[1]
    .unwrap()
  return schema instanceof z.ZodNumber
    ? { min: schema.minValue ?? 0, max: schema.maxValue ?? largest }
    : { min: 0, max: largest }
}

/** What is wrong with answers: a question that the campaign does not ask, or a value that it does not take. */
export function wrongAnswers(campaign: Pick<Campaign, 'questions'>, answers: Answers): Finding[] {
  return Object.entries(answers).flatMap(([id, value]) => {
    const question = campaign.questions.find((each) => each.id === id)
    if (!question)
      return [{ path: 'answers', message: 'answer.noQuestion', args: { question: id.slice(0, 40) } }]
    return wrongAnswer(question, value) ?? []
  })
}

function settled(attestation: Attestation, questions: readonly Question[]): Attestation {
  const other = attestation.saysOtherwise
  const question = questions.find(({ id }) => id === other?.question)
  return other && question && answerOf(question) === other.answer
    ? { ...attestation, says: other.says }
    : attestation
}

/**
 * The campaign with its questions answered: what the office left out is answered by its default, so that a later default changes
 * nothing. A default that decides nothing leaves its question open. The answers must have no `wrongAnswers`.
 */
export function answered(campaign: Campaign, answers: Answers): Campaign {
  const questions = campaign.questions.map((question) => {
    const answer = answers[question.id] ?? answerOf(question)
    return decides(answer) ? { ...question, answer } : question
  })
  return {
    ...campaign,
    questions,
    attestations: campaign.attestations.map((attestation) => settled(attestation, questions)),
  }
}
