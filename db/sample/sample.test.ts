import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkBody, countBody, countText, type Body } from '@huibian/domain'
import { extractRawText } from 'mammoth'
import sharp from 'sharp'
import { parse } from 'yaml'
import { z } from 'zod'
import { readWeek } from '../../apps/api/src/sample/week'

const words = z.string().min(1)

const organisation = z.strictObject({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/),
  name: words,
  shortName: words,
  types: z.array(words).min(1),
  region: z.string().regex(/^\d{6}$/),
  order: z.int(),
  parent: z.string(),
  formerNames: z.array(words).default([]),
  sealingName: z.string(),
  attributes: z.array(words).default([]),
  hostName: z.string().default(''),
  phone: z.string().default(''),
})

const person = z.strictObject({
  key: z.string().regex(/^[a-z][a-z-]{2,40}$/),
  name: words,
  title: words,
  phone: words,
  mobile: words,
  email: words,
  posts: z.array(z.strictObject({ kind: words, organisation: words })).min(1),
})

const block = z.union([
  z.strictObject({ p: words }),
  z.strictObject({ h: words }),
  z.strictObject({ h2: words }),
  z.strictObject({ list: z.array(words).min(2) }),
  z.strictObject({ steps: z.array(words).min(2) }),
  z.strictObject({ table: z.strictObject({ caption: words, header: z.array(words), rows: z.array(z.array(words)).min(1) }) }),
  z.strictObject({ figure: z.strictObject({ file: words, caption: words }) }),
  z.strictObject({ note: words }),
])

const section = z.array(block).min(1)
const sections = { background: section, process: section, effect: section, insight: section }
const period = z.strictObject({ from: z.iso.date(), to: z.iso.date() })

const written = z.strictObject({
  id: words,
  centre: words,
  phase: z.literal([1, 2]),
  theme: words,
  title: words,
  object: words,
  period,
  contact: words,
  state: z.literal(['draft', 'finalised', 'submitted', 'inReview', 'returned', 'accepted', 'declined', 'forwarded']),
  abstract: words,
  english: z.strictObject({ title: words, abstract: words }).optional(),
  ...sections,
})

type Written = z.infer<typeof block>
type Sections = { [name in keyof typeof sections]: Written[] }

const here = __dirname
const read = (path: string): unknown => parse(readFileSync(join(here, path), 'utf8'))

const { organisations } = z.strictObject({ organisations: z.array(organisation) }).parse(read('organisations.yaml'))
const world = z
  .strictObject({
    provinces: z.array(z.strictObject({ organisation: words, story: words, reason: z.string() })),
    centres: z.array(organisation),
    people: z.array(person),
  })
  .parse(read('centres.yaml'))
const files = readdirSync(join(here, 'cases')).sort()
const cases = files.map((file) => written.parse(read(`cases/${file}`)))
const preset = z
  .object({
    phases: z.array(z.object({ allows: z.object({ theme: z.array(words) }) })),
    form: z.object({ fields: z.array(z.object({ id: words, options: z.array(z.object({ id: words, name: z.unknown() })).optional() })) }),
  })
  .parse(read('../presets/n2-cases.yaml'))

const everyBlock = (one: Sections) => [...one.background, ...one.process, ...one.effect, ...one.insight]
const plain = (text: string) => ({ type: 'paragraph' as const, inlines: [{ text: text.replaceAll('**', '') }] })

function bodyOf(blocks: Written[]): Body {
  return blocks.map((one): Body[number] => {
    if ('p' in one) return plain(one.p)
    if ('h' in one) return { ...plain(one.h), type: 'heading', level: 1 }
    if ('h2' in one) return { ...plain(one.h2), type: 'heading', level: 2 }
    if ('list' in one) return { type: 'list', ordered: false, items: one.list.map((item) => [plain(item)]) }
    if ('steps' in one) return { type: 'list', ordered: true, items: one.steps.map((item) => [plain(item)]) }
    if ('note' in one) return { ...plain(one.note), type: 'note' }
    if ('figure' in one) return { type: 'figure', ...one.figure, width: 1600, height: 900 }
    const { caption, header, rows } = one.table
    return {
      type: 'table',
      caption,
      headerRows: 1,
      rows: [header, ...rows].map((row) => row.map((text) => ({ blocks: [plain(text)] }))),
    }
  })
}

const ofType = (type: string) => organisations.filter((one) => one.types.includes(type))
const tally = (values: string[]) => new Set(values).size
const holders = (kind: string, key: string) =>
  world.people.filter((one) => one.posts.some((post) => post.kind === kind && post.organisation === key)).length

