import type { Row } from '@huibian/domain'
import { shifted, withCell, without } from './rows'

const rows: Row[] = [{ name: '甲' }, { name: '乙', unit: '某所' }, { name: '丙' }]

test('a cell is filled in, changed and emptied, the others untouched', () => {
  const at = { at: 1, column: 'unit' }
  expect(withCell(rows, at, '某院')[1]).toEqual({ name: '乙', unit: '某院' })
  expect(withCell(rows, at, undefined)).toEqual([{ name: '甲' }, { name: '乙' }, { name: '丙' }])
  expect(rows[1]).toEqual({ name: '乙', unit: '某所' })
})

test('a row goes up or down a place, and stays at the ends', () => {
  const names = (of: { name?: unknown }[]) => of.map(({ name }) => name)
  expect(names(shifted(rows, 1, -1))).toEqual(['乙', '甲', '丙'])
  expect(names(shifted(rows, 1, 1))).toEqual(['甲', '丙', '乙'])
  expect(names(shifted(rows, 0, -1))).toEqual(['甲', '乙', '丙'])
  expect(names(shifted(rows, 2, 1))).toEqual(['甲', '乙', '丙'])
})

test('a row is taken out', () => {
  expect(without(rows, 0)).toEqual(rows.slice(1))
})
