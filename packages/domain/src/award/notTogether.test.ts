import { found } from '../../test/found.ts'
import type { SettledAward } from './settled.ts'

const awards: SettledAward[] = [
  { id: 'first', name: '一等奖', kind: 'prize', requires: [], excludes: ['second'] },
  { id: 'second', name: '二等奖', kind: 'prize', requires: [] },
  { id: 'popular', name: '人气奖', kind: 'prize', requires: [] },
]
const honour = (award: string, entry: string, series?: string) => ({
  award,
  entry,
  name: entry,
  kind: 'film',
  ...(series === undefined ? {} : { series }),
})

test('awards that exclude each other do not meet in one work or one series, others may', () => {
  const given = (...honours: ReturnType<typeof honour>[]) => found('notTogether', {}, { awards, honours })
  expect(given(honour('first', 'a'), honour('popular', 'a'))).toEqual([])
  expect(given(honour('first', 'a'), honour('second', 'b'))).toEqual([])
  expect(given(honour('first', 'a'), honour('second', 'a'))).toEqual(['award.together'])
  expect(given(honour('first', 'a', 's'), honour('second', 'b', 's'))).toEqual(['award.together'])
})
