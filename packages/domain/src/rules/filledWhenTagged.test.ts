import { caseForm, judged, rulesOfKind } from '../../test/judged.ts'

const rule = rulesOfKind('filledWhenTagged')

test('the fields are asked for only once the tag is there', () => {
  const row = rule({ tag: 'wipo', fields: ['theme'] })
  expect(judged([row], { form: caseForm, content: {}, tags: ['other'] })).toEqual([])
  expect(judged([row], { form: caseForm, content: {}, tags: ['wipo'] })).toEqual([
    { path: 'theme', message: 'field.unfilled', args: { field: '主题', fieldEn: 'Theme' } },
  ])
  expect(judged([row], { form: caseForm, content: { theme: 'sme' }, tags: ['wipo'] })).toEqual([])
})
