import { readFileSync } from 'node:fs'
import { editedAll, ownRows, parseCampaign, senderOf, settledRules, type Campaign } from '@huibian/domain'
import {
  askedEdits,
  asksPlaces,
  asksStrength,
  asksWhoSends,
  numberQuestions,
  senderQuestions,
  strengthQuestions,
} from './asked'

const textOf = (id: string): string => readFileSync(`${__dirname}/../../../../db/presets/${id}.yaml`, 'utf8')

function read(written: string): Campaign {
  const parsed = parseCampaign(written)
  if ('campaign' in parsed) return parsed.campaign
  throw new Error(JSON.stringify(parsed.mistakes))
}

const translate = (key: string, args: { [name: string]: unknown } = {}) =>
  [key, ...Object.values(args)].join(' ')
const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id)

test('a number is settled by a question that asks how many and that nothing else reads', () => {
  const [contest, cases] = [read(textOf('n4-science-videos')), read(textOf('n2-cases'))]
  expect(ids(numberQuestions(contest))).toEqual(['winners'])
  expect(ids(numberQuestions(cases))).toEqual([])
  const [first] = cases.questions
  if (!first) throw new Error('no question')
  const asking = (question: Partial<typeof first>) =>
    ids(numberQuestions({ ...cases, questions: [{ id: 'many', asks: '几名', default: 3, ...question }] }))
  expect([
    asking({}),
    asking({ default: 0 }),
    asking({ default: '三名' }),
    asking({ default: true }),
    asking({ informs: '组织评审的人员' }),
    asking({ id: 'scanWorkingDays' }),
  ]).toEqual([['many'], [], [], [], [], []])
  const choices = (...values: (number | string)[]) => values.map((value) => ({ value, says: `${value}名` }))
  expect([asking({ choices: choices(3, 5) }), asking({ choices: choices(3, 'none') })]).toEqual([
    ['many'],
    [],
  ])
})

test('who sends is settled by a question whose answers are all of them bodies that send', () => {
  expect(ids(senderQuestions(read(textOf('n2-cases'))))).toEqual(['sichuanSender', 'guangdongSender'])
})

test('an award whose number is left to a question takes one that there is, or a new one that can be read as it is', () => {
  const text = textOf('n5-industry-videos')
  const [award] = read(text).awards
  const at = ['awards', { id: award?.id ?? '' }, 'places']
  const placesIn = (written: string) => read(written).awards[0]?.places
  expect(placesIn(editedAll(text, askedEdits(at, 'singlePlaces')))).toEqual({ question: 'singlePlaces' })
  const question = asksPlaces({ id: 'question9', row: award ?? {}, translate })
  expect(question).toEqual({
    id: 'question9',
    asks: 'notice.asksPlaces 综合奖（金奖）',
    default: '待定',
  })
  const written = editedAll(text, askedEdits(at, 'question9', { n: ownRows(text, ['questions']), question }))
  expect(read(written).questions.at(-1)).toEqual(question)
  expect(placesIn(written)).toEqual({ question: 'question9' })
  expect(ids(numberQuestions(read(written)))).toContain('question9')
  expect(placesIn(editedAll(written, [{ at, value: undefined }]))).toBeUndefined()
})

test('a new question of who sends offers all that may, and each sends until it is answered', () => {
  const text = textOf('n2-cases')
  const extras = read(text).participation.extraReceivers
  const n = extras.length
  const row = { region: '湖南', name: '湖南省知识产权交易中心' }
  const question = asksWhoSends({ id: 'question9', row, translate })
  const written = editedAll(text, [
    { at: ['participation', 'extraReceivers', n], value: row },
    ...askedEdits(['participation', 'extraReceivers', n, 'sentBy'], 'question9', {
      n: ownRows(text, ['questions']),
      question,
    }),
  ])
  const after = read(written)
  const extra = after.participation.extraReceivers[n]
  if (!extra) throw new Error('nothing added')
  expect(extra).toEqual({ ...row, sentBy: { question: 'question9' } })
  expect(after.questions.at(-1)?.choices).toEqual([
    { value: 'office', says: 'notice.sentByOffice' },
    { value: 'extra', says: '湖南省知识产权交易中心' },
    { value: 'both', says: 'notice.sentByBoth' },
  ])
  expect(senderOf(after, extra)).toBe('both')
  expect(ids(senderQuestions(after))).toEqual(['sichuanSender', 'guangdongSender', 'question9'])
})

test('whether a rule binds is settled by a question that asks it, or by the one that settles it', () => {
  const binding = (id: string) => ids(strengthQuestions(read(textOf(id))))
  expect(['n1-ip-videos', 'n2-cases', 'n3-publicity-week', 'n5-industry-videos'].map(binding)).toEqual([
    ['resolutionBinding'],
    ['minimumPerPhase'],
    ['summaryStamped'],
    ['individuals'],
  ])
})

test('a rule is left to a new question, binds until it is answered, and binds again by its own word', () => {
  const text = textOf('n2-cases')
  const [rule] = read(text).rules
  if (!rule) throw new Error('no rule')
  const at = ['rules', { id: rule.id }, 'strength']
  const question = asksStrength({ id: 'question9', row: rule, translate })
  const written = editedAll(text, askedEdits(at, 'question9', { n: ownRows(text, ['questions']), question }))
  const strengthWith = (text: string) => settledRules(read(text)).find(({ id }) => id === rule.id)?.strength
  const answered = (answer: string) =>
    strengthWith(editedAll(written, [{ at: ['questions', { id: 'question9' }, 'answer'], value: answer }]))
  expect([strengthWith(written), answered('soft'), answered('off')]).toEqual(['hard', 'soft', 'off'])
  expect(ids(strengthQuestions(read(written)))).toEqual(['minimumPerPhase', 'question9'])
  expect(read(editedAll(written, [{ at, value: 'soft' }])).rules[0]?.strength).toBe('soft')
})
