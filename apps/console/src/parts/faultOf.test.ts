import { faultOf, type Box } from './faultOf'

const box = (label: string, validity: Partial<Box['validity']> = {}): Box => ({
  validity: { valueMissing: false, badInput: false, ...validity },
  labels: [{ textContent: label }],
})

test('of boxes that are filled in none is at fault', () => {
  expect(faultOf([box('名称 *'), box('备注')])).toBeUndefined()
})

test('the first that is empty is named without its star, and an unreadable one otherwise', () => {
  expect(
    faultOf([box('来源'), box('活动名称\u2009*', { valueMissing: true }), box('日期', { badInput: true })]),
  ).toEqual({
    at: 1,
    message: 'parts.form.missing',
    field: '活动名称',
  })
  // A date of which only the year was typed counts as empty and as unreadable.
  expect(faultOf([box('截止日期 *', { valueMissing: true, badInput: true })])).toEqual({
    at: 0,
    message: 'parts.form.unreadable',
    field: '截止日期',
  })
})
