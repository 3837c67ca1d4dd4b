import { likeness, marksOf, MARKS_FORMAT, shinglesOf, type Marks } from '@huibian/domain'
import { noteLimits } from '../../apps/api/src/likeness/note'
import { freshDatabase, type TestDatabase } from '../harness/database'
import { drafted } from '../harness/filing'
import { closes, openDay } from '../harness/n2'
import { makeWorld, type World } from '../harness/world'
import { median } from './median'

const stock = Number(process.env['HUIBIAN_BENCH_STOCK'] ?? 100_000)
const asked = Math.min(200, stock)
const batch = 500

/** The same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const character = (next: (below: number) => number): string => String.fromCodePoint(0x4e00 + next(3000))

const vocabulary = ((next) =>
  Array.from({ length: 4000 }, () => Array.from({ length: 2 + next(3) }, () => character(next)).join('')))(
  numbers(7),
)
const common = [
  '专利导航',
  '高校',
  '企业',
  '服务',
  '成果转化',
  '中小微企业',
  '海外布局',
  '维权',
  '分析',
  '平台',
]
/** What stands in every such paper. */
const opening = '为深入贯彻落实知识产权强国建设纲要，中心围绕区域重点产业，面向创新主体提供公共服务。'

type Written = { title: string; text: string }

/** A case on a matter of its own: words of one vocabulary, the opening and the titles' turns of phrase that all share. */
function written(seed: number): Written {
  const next = numbers(seed + 1000)
  const word = (): string => vocabulary[next(vocabulary.length)] ?? ''
  const turn = (): string => common[next(common.length)] ?? ''
  const body = Array.from({ length: 190 }, () => (next(8) === 0 ? turn() : word())).join('')
  return { title: `${turn()}支撑${word()}${turn()}${word()}`, text: opening + body }
}

/** The same case told again, its title anew and its text changed until just enough of it is left. */
function retold({ text }: Written, seed: number): Written & { like: number } {
  const next = numbers(seed + 5_000_000)
  const shingles = shinglesOf(text)
  const characters = Array.from(text)
  const { title } = written(seed + 9_000_000)
  for (let like = 1; ;) {
    const before = characters.join('')
    characters[next(characters.length)] = character(next)
    const now = likeness(shinglesOf(characters.join('')), shingles)
    if (now < 0.7) return { title, text: before, like }
    like = now
  }
}

const marked = ({ title, text }: Written): Marks =>
  marksOf({ title, text, files: [], phones: [], persons: [] })
const array = (values: readonly number[]): string => `{${values.join(',')}}`

let database: TestDatabase
let world: World

/** A part of the stock: cases of former years, each with the marks by which it would be found. */
async function fill(from: number): Promise<void> {
  const cases = Array.from({ length: Math.min(batch, stock - from) }, (_, n) => written(from + n))
  const marks = cases.map(marked)
  await database.rows(
    `with given as (select gen_random_uuid() as id, t.* from unnest($1::text[], $2::text[], $3::text[], $4::text[])
         with ordinality as t(title, keys, titles, text, n)),
       known as (insert into past_case (id, owner_id, year, campaign, title, unit)
         select g.id, o.id, 2020, '往年征集', g.title, ($5::int + g.n)::text from given g, organisation o where o.key = 'cnipa')
     insert into fingerprint (past_case_id, format, keys, title, text)
     select g.id, $6, g.keys::bigint[], g.titles::integer[], g.text::integer[] from given g`,
    [
      cases.map(({ title }) => title),
      marks.map(({ keys }) => array(keys)),
      marks.map(({ title }) => array(title)),
      marks.map(({ text }) => array(text)),
      from,
      MARKS_FORMAT,
    ],
  )
}

/** Entries about to be noted: drafts enough, alike but for their ids. */
async function entries(): Promise<string[]> {
  const { id } = await drafted(world, world.asCentre)
  const made = await database.rows<{ id: string }>(
    `insert into entry select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).*
     from entry e, generate_series(1, $2::int) where e.id = $1 returning id`,
    [id, asked * 2],
  )
  return made.map((each) => each.id)
}

type Search = { entry: string; marks: Marks }

/** Notes an entry as its finalising does, and gives the time it took and the titles of former cases that were found by their texts. */
async function noted({ entry, marks }: Search): Promise<{ taken: number; found: string[] }> {
  const given = JSON.stringify({ format: MARKS_FORMAT, ...marks })
  const taken = await world.within(world.asNation, async (ctx) => {
    const begun = performance.now()
    await ctx.db.query('select huibian.note_likeness($1, null, null, $2::jsonb, $3::jsonb)', [
      entry,
      given,
      noteLimits,
    ])
    return performance.now() - begun
  })
  const found = await database.rows<{ unit: string }>(
    'select p.unit from likeness l join past_case p on p.id = l.past_case_id where l.entry_id = $1 and l.text >= 0.5',
    [entry],
  )
  return { taken, found: found.map(({ unit }) => unit) }
}

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: openDay, closes })
  for (let from = 0; from < stock; from += batch) await fill(from)
  await database.rows('vacuum analyze fingerprint')
}, 600_000)
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

test(`a text is looked for among ${stock} in at most 300 ms, and what is alike is found`, async () => {
  const ids = await entries()
  const taken: number[] = []
  const likes: number[] = []
  let [planted, strange] = [0, 0]
  for (let n = 0; n < asked; n += 1) {
    const of = Math.floor((n * stock) / asked)
    const again = retold(written(of), n)
    likes.push(again.like)
    const told = await noted({ entry: ids[n] ?? '', marks: marked(again) })
    const other = await noted({ entry: ids[asked + n] ?? '', marks: marked(written(20_000_000 + n)) })
    taken.push(told.taken, other.taken)
    if (told.found.includes(String(of + 1))) planted += 1
    strange += told.found.length + other.found.length - (told.found.includes(String(of + 1)) ? 1 : 0)
  }
  const sorted = [...taken].sort((one, other) => one - other)
  console.log(
    JSON.stringify({
      measure: 'likeness',
      stock,
      middle: Math.round(median(taken)),
      ninetyFifth: Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? 0),
      leastLike: Math.min(...likes).toFixed(3),
      mostLike: Math.max(...likes).toFixed(3),
      found: planted / asked,
      false: strange / (asked * 2),
    }),
  )
  expect(planted / asked).toBeGreaterThanOrEqual(0.95)
  expect(strange / (asked * 2)).toBeLessThanOrEqual(0.01)
  expect(median(taken)).toBeLessThanOrEqual(300)
}, 600_000)
