import type { MatrixCell } from './dashboard.documents'
import { ownCloseKey, usualClose } from './usual'

const row = (closesAt: string | null, phase = 'one') => ({ cells: [{ phase, closesAt } as MatrixCell] })

test('the close that most units have is the usual one, and the first of two that as many have', () => {
  const [early, late] = ['2026-03-20T15:59:59.000Z', '2026-03-26T15:59:59.000Z']
  expect(usualClose([row(late), row(early), row(early)], 'one')).toBe(early)
  expect(usualClose([row(late), row(early)], 'one')).toBe(late)
})

test('where no unit has a close of its own there is no usual one', () => {
  expect(usualClose([row(null), row('2026-03-26T15:59:59.000Z', 'other')], 'one')).toBeUndefined()
})

test('a unit’s own close is said beside that of most units as other pages say it beside the notice’s', () => {
  const [first, second, third, fourth] = [20, 22, 24, 26].map((day) => `2026-03-${day}T15:59:59.000Z`) as [
    string,
    string,
    string,
    string,
  ]
  const told = (own: string, usual: string, notice?: string) => ownCloseKey({ own, usual, notice })
  // Most units close before the notice does: who was let off that is still early, on its day, or extended beyond.
  expect([second, third, fourth].map((own) => told(own, first, third))).toEqual([
    'dashboard.extendedWithin',
    'dashboard.extended',
    'dashboard.extended',
  ])
  // Most units were extended: who was not, or by less, and who closes before the notice.
  expect([third, second, first].map((own) => told(own, fourth, second))).toEqual([
    'dashboard.extended',
    'dashboard.asNotice',
    'dashboard.earlier',
  ])
  expect([told(second, first), told(first, second)]).toEqual(['dashboard.extended', 'dashboard.earlier'])
})
