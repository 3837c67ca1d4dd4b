import { undecided, wrongAnswers, type Campaign, type Edit } from '@huibian/domain'

type Question = Campaign['questions'][number]
type Value = Question['default']

/** What is typed for a value of the file: yes, no and whole numbers are none of text. */
export function valueTyped(typed: string): Value {
  const said = typed.trim()
  if (said === 'true' || said === 'false') return said === 'true'
  return /^-?\d{1,9}$/.test(said) ? Number(said) : said
}

/** What is typed as the default of a question without choices: a whole number, words, or nothing where only the office can know. */
export function defaultTyped(typed: string): Value {
  const said = typed.trim()
  if (said === '') return undecided
  return /^\d{1,9}$/.test(said) ? Number(said) : said
}

/** A default as its box shows it. */
export const saidDefault = (value: Value): string => (value === undecided ? '' : String(value))

/** Another default for a question; an answer that is none beside it, such as words beside a number, is asked for anew. */
export function defaultEdits(question: Question, value: Value): Edit[] {
  const { id, answer } = question
  const at = ['questions', { id }] as const
  const goes =
    answer !== undefined &&
    wrongAnswers({ questions: [{ ...question, default: value }] }, { [id]: answer }).length > 0
  return [{ at: [...at, 'default'], value }, ...(goes ? [{ at: [...at, 'answer'], value: undefined }] : [])]
}

/** Another value for a choice of a question; where the former one stands as its answer, in words of an attestation too, it follows. */
export function revalued({ attestations }: Campaign, question: Question, n: number, value: Value): Edit[] {
  const before = question.choices?.[n]?.value
  const at = ['questions', { id: question.id }] as const
  const answers = (['default', 'answer'] as const).filter((name) => question[name] === before)
  const words = attestations.filter(
    ({ saysOtherwise: other }) => other?.question === question.id && other.answer === before,
  )
  return [
    { at: [...at, 'choices', n, 'value'], value },
    ...answers.map((name) => ({ at: [...at, name], value })),
    ...words.map(({ id }) => ({ at: ['attestations', { id }, 'saysOtherwise', 'answer'], value })),
  ]
}
