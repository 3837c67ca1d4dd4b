import { preset } from '../../test/presets.ts'
import type { Content } from '../content.ts'
import { marksOf, knownOf, keysOf } from '../likeness/marks.ts'
import { identityMarks } from './identity.ts'
import { seeksIn } from './seeks.ts'

const { form } = preset('n4-science-videos')
const content: Content = {
  title: '星空 之下',
  firstAuthor: '张 伟',
  otherAuthors: { rows: [{ name: '李四', unit: '某　大学' }, { name: '王五' }] },
}
const marksBy = (filer: string, of: string, given = content) =>
  identityMarks(form, { content: given, files: [], filer }).flatMap(({ kind, value }) =>
    kind === of ? [value] : [],
  )

test('first author and co-authors are each known by name, and by name with the unit where one is told', () => {
  expect(marksBy('某电视台', 'author')).toEqual(['张伟', '李四', '王五'])
  expect(marksBy('某电视台', 'person')).toEqual(['张伟@某电视台', '李四@某大学'])
  expect(marksBy('某电视台', 'title')).toEqual(['星空之下'])
})

test('a co-author of one work who is the first author of another is one person where both name one unit', () => {
  const first = marksBy('某大学', 'person', { firstAuthor: '李四' })
  expect(marksBy('某电视台', 'person').filter((mark) => first.includes(mark))).toEqual(['李四@某大学'])
})

test('a citizen, whose name is the unit’s, is not known by a unit: another of that name is another', () => {
  expect(marksBy('张伟', 'person', { firstAuthor: '张伟' })).toEqual([])
})

test('people of rows that are no authors are none', () => {
  const reviewed = { firstAuthor: '张伟', reviewers: { rows: [{ name: '赵六', unit: '某院' }] } }
  expect(marksBy('某电视台', 'author', reviewed)).toEqual(['张伟'])
})

test('a likeness is found by co-authors too', () => {
  const [first = 0, last = 0] = keysOf('person')
  const persons = (of: Content) =>
    marksOf(knownOf(form, of, [])).keys.filter((key) => key >= first && key <= last)
  const shared = persons(content).filter((key) => persons({ firstAuthor: '王五' }).includes(key))
  expect([persons(content).length, shared.length]).toEqual([3, 1])
})

test('how far others are looked for is what the farthest rule says', () => {
  const rule = (across: string) => ({ kind: 'onlyOnce', params: { same: ['file'], across } })
  expect([
    seeksIn([]),
    seeksIn([{ kind: 'atMost', params: { per: 'person' } }]),
    seeksIn([rule('routes')]),
    seeksIn([rule('routes'), rule('campaigns')]),
  ]).toEqual(['none', 'none', 'entries', 'catalogues'])
})
