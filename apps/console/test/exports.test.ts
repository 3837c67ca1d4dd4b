import { sources } from './sources'

/** Tables that are no list of records, and lists that the server hands out itself, with why. */
const others: { [path: string]: string } = {
  'campaign/Phases.tsx': 'the phases of one notice, which its file holds',
  'entry/RowsView.tsx': 'a field of one entry',
  'field/RowsBox.tsx': 'a field that is filled in',
  'intake/Opened.tsx': 'a package as it was brought, which is the file itself',
  'notice/BringRows.tsx': 'rows that could not be taken, beside the box that they stand in',
  'notice/Papers.tsx': 'the papers of one notice, each a file',
  'package/Files.tsx': 'the files of one package',
  'package/PackagesOfPhase.tsx': 'a part of the list of packages, which is exported',
  'packet/ReadView.tsx': 'a packet as it was read, before anything is taken',
  'review/Outcomes.tsx': 'what became of one act on many',
  'scan/OtherCases.tsx': 'pages of one scan',
  'summary/Earlier.tsx': 'tables that were frozen, each a file',
  'template/OurPapers.tsx': 'the papers of one notice, each a file',
  'template/TemplatesPage.tsx': 'the papers of one notice, each a file',
}

test('every page with boxes that narrow its list keeps one’s own filters', () => {
  const narrowed = sources('Page.tsx').filter(({ text }) => /<(FilterBar|(?!Saved)\w*Filters?)\b/.test(text))
  const without = narrowed.filter(({ text }) => !/<SavedFilters\b/.test(text))
  expect([narrowed.length > 7, without.map(({ path }) => path)]).toEqual([true, []])
})

test('every list of records can be taken out as a sheet', () => {
  const without = sources('.tsx')
    .filter(({ path }) => !path.startsWith('parts/'))
    .filter(({ text }) => /<(RecordTable|PagedTable)\b/.test(text))
    .filter(({ text }) => !/<Export(Foot|Table)\b|\bexported\b/.test(text))
  expect(without.map(({ path }) => path)).toEqual(Object.keys(others))
})
