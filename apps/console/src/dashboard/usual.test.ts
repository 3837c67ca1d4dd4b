import type { MatrixCell } from './dashboard.documents'
import { usualClose } from './usual'

const row = (closesAt: string | null, phase = 'one') => ({ cells: [{ phase, closesAt } as MatrixCell] })

test('the close that most units have is the usual one, and the first of two that as many have', () => {
  const [early, late] = ['2026-03-20T15:59:59.000Z', '2026-03-26T15:59:59.000Z']
  expect(usualClose([row(late), row(early), row(early)], 'one')).toBe(early)
  expect(usualClose([row(late), row(early)], 'one')).toBe(late)
})

test('where no unit has a close of its own there is no usual one', () => {
  expect(usualClose([row(null), row('2026-03-26T15:59:59.000Z', 'other')], 'one')).toBeUndefined()
})
