import type { Rule } from '../campaign/question.ts'
import { judge } from './judge.ts'
import type { Piece } from './facts.ts'

const rule = (params: Rule['params'] = {}): Rule => ({
  id: 'rule',
  clause: '一',
  kind: 'complete',
  params,
  strength: 'hard',
  at: ['submit'],
  says: '规则',
})

const found = (rules: Rule[], facts: Parameters<typeof judge>[2]) =>
  judge(rules, 'submit', facts).map(({ path, message, args }) => ({ path, message, args }))

const row = rule({ pieces: { summaryScan: ['pdf'], entryFile: ['docx'] } })
const messages = (...pieces: Piece[]) =>
  found([row], { pieces }).map(({ message, args }) => [message, args.name])

test('what is missing or of another format is listed', () => {
  expect(messages({ kind: 'summaryScan', name: '汇总表', format: 'pdf' })).toEqual([])
  expect(
    messages({ kind: 'summaryScan', name: '汇总表' }, { kind: 'entryFile', name: '案例甲', format: 'pdf' }),
  ).toEqual([
    ['piece.summaryScan', '汇总表'],
    ['piece.format', '案例甲'],
  ])
})

test('a kind of piece that the row does not name is not asked for', () => {
  expect(messages({ kind: 'formScan', name: '报送表' })).toEqual([])
})
