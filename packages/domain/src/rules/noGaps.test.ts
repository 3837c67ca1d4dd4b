import type { Body } from '../content.ts'
import { caseForm, judged, rulesOfKind } from '../../test/judged.ts'

const rule = rulesOfKind('noGaps')

test('gaps are found inside lists and tables too', () => {
  const gap: Body = [{ type: 'gap', reason: 'image.wmf' }]
  const text: Body = [
    { type: 'list', ordered: false, items: [gap] },
    { type: 'table', caption: '', headerRows: 0, rows: [[{ blocks: gap }]] },
  ]
  expect(judged([rule()], { form: caseForm, content: { text } })).toEqual([
    { path: 'text', message: 'body.gaps', args: { field: '正文', fieldEn: '正文', n: 2 } },
  ])
  expect(judged([rule()], { form: caseForm, content: { text: [] } })).toEqual([])
})
