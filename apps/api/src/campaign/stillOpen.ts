import {
  emptyLists,
  inBoth,
  listsOwed,
  openQuestions,
  quoted,
  type Campaign,
  type Question,
  type Violation,
} from '@huibian/domain'

type Why = Pick<Violation, 'message' | 'args'>

/** Why a question is open: it is not answered, or its answer is that lists are owed, or says that they are there while they are not. */
function whyOpen(file: Campaign, question: Question): Why {
  const [field, empty] = [
    inBoth(question.asks),
    quoted(emptyLists(file, question).map(({ name }) => inBoth(name))),
  ]
  const args = { field: field.zh, fieldEn: field.en }
  if (empty.zh !== '')
    return { message: 'campaign.listsEmpty', args: { ...args, lists: empty.zh, listsEn: empty.en } }
  return { message: listsOwed(question) ? 'campaign.listsOwed' : 'campaign.questionOpen', args }
}

/** One refusal for each question that the notice leaves open and the office has not settled. */
export function stillOpen(file: Campaign): Violation[] {
  return openQuestions(file).map((question) => {
    const why = whyOpen(file, question)
    return { ...why, rule: why.message, path: `answers.${question.id}`, strength: 'hard' }
  })
}
