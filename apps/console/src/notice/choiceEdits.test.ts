import { readFileSync } from 'node:fs'
import { editedAll, parseCampaign, type Campaign } from '@huibian/domain'
import { defaultEdits, defaultTyped, revalued, saidDefault, valueTyped } from './choiceEdits'
import { otherwise } from './otherwise.parts'

const text = readFileSync(`${__dirname}/../../../../db/presets/n2-cases.yaml`, 'utf8')

function read(written: string): Campaign {
  const parsed = parseCampaign(written)
  if ('campaign' in parsed) return parsed.campaign
  throw new Error(JSON.stringify(parsed.mistakes))
}

const campaign = read(text)
const asked = (of: Campaign) => {
  const question = of.questions.find(({ id }) => id === 'personsInCases')
  if (!question?.choices) throw new Error('personsInCases has no choices')
  return { ...question, choices: question.choices }
}
const consent = ({ attestations }: Campaign) => attestations.find(({ id }) => id === 'consentOrAnonymous')

test('what stands for a choice is written anew wherever it stands, and elsewhere nothing is', () => {
  const question = asked(campaign)
  const n = question.choices.findIndex(({ value }) => value === 'anonymous')
  const after = read(editedAll(text, revalued(campaign, question, n, 'nameless')))
  expect(asked(after).choices.map(({ value }) => value)).toEqual(
    question.choices.map(({ value }) => (value === 'anonymous' ? 'nameless' : value)),
  )
  expect(consent(after)?.saysOtherwise).toEqual({
    ...consent(campaign)?.saysOtherwise,
    answer: 'nameless',
  })
  expect(asked(after).default).toBe(question.default)
  const usual = question.choices.findIndex(({ value }) => value === question.default)
  const renamed = read(editedAll(text, revalued(campaign, question, usual, 'usual')))
  expect([asked(renamed).default, consent(renamed)?.saysOtherwise?.answer]).toEqual(['usual', 'anonymous'])
})

test('yes, no and whole numbers are written as such, all else as text', () => {
  expect(['true', ' false ', '12', '-3', '1.5', '17:30', 'soft'].map(valueTyped)).toEqual([
    true,
    false,
    12,
    -3,
    '1.5',
    '17:30',
    'soft',
  ])
})

const edits = (name: string, chosen: string, row: { [member: string]: unknown }) => {
  if (otherwise.is !== 'group') throw new Error('no group')
  const box = otherwise.boxes.find((one) => one.name === name)
  if (box?.is !== 'one' || !box.edits) throw new Error(name)
  return box.edits(chosen, { at: ['x', name], campaign, row })
}

test('words that follow a question begin with one that can be answered, and choosing another brings an answer of its own', () => {
  if (otherwise.is !== 'group') throw new Error('no group')
  const says = { zh: '案例真实', en: 'True' }
  const [first] = campaign.questions.filter(
    ({ choices, default: usual }) => choices !== undefined || typeof usual === 'boolean',
  )
  const begun = otherwise.fresh({ campaign, row: { says } })
  expect(begun).toEqual({
    question: first?.id,
    answer: first?.choices ? first.choices.at(-1)?.value : false,
    says,
  })
  expect(otherwise.fresh({ campaign: { ...campaign, questions: [] }, row: { says } })).toBeUndefined()
  expect(edits('question', 'personsInCases', {})).toEqual([
    { at: ['x', 'question'], value: 'personsInCases' },
    { at: ['x', 'answer'], value: asked(campaign).choices.at(-1)?.value },
  ])
  expect(edits('answer', 'anonymous', { question: 'personsInCases' })).toEqual([
    { at: ['x', 'answer'], value: 'anonymous' },
  ])
  const yes = campaign.questions.find(({ default: usual }) => typeof usual === 'boolean')
  expect(edits('answer', 'true', { question: yes?.id })).toEqual([{ at: ['x', 'answer'], value: true }])
})

test('a default without choices is a whole number or words, and an empty box leaves it to the office', () => {
  expect(['5', ' 007 ', '17:30', '-3', '待定', ' '].map(defaultTyped)).toEqual([
    5,
    7,
    '17:30',
    '-3',
    '待定',
    '待定',
  ])
  expect(['5', '17:30', ''].map((typed) => saidDefault(defaultTyped(typed)))).toEqual(['5', '17:30', ''])
})

test('another default stands in the file, and takes along only an answer that is none beside it', () => {
  const at = ['questions', { id: 'scanWorkingDays' }, 'answer']
  const answered = editedAll(text, [{ at, value: 4 }])
  const after = (typed: string, written = answered, id = 'scanWorkingDays') => {
    const question = read(written).questions.find((one) => one.id === id)
    if (!question) throw new Error(id)
    const edits = defaultEdits(question, defaultTyped(typed))
    const { default: usual, answer } =
      read(editedAll(written, edits)).questions.find((one) => one.id === id) ?? {}
    return [usual, answer]
  }
  expect([after('7'), after('7', text)]).toEqual([
    [7, 4],
    [7, undefined],
  ])
  const hours = editedAll(text, [{ at: ['questions', { id: 'officeCloses' }, 'answer'], value: '18:00' }])
  expect(after('16:00', hours, 'officeCloses')).toEqual(['16:00', '18:00'])
  const own = { id: 'many', asks: '几名', default: '待定', answer: '三名' }
  const asking = editedAll(text, [{ at: ['questions', read(text).questions.length], value: own }])
  expect([after('3', asking, 'many'), after('五名', asking, 'many'), after('', asking, 'many')]).toEqual([
    [3, undefined],
    ['五名', '三名'],
    ['待定', '三名'],
  ])
})
