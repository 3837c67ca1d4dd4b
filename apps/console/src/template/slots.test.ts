import { documentSchema } from '@huibian/domain'
import { isOwn, slotsOf } from './slots'
import type { Template } from './template.documents'

const paper = (id: string, kind: string) => documentSchema.parse({ id, kind, name: id })
const two = [
  paper('recommending', 'entryForm'),
  paper('nominating', 'entryForm'),
  paper('table', 'summaryTable'),
]

const file = (form: string, version: number | null, other: Partial<Template> = {}): Template => ({
  id: `${form}${version}`,
  paper: 'entryForm',
  form,
  version,
  untilVersion: null,
  kind: 'word',
  file: { id: '', name: '', mime: '', size: 0, sha256: '', url: '' },
  layout: { kind: 'word', tables: [], paragraphs: [] },
  marks: { fields: [] },
  revision: 1,
  by: '',
  at: '',
  ...other,
})

const said = (...given: Parameters<typeof slotsOf>) =>
  slotsOf(...given).map(({ paper: of, form, files }) => `${of} ${form} ${files.length}`)

test('a campaign of one form takes files for it; one of several for each, and for all', () => {
  expect(
    said(
      [two[0], two[2]].flatMap((one) => one ?? []),
      [],
    ),
  ).toEqual(['entryForm  0', 'summaryTable  0'])
  expect(said(two, [file('nominating', 1)])).toEqual([
    'entryForm recommending 0',
    'entryForm nominating 1',
    'entryForm  0',
    'summaryTable  0',
  ])
  expect(said([], [file('gone', 1)])).toEqual(['entryForm gone 1', 'entryForm  0', 'summaryTable  0'])
})

test('a form comes out in a file of its own or in the one for all, however late another paper was changed', () => {
  const table = file('', 9, { id: 'table', paper: 'summaryTable' })
  const own = (...files: Template[]) => two.map((one) => isOwn(one, files))
  expect(own(file('nominating', 2), table)).toEqual([false, true, true])
  expect(own(file('', 2), file('nominating', 3, { untilVersion: 4 }))).toEqual([true, true, false])
  expect(own(file('nominating', null))).toEqual([false, false, false])
})