describe('the reference data', () => {
  test('lists the national office, 47 bodies and two further receivers', () => {
    const counts = ['national', 'province', 'subprovincialCity', 'separatelyPlannedCity', 'xpcc', 'receiver'].map(
      (type) => ofType(type).length,
    )
    expect([organisations.length, ...counts]).toEqual([50, 1, 31, 15, 5, 1, 2])
  })

  test('marks 34 of the 49 as addressed by the notice, and no city', () => {
    const addressed = organisations.filter((one) => one.attributes.includes('n2'))
    expect(addressed.length).toBe(34)
    expect(addressed.filter((one) => one.types.includes('subprovincialCity'))).toEqual([])
  })

  test('stands in the order of the administrative divisions, the Corps last', () => {
    const inOrder = [...organisations].sort((a, b) => a.order - b.order).map((one) => one.key)
    expect(organisations.map((one) => one.key)).toEqual(inOrder)
    expect(inOrder.at(-1)).toBe('bingtuan')
    const regions = organisations.filter((one) => !one.types.includes('receiver')).map((one) => one.region)
    expect(regions).toEqual([...regions].sort())
  })

  test('gives no key, name or place twice, and each parent exists', () => {
    const all = [...organisations, ...world.centres]
    const keys = new Set(all.map((one) => one.key))
    expect([keys.size, tally(all.map((one) => one.name)), new Set(all.map((one) => one.order)).size]).toEqual(
      Array(3).fill(all.length),
    )
    expect(all.filter((one) => !keys.has(one.parent)).map((one) => one.key)).toEqual(['cnipa'])
  })
})

describe('the demo’s people', () => {
  test('each province has 8 to 15 centres, two reviewing clerks, an approver and a seal keeper', () => {
    for (const { organisation: key } of world.provinces) {
      const centres = world.centres.filter((one) => one.parent === key).length
      expect(centres >= 8 && centres <= 15).toBe(true)
      expect(['reviewingClerk', 'approver', 'sealKeeper'].map((kind) => holders(kind, key))).toEqual([2, 1, 1])
    }
  })

  test('each centre has one or two filing clerks, and every post is of a unit that exists', () => {
    const odd = world.centres.filter((one) => ![1, 2].includes(holders('filingClerk', one.key)))
    expect(odd).toEqual([])
    const keys = new Set([...organisations, ...world.centres].map((one) => one.key))
    const posts = world.people.flatMap((one) => one.posts)
    expect(posts.filter((post) => !keys.has(post.organisation))).toEqual([])
  })

  test('somebody holds two posts, and an administrator only one', () => {
    const several = world.people.filter((one) => one.posts.length > 1).flatMap((one) => one.posts.map((post) => post.kind))
    expect(several).toEqual(['reviewingClerk', 'sealKeeper', 'filingClerk', 'filingClerk'])
    const nation = ['editor', 'systemAdministrator', 'securityAdministrator', 'auditor'].map((kind) => holders(kind, 'cnipa'))
    expect(nation).toEqual([2, 1, 1, 1])
  })

  test('no phone or address could be real', () => {
    const phones = [...world.people.map((one) => one.phone), ...world.centres.map((one) => one.phone)]
    expect(phones.filter((phone) => !/^0\d{2,3}-0000-\d{4}$/.test(phone))).toEqual([])
    expect(world.people.filter((one) => !/^154-0000-\d{4}$/.test(one.mobile))).toEqual([])
    expect(world.people.filter((one) => !one.email.endsWith('@demo.huibian.example'))).toEqual([])
    const texts = readdirSync(here, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => readFileSync(join(here, file), 'utf8'))
    expect(texts.flatMap((text) => text.match(/(?<!\d)1[3-9]\d-?\d{4}-?\d{4}(?!\d)/g) ?? []).filter((n) => !n.startsWith('154-0000'))).toEqual([])
  })
})

