import { each } from '../access/ask'
import { filled, without, type Ids } from '../access/ids'
import { everybodyIn, knownTo, membersOf } from '../access/known'
import { compare, places, type Place, type Replayed } from '../access/replay'
import { tableHashes } from '../access/tables'
import { plantTrees, type Trees } from '../access/trees'
import { sayAtEnd } from '../harness/said'
import type { Actor } from '../harness/world'

const minutes = 60_000
jest.setTimeout(15 * minutes)

/** Enough to reach every place with many ids, within the time of the full tests, and as long as the full tests have for it. */
const [most, longest] = [50_000, 2 * minutes]
/** Ids put into one place in a row; the answer to an id of nothing is asked once for them. */
const chunk = 5

let trees: Trees
let known: Map<string, Ids>

beforeAll(async () => {
  trees = await plantTrees({ worker: true })
  known = await knownTo(trees)
})
afterAll(() => trees?.stop())

const idsOf = (actor: Actor): Ids => known.get(actor.postId) ?? new Map()

/** Whose things somebody may know anyway: the own house's; and what all can read in the record helps nobody. */
function foreignTo(actor: Actor): string[] {
  const { jiangsu, hubei, world } = trees
  const house = [jiangsu, hubei].map(membersOf).find((members) => members.includes(actor)) ?? [actor]
  const theirs = house.map((one) => (one === world.asAuditor ? world.asSecurity : one))
  const foreign = without(everybodyIn(trees).map(idsOf), theirs.map(idsOf))
  return [...new Set([...foreign.values()].flatMap((ids) => [...ids]))]
}

type Task = { actor: Actor; place: Place; ids: string[] }

/** Every place by everybody; what is the auditor's to read is left out. */
function tasksOf(): Task[] {
  return everybodyIn(trees).flatMap((actor) => {
    const ids = foreignTo(actor)
    const asked = places.filter(({ root }) => actor.kind !== 'auditor' || root.name !== 'records')
    return asked.map((place) => ({ actor, place, ids: [...ids] }))
  })
}

test('ids of others, of every kind, in every place, by everybody: none is answered but as an id of nothing', async () => {
  const { world, database } = trees
  const before = await tableHashes(database)
  const tasks = tasksOf()
  expect(tasks.reduce((sum, { ids }) => sum + ids.length, 0)).toBeGreaterThan(most)
  const replayed: Replayed = { tried: 0, told: [] }
  const end = Date.now() + longest
  const goesOn = (): boolean => replayed.tried < most && Date.now() < end
  // A few ids in every place first, then more: however little time there is, no place is left out.
  for (let round = 0; round < 1000 && goesOn(); round++) {
    await each(tasks, async ({ actor, place, ids }) => {
      const some = ids.slice(round * chunk, (round + 1) * chunk)
      if (some.length === 0 || (round > 0 && !goesOn())) return
      const beside = filled(place.root, idsOf(actor), place.path)
      await compare(world, { actor, place, beside, ids: some }, replayed)
    })
  }
  sayAtEnd('foreign-ids', `${replayed.tried} foreign ids replayed`)
  expect(replayed.told).toEqual([])
  expect(replayed.tried).toBeGreaterThan(5_000)
  expect(await tableHashes(database)).toEqual(before)
})
