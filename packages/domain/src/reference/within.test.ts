import { presetText } from '../../test/presets.ts'
import { parseCampaign } from '../campaign/parse.ts'

const presets = {
  n1: presetText('n1-ip-videos'),
  n2: presetText('n2-cases'),
  n4: presetText('n4-science-videos'),
}

/** Changes one place of a preset and gives its mistakes, each with the word that stands at its place. */
function told(of: keyof typeof presets, from: string, to: string) {
  if (!presets[of].includes(from)) throw new Error(`the preset does not hold ${from}`)
  const text = presets[of].replace(from, to)
  const read = parseCampaign(text)
  const lines = text.split('\n')
  const wordAt = (line: number, column: number) => lines[line - 1]?.slice(column - 1).split(/[,\] }]/)[0]
  return 'mistakes' in read
    ? read.mistakes.map(({ line, column, path, message }) => [path, message, wordAt(line, column)])
    : []
}

test('columns and options by which a rule is judged are those of its field', () => {
  expect(told('n4', 'proof: proof, or: statement', 'proof: prof, or: statment')).toEqual([
    ['rules[19].params.proof', '没有编号为“prof”的列（栏目 sources），是否想写“proof”', 'prof'],
    ['rules[19].params.or', '没有编号为“statment”的列（栏目 sources），是否想写“statement”', 'statment'],
  ])
  expect(
    told(
      'n4',
      'rows: { column: sort, options: [stock, music]',
      'rows: { column: sort, options: [stock, musik]',
    ),
  ).toEqual([
    [
      'rules[18].params.rows.options[1]',
      '没有编号为“musik”的选项（栏目 sources 的列 sort），是否想写“music”',
      'musik',
    ],
  ])
  expect(
    told('n4', 'rows: { column: sort, options: [stock', 'rows: { column: sorts, options: [stock'),
  ).toEqual([
    ['rules[18].params.rows.column', '没有编号为“sorts”的列（栏目 sources），是否想写“sort”', 'sorts'],
  ])
  expect(told('n4', 'byUnit: ownUnit', 'byUnit: unit').map(([path, message]) => [path, message])).toEqual([
    [
      expect.stringMatching(/^rules\[\d+\]\.params\.byUnit$/),
      '没有编号为“unit”的选项（栏目 reviewWay），可用的有：ownUnit、experts',
    ],
  ])
})

test('other words of an affirmation hang on an answer that its question knows', () => {
  expect(told('n2', 'answer: anonymous', 'answer: anonymus')).toEqual([
    [
      'attestations[1].saysOtherwise.answer',
      '“anonymus”不在问题“personsInCases”的各选项之中，可用的有：consent、anonymous',
      'anonymus',
    ],
  ])
})

test('a question that settles whether a rule binds knows no answer but hard, soft and off', () => {
  const sentence = (word: string) =>
    `问题“resolutionBinding”决定规则是否必须满足，选项和默认只能用 hard（必须满足）、soft（可说明理由后放行）、off（不作要求），现有“${word}”`
  const ofRules = (from: string, to: string) =>
    told('n1', from, to).filter(([path]) => path?.startsWith('rules'))
  expect(ofRules('value: hard, says: { zh: 不予接收', 'value: strict, says: { zh: 不予接收')).toEqual([
    ['rules[9].strength.question', sentence('strict'), 'resolutionBinding'],
  ])
  expect(ofRules('    default: hard\n', '    default: waived\n')).toEqual([
    ['rules[9].strength.question', sentence('waived'), 'resolutionBinding'],
  ])
  const off =
    '- { value: off, says: { zh: 不作要求, en: Not asked for } }\n      - { value: soft, says: { zh: 说明'
  expect(told('n1', '- { value: soft, says: { zh: 说明', off)).toEqual([])
})
