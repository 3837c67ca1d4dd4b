import type { Content } from '../content.ts'
import { withholdsPictures } from './withheld.ts'

const minors = {
  id: 'minors',
  label: '图片中有无未成年人',
  type: 'choice' as const,
  required: false,
  flags: [],
  options: [
    { id: 'none', name: '无' },
    { id: 'refused', name: '未取得同意', withholds: true },
  ],
}
const form = { fields: [minors] }

test('pictures stay out until it is said that they may be shown; where nothing is asked they do not', () => {
  const answers: Content[] = [{ minors: 'none' }, { minors: 'refused' }, { minors: 'another' }, {}]
  expect(answers.map((content) => withholdsPictures(form, content))).toEqual([false, true, true, true])
  const { options: _, ...free } = minors
  const plain = { ...minors, options: [{ id: 'none', name: '无' }] }
  expect([free, plain].map((field) => withholdsPictures({ fields: [field] }, {}))).toEqual([false, false])
})
