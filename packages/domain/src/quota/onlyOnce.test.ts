import { formOf, found } from '../../test/found.ts'
import { kindOf } from '../rules/kinds.ts'
import type { Other, SharedMark } from '../rules/facts.ts'

const other = (same: SharedMark[], change: Partial<Other> = {}): Other => ({
  title: '某作品',
  where: '社会征集',
  same,
  route: 'public',
  unit: 'other',
  theme: 'green',
  campaign: 'this',
  ...change,
})
const plain = formOf({ title: 'text', maker: 'text' })
const authored = {
  ...plain,
  fields: plain.fields.map((field) =>
    field.id === 'maker' ? { ...field, flags: ['author' as const] } : field,
  ),
}
const content = { theme: 'digital', maker: '张伟' }
const facts = { route: 'recommended', content, form: authored }
const by = (params: object, ...others: Other[]) => found('onlyOnce', params, { ...facts, others })

const author = { same: ['author'], across: 'routes' }
const title = { same: ['title'], across: 'routes' }

test('two people of one name at two units are two: a name alone is no second one', () => {
  expect(by(author, other(['author']))).toEqual([])
})

test('an author is known by name with the unit that files, the unit that both write, or a mobile number', () => {
  expect(by(author, other(['author'], { unit: 'same' }))).toEqual(['once.author'])
  expect(by(author, other(['author', 'person']))).toEqual(['once.author'])
  expect(by(author, other(['author', 'phone']))).toEqual(['once.author'])
  expect(by(author, other(['phone']))).toEqual([])
})

test('on its own way the same unit’s other work is no second one, another unit’s is', () => {
  const here = (unit: 'same' | 'other') =>
    by(author, other(['author', 'person'], { route: 'recommended', unit }))
  expect([here('same'), here('other')]).toEqual([[], ['once.author']])
})

test('two strangers with one title are two, a title together with its author is one work', () => {
  expect(by(title, other(['title']))).toEqual([])
  expect(by(title, other(['title'], { unit: 'same' }))).toEqual([])
  expect(by(title, other(['title', 'author']))).toEqual(['once.title'])
})

test('where the form asks for no author, a title is one work with the unit that files it or its mobile number', () => {
  const unauthored = (shared: Other) => found('onlyOnce', title, { ...facts, form: plain, others: [shared] })
  expect(unauthored(other(['title']))).toEqual([])
  expect(unauthored(other(['title'], { unit: 'same' }))).toEqual(['once.title'])
  expect(unauthored(other(['title', 'phone']))).toEqual(['once.title'])
})

test('the same file under another theme is a second one', () => {
  const params = { same: ['file', 'title'], across: 'themes' }
  expect(by(params, other(['file']))).toEqual(['once.file'])
  expect(by(params, other(['file'], { theme: 'digital' }))).toEqual([])
})

test('a mobile number is a mark where the rule names it', () => {
  expect(by({ same: ['phone'], across: 'routes' }, other(['phone']))).toEqual(['once.phone'])
})

test('earlier campaigns count only where the rule reaches so far', () => {
  const earlier = other(['title', 'author'], { campaign: 'earlier' })
  expect(by({ same: ['title'], across: 'campaign' }, earlier)).toEqual([])
  expect(by({ same: ['title'], across: 'campaigns' }, earlier)).toEqual(['once.title'])
})

test('reaching further is tighter', () => {
  const compare = kindOf('onlyOnce')?.compare
  const within = (across: string) => ({ same: ['title'], across })
  expect(compare?.(within('campaigns'), within('routes'))).toBe('tighter')
  expect(compare?.(within('routes'), within('campaign'))).toBe('looser')
  expect(compare?.(within('routes'), within('themes'))).toBe('incomparable')
})
