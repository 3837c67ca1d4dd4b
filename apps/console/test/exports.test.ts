import { sources } from './sources'

/** Tables whose rows nobody takes out, with why: any other table is exported by itself or says its export beside it. */
const kept: { [path: string]: string } = {
  'entry/RowsView.tsx': 'a field of one entry, which comes out with the entry’s form',
  'field/RowsBox.tsx': 'a field that is being filled in',
}

test('every page with boxes that narrow its list keeps one’s own filters', () => {
  const narrowed = sources('Page.tsx').filter(({ text }) => /<(FilterBar|(?!Saved)\w*Filters?)\b/.test(text))
  const without = narrowed.filter(({ text }) => !/<SavedFilters\b/.test(text))
  expect([narrowed.length > 7, without.map(({ path }) => path)]).toEqual([true, []])
})

test('every table can be taken out as a sheet', () => {
  const rooms = sources('.tsx').filter(({ path }) => !path.startsWith('parts/'))
  const without = rooms
    .filter(({ text }) => /\bexported=\{false\}/.test(text))
    .filter(({ text }) => !/<Export(Foot|Table)\b/.test(text))
  expect(without.map(({ path }) => path)).toEqual(Object.keys(kept))
})

test('a table that is no RecordTable is the text of a case or says its export', () => {
  const own = sources('.tsx').filter(({ text }) => /<(table|Table|TableBody)\b/.test(text))
  const without = own.filter(({ text }) => !/<Export(Foot|Table)\b/.test(text))
  expect(without.map(({ path }) => path)).toEqual(['editor/BodyView.tsx'])
})
