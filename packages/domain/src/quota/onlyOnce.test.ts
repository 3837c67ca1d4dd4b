import { found } from '../../test/found.ts'
import { kindOf } from '../rules/kinds.ts'
import type { Other } from '../rules/facts.ts'

const other = (change: Partial<Other> = {}): Other => ({
  title: '某作品',
  where: '社会征集',
  same: 'author',
  route: 'public',
  theme: 'green',
  campaign: 'this',
  ...change,
})
const of = (...others: Other[]) => ({ others, route: 'recommended', content: { theme: 'digital' } })

test('the same author on another route is a second one, on the same route not', () => {
  const params = { same: ['author'], across: 'routes' }
  expect(found('onlyOnce', params, of(other()))).toEqual(['once.author'])
  expect(found('onlyOnce', params, of(other({ route: 'recommended' })))).toEqual([])
  expect(found('onlyOnce', params, of(other({ same: 'phone' })))).toEqual([])
})

test('the same author by another unit is a second one on the same route too, by the same unit not', () => {
  const params = { same: ['author'], across: 'routes' }
  const by = (unit: 'same' | 'other') => found('onlyOnce', params, of(other({ route: 'recommended', unit })))
  expect([by('other'), by('same')]).toEqual([['once.author'], []])
})

test('the same file under another theme is a second one', () => {
  const params = { same: ['file', 'title'], across: 'themes' }
  expect(found('onlyOnce', params, of(other({ same: 'file' })))).toEqual(['once.file'])
  expect(found('onlyOnce', params, of(other({ same: 'file', theme: 'digital' })))).toEqual([])
})

test('earlier campaigns count only where the rule reaches so far', () => {
  const earlier = of(other({ same: 'title', campaign: 'earlier' }))
  expect(found('onlyOnce', { same: ['title'], across: 'campaign' }, earlier)).toEqual([])
  expect(found('onlyOnce', { same: ['title'], across: 'campaigns' }, earlier)).toEqual(['once.title'])
})

test('reaching further is tighter', () => {
  const compare = kindOf('onlyOnce')?.compare
  const within = (across: string) => ({ same: ['title'], across })
  expect(compare?.(within('campaigns'), within('routes'))).toBe('tighter')
  expect(compare?.(within('routes'), within('campaign'))).toBe('looser')
  expect(compare?.(within('routes'), within('themes'))).toBe('incomparable')
})
