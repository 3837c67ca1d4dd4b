import { blankInput, keptFigures, namedFigures, ofKind, placedBy, planOf, plansOf } from './plan'

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
        leads: words('市市场监管局'),
        steps: [words('布展'), words('开展讲解')],
      },
    ],
  },
} as unknown as Parameters<typeof blankInput>[0]

const first = blankInput(call, 'warmUp', '2022-04-27')

test('a new activity of another kind takes over that kind’s name, days, place, hosts and agenda', () => {
  expect({ ...first, ...ofKind(call, first, 'boards') }).toEqual(blankInput(call, 'boards', '2022-04-27'))
})

test('the plan’s hosts and the steps of its agenda stand in the form of a new activity', () => {
  const { hosts, agenda } = blankInput(call, 'boards', '2022-04-27')
  expect([hosts, agenda, first.hosts, first.agenda]).toEqual(['市市场监管局', '布展\n开展讲解', '', ''])
})

test('where, by whom and whom to ask is told in a line, without what is not said', () => {
  expect(placedBy({ place: '广场', hosts: '', contact: '张某 0375-0000000' })).toBe('广场　张某 0375-0000000')
})

test('of figures those stay that the kind counts, and none of what is 未开展; what is lost is named', () => {
  const measures = [
    { key: 'boards.1', plan: 'boards', name: '展板块数', unit: '块', definition: '' },
    { key: 'lectures.1', plan: 'lectures', name: '讲座场数', unit: '场', definition: '' },
  ]
  const figure = (measure: string, text: string) => ({ measure, text, last: '', stands: false })
  const figures = [figure('boards.1', '6'), figure('lectures.1', '300余'), figure('lectures.1', ' ')]
  const lostIn = (plan: string, state: 'held' | 'notHeld'): string =>
    namedFigures(keptFigures({ plan, state, figures }, measures).lost, measures)
  expect([lostIn('boards', 'held'), lostIn('lectures', 'held'), lostIn('boards', 'notHeld')]).toEqual([
    '讲座场数 300余',
    '展板块数 6',
    '展板块数 6，讲座场数 300余',
  ])
  expect(keptFigures({ plan: 'boards', state: 'held', figures }, measures).kept).toEqual([figures[0]])
})

test('what was typed stays when the kind changes', () => {
  const typed = { ...first, title: '社区布展', day: '2022-04-22', place: '某社区', hosts: '本单位' }
  expect({ ...typed, ...ofKind(call, typed, 'boards') }).toEqual({
    ...typed,
    plan: 'boards',
    until: '2022-04-26',
    agenda: '布展\n开展讲解',
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
