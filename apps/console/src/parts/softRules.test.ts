import { reasoned, softRules } from './softRules'

const soft = (rule: string, says: string, args: object = {}) => ({
  rule,
  message: rule,
  says,
  strength: 'soft' as const,
  args: { ...args },
})

test('a sentence that names its work is not followed by the name again, one that does not is', () => {
  const found = [
    soft('notFiledBefore', '“白色山丘”与此前报送过的案例同名。', { title: '白色山丘' }),
    soft('enough', '少于 2 个，请说明理由。', { title: '灯塔' }),
    soft('enough', '少于 2 个，请说明理由。', { title: '石阶' }),
  ]
  expect(softRules(found)).toEqual([
    { rule: 'notFiledBefore', sayings: [{ says: '“白色山丘”与此前报送过的案例同名。', titles: [] }] },
    { rule: 'enough', sayings: [{ says: '少于 2 个，请说明理由。', titles: ['灯塔', '石阶'] }] },
  ])
})

test('what is hard is passed over by no reason, and a reason is kept without its blanks', () => {
  const hard = { ...soft('maxText', '正文过长。'), strength: 'hard' as const }
  expect(softRules([hard])).toEqual([])
  expect(reasoned(softRules([soft('enough', '少于 2 个。')]), { enough: ' 机构撤并 ' })).toEqual([
    { rule: 'enough', reason: '机构撤并' },
  ])
})
