import { judged, rulesOfKind } from '../../test/judged.ts'

const rule = rulesOfKind('filedBy')

test('one of several types is enough, none is refused', () => {
  const row = rule({ types: ['tisc', 'universityCentre'] })
  expect(judged([row], { filer: { types: ['library', 'tisc'], level: 'centre' } })).toEqual([])
  expect(judged([row], { filer: { types: ['library'], level: 'centre' } })).toEqual([
    { path: undefined, message: 'filer.otherType', args: {} },
  ])
  const way = rule({ types: ['tisc'], otherWay: true })
  expect(judged([way], { filer: { types: ['library'], level: 'centre' } })).toEqual([
    { path: undefined, message: 'filer.otherWay', args: {} },
  ])
})
