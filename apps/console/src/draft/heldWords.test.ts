import { say, type Form } from '@huibian/domain'
import { heldWords } from './heldWords'
import { savable } from './savable'

const form = {
  fields: [
    { id: 'served', label: '服务起止时间', type: 'period' },
    { id: 'born', label: '出生日期', type: 'date' },
  ],
} as unknown as Form

const wordsOf = (content: object) => {
  const { held } = savable(form, { served: { from: '', to: '' }, ...content }, {})
  return heldWords(held.map((violation) => ({ says: say(violation, 'zh') })))
}

const reversed = { served: { from: '2021-02-01', to: '2021-01-01' } }
const says = '“服务起止时间”的结束日期 2021-01-01 早于开始日期 2021-02-01，请核对。'

test('a field that keeps the draft from being saved is named, with what is wrong', () => {
  expect(wordsOf(reversed)).toEqual(['draft.save.partly', { says }])
})

test('of several fields the first is named and the others are counted', () => {
  expect(wordsOf({ ...reversed, born: '2021-02-31' })).toEqual(['draft.save.partlyMore', { says, n: 1 }])
})
