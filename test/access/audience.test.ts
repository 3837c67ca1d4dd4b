import type { PostKind } from '@huibian/domain'
import { ask } from './ask'
import { crawl, filled, rootOf, type Ids, type Look } from './ids'
import { fieldRows } from './fields'
import { policy } from './policy'
import { tableHashes } from './tables'
import { plantTrees, type Trees } from './trees'
import type { Actor } from '../harness/world'

jest.setTimeout(600_000)

let trees: Trees
const rows = fieldRows()
const heard = new Map<Actor, { ids: Ids; looks: Look[] }>()
let people: Actor[]

async function listen(actor: Actor): Promise<{ ids: Ids; looks: Look[] }> {
  const looks: Look[] = []
  const ids = await crawl(trees.world, actor, (look) => void looks.push(look))
  return { ids, looks }
}

beforeAll(async () => {
  trees = await plantTrees()
  const { world, jiangsu } = trees
  const administrators = [world.asAdministrator, world.asSecurity, world.asAuditor]
  people = [
    jiangsu.centre,
    jiangsu.province,
    jiangsu.approver,
    jiangsu.keeper,
    world.asNation,
    ...administrators,
  ]
  for (const actor of people) heard.set(actor, await listen(actor))
})
afterAll(() => trees?.stop())

/** Fields that hold something, wherever they stand in an answer. */
function told(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) return value.forEach((one) => told(one, into))
  if (typeof value !== 'object' || value === null) return
  const type = '__typename' in value ? String(value.__typename) : ''
  for (const [field, below] of Object.entries(value)) {
    if (below !== null && type) into.add(`${type}.${field}`)
    told(below, into)
  }
}

/** The posts that were told something in each field. */
function toldTo(): Map<string, PostKind[]> {
  const by = new Map<string, PostKind[]>()
  for (const [actor, { looks }] of heard) {
    const held = new Set<string>()
    for (const look of looks) told(look.heard.data, held)
    for (const field of held) by.set(field, [...(by.get(field) ?? []), actor.kind])
  }
  return by
}

test('each field tells something to the posts of its row, and to no other', () => {
  const by = toldTo()
  const wrong: object[] = []
  for (const [name, posts] of rows) {
    const found = by.get(name) ?? []
    if ([...found].sort().join() !== [...posts].sort().join()) wrong.push({ name, found, posts })
  }
  expect(wrong).toEqual([])
})

/** Whether an answer holds nothing: what a post is not for is refused, or comes empty. */
const empty = (data: unknown): boolean =>
  data === null ||
  (Array.isArray(data) && data.every((one) => one === null)) ||
  (typeof data === 'object' && data !== null && 'total' in data && data.total === 0)

test('each post is refused, or finds empty, what is for other posts, with its own house’s things in every place', async () => {
  const { world, jiangsu, database } = trees
  const before = await tableHashes(database)
  const open: string[] = []
  const ofHouse = (actor: Actor): Ids[] =>
    people
      .filter(({ organisationId }) => organisationId === actor.organisationId || actor === jiangsu.centre)
      .flatMap((one) => heard.get(one)?.ids ?? [])
  for (const actor of people) {
    const known: Ids = new Map(ofHouse(actor).flatMap((ids) => [...ids]))
    for (const [name, [posts]] of Object.entries(policy)) {
      if (posts.includes(actor.kind) || posts.length === 0) continue
      const root = rootOf(name)
      const { code, data } = await ask(world, actor, root, filled(root, known, ''), 0)
      if (!['REFUSED', 'NOT_FOUND'].includes(code) && !empty(data))
        open.push(`${name} to ${actor.kind}: ${code} ${JSON.stringify(data)}`)
    }
  }
  expect(open).toEqual([])
  expect(await tableHashes(database)).toEqual(before)
})

test('the queries alone show nobody more: row level security is only the net below them', async () => {
  const { database } = trees
  const secured = await database.rows<{ name: string }>(
    `select quote_ident(relname) as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace`,
  )
  expect(secured.length).toBeGreaterThan(10)
  for (const { name } of secured) await database.rows(`alter table ${name} disable row level security`)
  const more: string[] = []
  for (const actor of people) {
    const { looks } = await listen(actor)
    const before = heard.get(actor)?.looks ?? []
    for (const [at, look] of looks.entries()) {
      if (look.heard.text !== before[at]?.heard.text)
        more.push(
          `${look.name} ${JSON.stringify(look.given)} as ${actor.kind}: ${look.heard.text.slice(0, 300)} | ${before[at]?.heard.text.slice(0, 300)}`,
        )
    }
    expect([actor.kind, looks.length]).toEqual([actor.kind, before.length])
  }
  expect(more).toEqual([])
})
