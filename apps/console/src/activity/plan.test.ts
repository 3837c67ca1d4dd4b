import { blankInput, ofKind, planOf, plansOf } from './plan'

const words = (zh: string) => ({ zh })
const call = {
  id: 'c',
  title: '宣传周',
  file: {
    activities: [
      { id: 'warmUp', name: words('宣传预热'), from: '2022-04-15', to: '2022-04-20' },
      {
        id: 'boards',
        name: words('宣传布展'),
        from: '2022-04-20',
        to: '2022-04-26',
        place: words('火炬园'),
      },
    ],
  },
} as unknown as Parameters<typeof blankInput>[0]

const first = blankInput(call, 'warmUp', '2022-04-27')

test('a new activity of another kind takes over that kind’s name, days and place', () => {
  expect({ ...first, ...ofKind(call, first, 'boards') }).toEqual(blankInput(call, 'boards', '2022-04-27'))
})

test('what was typed stays when the kind changes', () => {
  const typed = { ...first, title: '社区布展', day: '2022-04-22', place: '某社区' }
  expect({ ...typed, ...ofKind(call, typed, 'boards') }).toEqual({
    ...typed,
    plan: 'boards',
    until: '2022-04-26',
  })
})

test('an activity of a kind that the notice plans no more stands under what is outside its plan', () => {
  const plans = plansOf(call, '其他活动')
  expect(['boards', '', 'quiz'].map((plan) => planOf(plans, plan)?.name)).toEqual([
    '宣传布展',
    '其他活动',
    '其他活动',
  ])
})
