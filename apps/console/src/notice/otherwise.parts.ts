import type { Campaign, Text } from '@huibian/domain'
import { yesOrNo } from './choices.words'
import type { PartBox, Row } from './part'
import type { Thing } from './pointed'

type Question = Campaign['questions'][number]
type Answer = { value: Question['default']; name: Text }

/** The answers that a question can be given, where they are known. */
function answersOf({ choices, default: usual }: Question): readonly Answer[] {
  if (choices) return choices.map(({ value, says }) => ({ value, name: says }))
  return typeof usual === 'boolean' ? yesOrNo : []
}

const answersTo = ({ questions }: Campaign, id: unknown): readonly Answer[] =>
  questions.filter((question) => question.id === id).flatMap(answersOf)

const answering = ({ questions }: Campaign): Question[] =>
  questions.filter((question) => answersOf(question).length > 0)

const things = (answers: readonly Answer[]): Thing[] =>
  answers.map(({ value, name }) => ({ id: String(value), name }))

/** Other words of an attestation, which hold when a question is answered so. */
export const otherwise: PartBox = {
  is: 'group',
  name: 'saysOtherwise',
  label: 'notice.saysOtherwise',
  add: 'notice.addSaysOtherwise',
  fresh: ({ campaign, row }: { campaign: Campaign; row: Row }) => {
    const [question] = answering(campaign)
    return question && { question: question.id, answer: answersOf(question).at(-1)?.value, says: row['says'] }
  },
  boxes: [
    {
      is: 'one',
      name: 'question',
      label: 'notice.otherwiseQuestion',
      from: (campaign) => answering(campaign).map(({ id, asks }) => ({ id, name: asks })),
      edits: (chosen, { at, campaign }) => [
        { at, value: chosen },
        { at: [...at.slice(0, -1), 'answer'], value: answersTo(campaign, chosen).at(-1)?.value },
      ],
    },
    {
      is: 'one',
      name: 'answer',
      label: 'notice.otherwiseAnswer',
      from: (campaign, { question }) => things(answersTo(campaign, question)),
      edits: (chosen, { at, campaign, row: { question } }) => [
        { at, value: answersTo(campaign, question).find(({ value }) => String(value) === chosen)?.value },
      ],
    },
    { is: 'words', name: 'says', label: 'notice.otherwiseSays', long: true },
  ],
}
