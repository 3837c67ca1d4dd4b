import { judge } from './judge.ts'
import { effectiveClose } from '../deadline/close.ts'
import { say } from './say.ts'
import { judged, rulesOfKind } from '../../test/judged.ts'

const rule = rulesOfKind('beforeInstant')

const close = effectiveClose({ notice: '2021-03-26T23:59:59+08:00' })

test('the whole last second is inside and the next is not', () => {
  expect(judged([rule()], { passing: { now: '2021-03-26T15:59:59.999Z', close } })).toEqual([])
  const late = judge([rule()], 'submit', { passing: { now: '2021-03-26T16:00:00.000Z', close } })
  expect(late.map((violation) => say(violation))).toEqual([
    '已过截止时间 2021年3月26日 23:59:59，不能再办理；确需补报的，请先取得同意补报或延长期限。',
  ])
})
