import * as fc from 'fast-check'
import { contact, video } from '../../test/n1.ts'
import { preset } from '../../test/presets.ts'
import { alikeFrom, grounds, keysOf, knownOf, knownOfPast, marksOf, phonesOf } from './marks.ts'
import { likeness, shinglesOf } from './shingles.ts'

const nothing = { title: '', text: '', files: [], phones: [], persons: [] }

test('what nothing is known of has no marks', () => {
  expect(marksOf(nothing)).toEqual({ keys: [], title: [], text: [] })
})

test('the keys of one ground are never those of another', () => {
  const ranges = grounds.map(keysOf)
  expect(ranges.every(([first, last], at) => first <= last && first > (ranges[at - 1]?.[1] ?? -1))).toBe(true)
  const file = { ...nothing, files: ['ffffffffff'.padEnd(64, '0')] }
  const phone = { ...nothing, phones: [99_999_999_999] }
  for (const [known, ground] of [
    [file, 'file'],
    [phone, 'phone'],
    [{ ...nothing, persons: ['某人'] }, 'person'],
  ] as const) {
    const [key = -1] = marksOf(known).keys
    const [first, last] = keysOf(ground)
    expect([first <= key && key <= last, Number.isSafeInteger(key)]).toEqual([true, true])
  }
})

test('shingles fit the database’s integers', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (title, text) => {
      const marks = marksOf({ ...nothing, title, text })
      expect([...marks.title, ...marks.text].filter((one) => one !== (one | 0))).toEqual([])
    }),
  )
})

test('titles that differ by a word share a key nearly always, others hardly ever', () => {
  const keys = (title: string) => new Set(marksOf({ ...nothing, title }).keys)
  const meet = (one: string, other: string) => [...keys(one)].some((key) => keys(other).has(key))
  const near = [
    ['专利导航支撑轴承企业突围', '专利导航支撑轴承企业突围记'],
    ['一封许可函背后的标准必要专利课', '一封许可函背后的标准专利课'],
    ['海外被诉之后的四十天', '海外被诉后的四十天'],
  ] as const
  expect(near.map(([one, other]) => meet(one, other))).toEqual([true, true, true])
  expect(meet('专利导航支撑轴承企业突围', '一朵牡丹花型的三次维权')).toBe(false)
  expect(alikeFrom.title).toBeLessThan(1)
})

const syllables = Array.from(
  '专利导航高校企业服务成果转化海外布局维权分析平台支撑标准课堂突围牡丹轴承桥梁种业船舶茶叶',
)
const titleText = fc.string({ unit: fc.constantFrom(...syllables), minLength: 8, maxLength: 30 })
const change = fc.record({ at: fc.nat(), put: fc.constantFrom('', ...'新旧东西南北'), cut: fc.nat(1) })

test('of titles changed in one to three places that are told as alike, at least 98 in 100 share a key', () => {
  const pairs = fc.sample(fc.tuple(titleText, fc.array(change, { minLength: 1, maxLength: 3 })), {
    numRuns: 600,
    seed: 2024,
  })
  const found = pairs.flatMap(([title, changes]) => {
    const characters = Array.from(title)
    for (const { at, put, cut } of changes) characters.splice(at % characters.length, cut, ...put)
    const other = characters.join('')
    const [one, two] = [title, other].map((text) => new Set(marksOf({ ...nothing, title: text }).keys))
    if (likeness(shinglesOf(title, 2), shinglesOf(other, 2)) < alikeFrom.title) return []
    return [[...(one ?? [])].some((key) => two?.has(key))]
  })
  expect(found.length).toBeGreaterThan(200)
  expect(found.filter(Boolean).length / found.length).toBeGreaterThanOrEqual(0.98)
})

test('telephones are compared without marks and country, extensions are left out', () => {
  expect(phonesOf({ phone: '025-0000-2007', mobile: '+86 155 0000 0001' })).toEqual([
    2_500_002_007, 15_500_000_001,
  ])
  expect(phonesOf({ phone: '转 8021', mobile: '' })).toEqual([])
  expect(phonesOf({ phone: '15500000001', mobile: '155 0000 0001' })).toEqual([15_500_000_001])
})

const { form } = preset('n1-ip-videos')
const personKeys = (content: object): number[] => {
  const [first, last] = keysOf('person')
  const { keys } = marksOf(knownOf(form, { ...video, contact: { ...contact, email: '' }, ...content }, []))
  return keys.filter((key) => first <= key && key <= last)
}

test('an author is one person however the name is written, each of several by itself', () => {
  const [one] = personKeys({ author: '张三' })
  expect(personKeys({ author: ' 张 三' })).toEqual([one])
  expect(personKeys({ author: '李四、张三' })).toEqual([...personKeys({ author: '李四' }), one])
  expect(personKeys({ author: '' })).toEqual([])
})

test('others are known by name and mailbox together, for a name alone is borne by many', () => {
  const of = (name: string, email: string) => personKeys({ author: '', contact: { ...contact, name, email } })
  expect(of('王五', 'wang@example.cn')).toHaveLength(1)
  expect(of('王五', 'Wang@example.cn')).toEqual(of('王五', 'wang@example.cn'))
  expect(of('王五', 'other@example.cn')).not.toEqual(of('王五', 'wang@example.cn'))
  expect([of('王五', ''), of('', 'wang@example.cn')]).toEqual([[], []])
})

test('a case of former years names its people as an entry does', () => {
  const past = {
    title: '',
    phone: '025-0000-2007',
    author: '李四；张三',
    contact: '王五',
    email: 'wang@example.cn',
  }
  const [first, last] = keysOf('person')
  const keys = marksOf(knownOfPast(past)).keys.filter((key) => first <= key && key <= last)
  const people = { author: '李四、张三', contact: { ...contact, name: '王五', email: 'wang@example.cn' } }
  expect(keys).toEqual(personKeys(people))
  expect(knownOfPast({ ...past, author: '', email: '' })).toEqual({ ...nothing, phones: [2_500_002_007] })
})

test('a mobile number written in full width, with +86 or with dashes is one telephone', () => {
  const written = ['138 0000 0000', '+86-138-0000-0000', '１３８００００００００']
  expect(written.map((mobile) => phonesOf({ phone: '', mobile }))).toEqual(Array(3).fill([13_800_000_000]))
})