describe.each(cases.map((one, index) => ({ ...one, file: files[index] ?? '' })))('case $file', (one) => {
  const centre = world.centres.find((unit) => unit.key === one.centre)

  test('holds 700 to 1500 字, whether tables count or not', () => {
    const body = bodyOf(everyBlock(one))
    expect(checkBody(body)).toEqual({ body })
    const { words: n, inTables } = countBody(body)
    expect([n <= 1500, n - inTables >= 700]).toEqual([true, true])
    const summary = countText(one.abstract).words
    expect(summary >= 120 && summary <= 200).toBe(true)
  })

  test('has a theme that its phase allows and a period that the notice allows', () => {
    const options = preset.form.fields.find((field) => field.id === 'theme')?.options ?? []
    const named = options.map(({ id, name }) => ({ id, zh: z.object({ zh: words }).parse(name).zh }))
    const id = named.find(({ zh }) => zh === one.theme)?.id ?? ''
    expect(preset.phases[one.phase - 1]?.allows.theme).toContain(id)
    expect(one.period.from >= '2020-01-01' && one.period.from < one.period.to).toBe(true)
    expect(one.period.to <= (one.phase === 1 ? '2021-03-26' : '2021-06-25')).toBe(true)
  })

  test('comes from a centre through its filing clerk', () => {
    expect(centre?.key).toBe(one.centre)
    const posts = world.people.find((someone) => someone.key === one.contact)?.posts
    expect(posts).toContainEqual({ kind: 'filingClerk', organisation: one.centre })
    expect(one.id).toBe(one.file.replace(/^\d+-|\.yaml$/g, ''))
  })

  test('shows figures that exist, small enough, with their source beside them', async () => {
    const figures = everyBlock(one).flatMap((part) => ('figure' in part ? [join(here, 'figures', part.figure.file)] : []))
    for (const path of figures) {
      const { format, width } = await sharp(path).metadata()
      expect({ format, width, small: statSync(path).size <= 120 * 1024 }).toEqual({ format: 'png', width: 1600, small: true })
      expect(statSync(path.replace(/png$/, 'svg')).size).toBeGreaterThan(0)
    }
  })
})

describe('the cases together', () => {
  test('are 24 on all six themes, none with a paragraph of another', () => {
    expect([cases.length, tally(cases.map((one) => one.title)), tally(cases.map((one) => one.theme))]).toEqual([24, 24, 6])
    const paragraphs = cases.flatMap((one) => everyBlock(one).flatMap((part) => ('p' in part ? [part.p] : [])))
    expect(tally(paragraphs)).toBe(paragraphs.length)
  })

  test('tell each province’s story', () => {
    const ready = (province: string, phase: number) =>
      cases.filter((one) => {
        const centre = world.centres.find((unit) => unit.key === one.centre)
        return centre?.parent === province && one.phase === phase && ['accepted', 'forwarded'].includes(one.state)
      }).length
    const stories = world.provinces.map((one) => [one.story, ready(one.organisation, 1), ready(one.organisation, 2)])
    expect(stories).toEqual([
      ['complete', 4, 12],
      ['oneShort', 2, 1],
      ['late', 2, 2],
    ])
    const perCentre = world.centres
      .filter((unit) => unit.parent === 'jiangsu')
      .map((unit) => cases.filter((one) => one.centre === unit.key).length)
    expect(perCentre).toEqual(Array(8).fill(2))
  })
})

test.each([1480, 1501])('the Word file of %i 字 holds as many in its four sections', async (expected) => {
  const { value } = await extractRawText({ path: join(here, `words/case-${expected}.docx`) })
  const lines = value.split('\n').filter((line) => line !== '')
  const apart = lines.filter((line) => /^([一二三四]、|表\d|图\d)/.test(line))
  const counted = lines.slice(2).filter((line) => !apart.includes(line))
  expect([apart.length, counted.reduce((sum, line) => sum + countText(line).words, 0)]).toEqual([6, expected])
})

test('the week: everybody and everything in it is there, and every picture is drawn', () => {
  const week = readWeek(join(here, '../..'))
  const people = new Set(week.people.map(({ key }) => key))
  const units = new Set(week.units.map(({ key }) => key))
  const titles = new Set(week.activities.map(({ title }) => title))
  const missing = {
    units: [...week.activities, ...week.summaries].map(({ unit }) => unit).filter((key) => !units.has(key)),
    people: week.summaries.flatMap(({ leader, contact }) => [leader, contact]).filter((key) => !people.has(key)),
    posts: week.people.flatMap(({ posts }) => posts).filter((post) => !units.has(post.organisation)),
    same: week.activities.flatMap(({ same }) => (same === undefined || titles.has(same) ? [] : [same])),
    pictures: [
      ...week.activities.flatMap(({ pictures }) => pictures.map(({ file }) => file)),
      ...week.summaries.flatMap(({ picture }) => picture ?? []),
    ].filter((file) => !readdirSync(join(here, 'week')).includes(`${file}.jpg`)),
  }
  expect(missing).toEqual({ units: [], people: [], posts: [], same: [], pictures: [] })
  expect(week.people.filter(({ phone, mobile }) => !phone.startsWith('0375-0000-') || !mobile.startsWith('154-0000-'))).toEqual([])
})
