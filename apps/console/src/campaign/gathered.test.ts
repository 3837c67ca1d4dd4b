import type { Deadline } from './campaign.documents'
import { gathered } from './gathered'

const unit = (name: string) => ({ id: name, name, shortName: name })
const own = (setBy: string, until = '2021-06-18T15:59:59.000Z', by = ''): Deadline => ({
  id: `${setBy} ${until}`,
  kind: 'own',
  phase: 'phase2',
  organisation: null,
  grantedBy: unit(setBy),
  until,
  reason: '',
  by,
  at: '2021-03-20T02:00:00.000Z',
})

test('what several units have set alike is one line, what differs in date or hand is another', () => {
  const other = '2021-06-10T15:59:59.000Z'
  const lines = gathered([own('江苏'), own('湖北'), own('四川', other), own('海南', undefined, '某某')])
  expect(lines.map(({ setBy, until, by }) => [setBy, until, by])).toEqual([
    [['江苏', '湖北'], '2021-06-18T15:59:59.000Z', ''],
    [['四川'], other, ''],
    [['海南'], '2021-06-18T15:59:59.000Z', '某某'],
  ])
})

test('a permission for one unit never joins that for another', () => {
  const permission = (to: string): Deadline => ({
    ...own('江苏'),
    kind: 'permission',
    organisation: unit(to),
  })
  expect(gathered([permission('甲'), permission('乙')]).map(({ setBy }) => setBy)).toEqual([
    ['江苏'],
    ['江苏'],
  ])
})
