import { found } from '../../test/found.ts'
import { settingsSchema } from '../campaign/question.ts'

test('the least number of 字 passes and one fewer does not', () => {
  const of = (n: number) => ({ settings: settingsSchema.parse({}), content: { text: '字'.repeat(n) } })
  const params = { fields: ['text'], called: '简介', min: 100 }
  expect(found('minText', params, of(100))).toEqual([])
  expect(found('minText', params, of(99))).toEqual(['text.tooShort'])
})
