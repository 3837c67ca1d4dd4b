import type { Piece } from './facts.ts'
import { judged, rulesOfKind } from '../../test/judged.ts'

const rule = rulesOfKind('complete')

const row = rule({ pieces: { summaryScan: ['pdf'], entryFile: ['docx'] } })
const messages = (...pieces: Piece[]) =>
  judged([row], { pieces }).map(({ message, args }) => [message, args.name])

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
