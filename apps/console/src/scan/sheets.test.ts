import { foreignCodes, movedTo, othersIn, partsOf, sheetsOf, turned, type Sheet } from './sheets'

const page = (file: string, number: number, code: string | null = null) => ({
  file,
  page: number,
  code,
  entryTitle: null,
  entryId: null,
  versionId: null,
  barred: null,
})

const used = (sheets: readonly Sheet[]) => sheets.filter((sheet) => sheet.used).map(({ key }) => key)

test('in a file of several forms the pages from this form’s code to the next code are taken', () => {
  const pages = [page('a', 1, 'MINE'), page('a', 2), page('a', 3, 'OTHER'), page('a', 4)]
  expect(used(sheetsOf(pages, 'MINE'))).toEqual(['a 1', 'a 2'])
  expect(used(sheetsOf(pages, 'OTHER'))).toEqual(['a 3', 'a 4'])
})

test('a file without any code is taken whole', () => {
  expect(used(sheetsOf([page('a', 1), page('a', 2), page('b', 1)], 'MINE'))).toEqual(['a 1', 'a 2', 'b 1'])
})

test('another form’s code in one file says nothing about the next file', () => {
  expect(used(sheetsOf([page('a', 1, 'OTHER'), page('b', 1)], 'MINE'))).toEqual(['b 1'])
})

test('neighbours of one upload turned alike are one part', () => {
  const [first, second, third, other] = sheetsOf(
    [page('a', 1), page('a', 2), page('a', 3), page('b', 1)],
    'MINE',
  )
  if (!first || !second || !third || !other) throw new Error('four sheets were laid')
  expect(partsOf([second, first, turned(third), other])).toEqual([
    { uploadId: 'a', rotate: 0, pages: [2, 1] },
    { uploadId: 'a', rotate: 90, pages: [3] },
    { uploadId: 'b', rotate: 0, pages: [1] },
  ])
  expect(partsOf([{ ...first, used: false }, second])).toEqual([{ uploadId: 'a', rotate: 0, pages: [2] }])
})

test('four quarter turns bring a sheet back', () => {
  const [sheet] = sheetsOf([page('a', 1)], 'MINE')
  if (!sheet) throw new Error('one sheet was laid')
  expect([1, 2, 3, 4].reduce<Sheet>((at) => turned(at), sheet).rotate).toBe(0)
})

test('a sheet moves to its place and stays at an end', () => {
  const sheets = sheetsOf([page('a', 1), page('a', 2), page('a', 3)], 'MINE')
  expect(movedTo(sheets, 'a 3', 0).map(({ key }) => key)).toEqual(['a 3', 'a 1', 'a 2'])
  expect(movedTo(sheets, 'a 1', -1).map(({ key }) => key)).toEqual(['a 1', 'a 2', 'a 3'])
})

test('pages with another case’s code, and those after them, are that case’s until a page is taken for this one', () => {
  const theirs = { entryTitle: '另一案例', entryId: 'e2', versionId: 'v2', barred: null }
  const sheets = sheetsOf(
    [
      page('a', 1, 'MINE'),
      { ...page('a', 2, 'OTHER'), ...theirs },
      page('a', 3),
      page('a', 4, 'UNKNOWN'),
      page('b', 1),
    ],
    'MINE',
  )
  const told = (laid: readonly Sheet[]) =>
    othersIn(laid).map(({ entryId, versionId, title, sheets: own }) => [
      entryId,
      versionId,
      title,
      partsOf(own),
    ])
  expect(told(sheets)).toEqual([['e2', 'v2', '另一案例', [{ uploadId: 'a', rotate: 0, pages: [2, 3] }]]])
  const taken = sheets.map((sheet) => (sheet.key === 'a 3' ? { ...sheet, used: true } : sheet))
  expect(told(taken)).toEqual([['e2', 'v2', '另一案例', [{ uploadId: 'a', rotate: 0, pages: [2] }]]])
})

test('only codes of sheets in use differ', () => {
  const sheets = sheetsOf([page('a', 1, 'OTHER'), page('b', 1, 'MINE')], 'MINE')
  expect(foreignCodes(sheets, 'MINE')).toEqual([])
  expect(
    foreignCodes(
      sheets.map((sheet) => ({ ...sheet, used: true })),
      'MINE',
    ),
  ).toEqual(['OTHER'])
})

test('a page of a whole unit’s form is this case’s and each other’s that it names', () => {
  const theirs = { entryTitle: '另一案例', entryId: 'e2', versionId: 'v2', barred: null }
  const third = { ...theirs, entryTitle: '第三案例', entryId: 'e3', versionId: 'v3' }
  const pages = [
    page('a', 1, 'MINE'),
    { ...page('a', 1, 'OTHER'), ...theirs },
    { ...page('a', 2, 'OTHER2'), ...third },
  ]
  const sheets = sheetsOf(pages, 'MINE')
  expect(sheets.map(({ key, used: taken }) => [key, taken])).toEqual([
    ['a 1', true],
    ['a 2', false],
  ])
  expect(foreignCodes(sheets, 'MINE')).toEqual([])
  expect(othersIn(sheets).map(({ entryId, sheets: own }) => [entryId, partsOf(own)])).toEqual([
    ['e2', [{ uploadId: 'a', rotate: 0, pages: [1] }]],
    ['e3', [{ uploadId: 'a', rotate: 0, pages: [2] }]],
  ])
})
