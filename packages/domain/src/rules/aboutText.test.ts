import { found } from '../../test/found.ts'
import { settingsSchema } from '../campaign/question.ts'

test('左右 reaches one tenth to either side, or as far as the row says', () => {
  const of = (n: number) => ({ settings: settingsSchema.parse({}), content: { text: '字'.repeat(n) } })
  const params = { fields: ['text'], called: '摘要', about: 300 }
  expect([270, 330].flatMap((n) => found('aboutText', params, of(n)))).toEqual([])
  expect([269, 331].flatMap((n) => found('aboutText', params, of(n)))).toEqual([
    'text.notAbout',
    'text.notAbout',
  ])
  expect(found('aboutText', { ...params, percent: 20 }, of(331))).toEqual([])
})
