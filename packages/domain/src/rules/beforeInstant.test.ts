import type { Rule } from '../campaign/question.ts'
import { judge } from './judge.ts'
import { effectiveClose } from '../deadline/close.ts'
import { say } from './say.ts'

const rule = (params: Rule['params'] = {}): Rule => ({
  id: 'rule',
  clause: '一',
  kind: 'beforeInstant',
  params,
  strength: 'hard',
  at: ['submit'],
  says: '规则',
})

const found = (rules: Rule[], facts: Parameters<typeof judge>[2]) =>
  judge(rules, 'submit', facts).map(({ path, message, args }) => ({ path, message, args }))

const close = effectiveClose({ notice: '2021-03-26T23:59:59+08:00' })

test('the whole last second is inside and the next is not', () => {
  expect(found([rule()], { passing: { now: '2021-03-26T15:59:59.999Z', close } })).toEqual([])
  const late = judge([rule()], 'submit', { passing: { now: '2021-03-26T16:00:00.000Z', close } })
  expect(late.map((violation) => say(violation))).toEqual([
    '已过截止时间 2021年3月26日 23:59:59，不能再办理；确需补报的，请先取得同意补报或延长期限。',
  ])
})
