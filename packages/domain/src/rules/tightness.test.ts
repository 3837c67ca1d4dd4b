import fc from 'fast-check'
import { formOf, found } from '../../test/found.ts'
import { settingsSchema } from '../campaign/question.ts'
import { kindOf, ruleKinds } from './kinds.ts'
import { allowed, demanded, maximum, minimum, together } from './tightness.ts'

test('smaller maxima, larger minima, more demands and fewer permissions are tighter', () => {
  expect([maximum(1, 2), maximum(2, 1), maximum(1, undefined), maximum(undefined, 1)]).toEqual([
    'tighter',
    'looser',
    'tighter',
    'looser',
  ])
  expect([minimum(2, 1), minimum(1, 2), minimum(undefined, undefined)]).toEqual(['tighter', 'looser', 'same'])
  expect([demanded(['a', 'b'], ['a']), demanded(['a'], ['b'])]).toEqual(['tighter', 'looser'])
  expect([allowed(['a'], ['a', 'b']), allowed(['a', 'c'], ['a', 'b'])]).toEqual(['tighter', 'looser'])
})

test('one loosening loosens the whole, and what cannot be compared is never called tighter', () => {
  expect(together(['tighter', 'looser', 'incomparable'])).toBe('looser')
  expect(together(['tighter', 'incomparable'])).toBe('incomparable')
  expect(together(['tighter', 'same'])).toBe('tighter')
})

test('every kind says of a row and itself that they are the same', () => {
  const rows: Record<string, unknown> = {
    maxText: { fields: ['a'], called: '文', max: 3 },
    withinQuota: { lines: [{ type: 'a', max: 3 }] },
    mediaSize: { field: 'a', min: '1 MB' },
    onlyOnce: { same: ['title'], across: 'themes' },
    sameText: { field: 'a', as: 'b' },
  }
  for (const [name, params] of Object.entries(rows))
    expect(kindOf(name)?.compare(params, params)).toBe('same')
  expect(
    ruleKinds.filter(({ params }) => params.safeParse({}).success).map(({ compare }) => compare({}, {})),
  ).not.toContain('looser')
})

const window = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
  .map(([one, other]) => ({ field: 'film', min: Math.min(one, other), max: Math.max(one, other) }))
const form = formOf({ film: 'files', a: 'text' })

test('what a tighter clause lets pass, the clause above it lets pass too', () => {
  const compare = kindOf('mediaDuration')?.compare
  fc.assert(
    fc.property(window, window, fc.integer({ min: 1, max: 45 }), (child, parent, seconds) => {
      fc.pre(compare?.(child, parent) === 'tighter')
      const facts = { form, media: [{ field: 'film', name: 'a', extension: 'mp4', bytes: 1, seconds }] }
      return (
        found('mediaDuration', child, facts).length > 0 || found('mediaDuration', parent, facts).length === 0
      )
    }),
  )
  const texts = kindOf('maxText')?.compare
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.nat(10),
      (ours, theirs, n) => {
        const [child, parent] = [ours, theirs].map((max) => ({ fields: ['a'], called: '文', max }))
        fc.pre(texts?.(child, parent) === 'tighter')
        const facts = { settings: settingsSchema.parse({}), content: { a: '字'.repeat(n) } }
        return found('maxText', child, facts).length > 0 || found('maxText', parent, facts).length === 0
      },
    ),
  )
})
