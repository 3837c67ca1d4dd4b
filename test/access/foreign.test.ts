import type { Verb } from '@huibian/domain'
import express from 'express'
import { v7 } from 'uuid'
import { nouns } from '../../apps/api/src/nouns'
import type { Actor } from '../harness/world'
import { each, fetchAs } from './ask'
import { fitsOf, type Fits } from './fits'
import { filled, kindAt, rootOf, without, type Ids } from './ids'
import { governed } from './law'
import { knownTo, membersOf } from './known'
import {
  addresses,
  alive,
  closed,
  compare,
  nameOf,
  openedBy,
  places,
  replay,
  routes,
  type Life,
  type Place,
  type Replayed,
} from './replay'
import { tableHashes } from './tables'
import { plantTrees, type Trees, type Tree } from './trees'
import type { Given } from './wire'

jest.setTimeout(600_000)

let trees: Trees
let fitting: Record<'jiangsu' | 'hubei', Awaited<ReturnType<typeof fitsOf>>>
/** What each person can learn, by the person's post. */
let known: Map<string, Ids>
const idsOf = (actor: Actor): Ids => known.get(actor.postId) ?? new Map()

beforeAll(async () => {
  trees = await plantTrees({ worker: true })
  fitting = { jiangsu: await fitsOf(trees, trees.jiangsu), hubei: await fitsOf(trees, trees.hubei) }
  known = await knownTo(trees)
})
afterAll(() => trees?.stop())

/** The kinds of things that a province has; without them a replay would prove nothing. */
const ofProvince =
  'Attachment Entry EntryVersion FileLink Job Package Review Scan SealRequest Summary Upload'.split(' ')

const lacking = (ids: Ids, kinds: readonly string[]): string[] => kinds.filter((kind) => !ids.has(kind))

test('what one province knows is to another, its centre and the three administrators as if it were not', async () => {
  const { world, jiangsu, hubei, database } = trees
  const before = await tableHashes(database)
  const told: string[] = []
  let tried = 0
  const administrators = [world.asAdministrator, world.asSecurity, world.asAuditor]
  for (const actor of [hubei.province, hubei.centre, hubei.keeper, ...administrators]) {
    // The auditor's record names things by their ids; to know an id must not help.
    const theirs = actor === world.asAuditor ? world.asSecurity : actor
    const foreign = without(membersOf(jiangsu).map(idsOf), [idsOf(theirs)])
    // Everybody knows the organisations: what another's brings is compared all the same.
    foreign.set('Organisation', new Set([jiangsu.centre.organisationId]))
    expect([actor.kind, lacking(foreign, ofProvince)]).toEqual([actor.kind, []])
    const whole = actor === hubei.province
    const replayed = await replay(world, { actor, own: idsOf(actor), foreign, whole })
    told.push(...replayed.told)
    tried += replayed.tried
  }
  expect(told).toEqual([])
  expect(tried).toBeGreaterThan(3000)
  expect(await tableHashes(database)).toEqual(before)
})

test('what the nation alone knows is to a province, and a centre’s drafts to the nation, as if it were not', async () => {
  const { world, jiangsu, hubei, database } = trees
  const before = await tableHashes(database)
  const provinces = [...membersOf(hubei), ...membersOf(jiangsu)].map(idsOf)
  const nations = without([idsOf(world.asNation)], provinces)
  expect(lacking(nations, ['Selection', 'Edition', 'Job', 'FileLink', 'Campaign'])).toEqual([])
  const [actor, own] = [hubei.province, idsOf(hubei.province)]
  const province = await replay(world, { actor, own, foreign: nations, whole: false })
  const drafts = without(membersOf(jiangsu).map(idsOf), [idsOf(world.asNation)])
  const unsent = ['Entry', 'EntryVersion', 'Attachment', 'Summary', 'SealRequest', 'Review', 'Upload']
  expect(lacking(drafts, unsent)).toEqual([])
  const asNation = { actor: world.asNation, own: idsOf(world.asNation), foreign: drafts, whole: false }
  const nation = await replay(world, asNation)
  expect([...province.told, ...nation.told]).toEqual([])
  expect(await tableHashes(database)).toEqual(before)
})

test('what is no id at all is answered as an id of nothing, wherever it stands', async () => {
  const { world, jiangsu } = trees
  const replayed: Replayed = { tried: 0, told: [] }
  const ids = ['', 'x', "' or true --", '00000000-0000-0000-0000-000000000000', '\u0000']
  await each([jiangsu.centre, jiangsu.province, world.asNation, world.asAdministrator], async (actor) => {
    for (const place of places)
      await compare(
        world,
        { actor, place, beside: filled(place.root, idsOf(actor), place.path), ids },
        replayed,
      )
  })
  expect(replayed.told).toEqual([])
})

test('a province may not change another’s unit, nor make or move one below it', async () => {
  const { world, jiangsu, hubei, database } = trees
  const before = await tableHashes(database)
  const unit = {
    key: 'hb-fremd',
    name: '不该有的单位',
    shortName: '不该有',
    types: ['tisc'],
    formerNames: [],
  }
  const query = 'mutation ($input: OrganisationInput!) { saveOrganisation(input: $input) { id } }'
  const rest = { region: '', order: 1, hostName: '', sealingName: '', phone: '' }
  for (const place of [
    { parentId: jiangsu.province.organisationId },
    { id: jiangsu.centre.organisationId, parentId: hubei.province.organisationId, revision: 1 },
    { id: hubei.province.organisationId, parentId: jiangsu.province.organisationId, revision: 1 },
  ]) {
    const answer = await world.perform(hubei.province, query, { input: { ...unit, ...rest, ...place } })
    expect([answer.code, answer.data]).toEqual(['REFUSED', null])
  }
  expect(await tableHashes(database)).toEqual(before)
})

test('every route beside GraphQL is known here', () => {
  const router = express.Router()
  for (const noun of nouns) noun.routes?.(router, () => () => undefined, trees.world.serving.platform)
  const found = router.stack.flatMap(({ route }) =>
    (route?.stack ?? []).map(({ method }) => `${method.toUpperCase()} ${route?.path}`),
  )
  expect(found.sort()).toEqual([...routes].sort())
})

type Fetch = { kind: string; id: string; method: string; path: string }

const fetchesOf = (ids: Ids, own: Ids = new Map()): Fetch[] =>
  [...ids].flatMap(([kind, of]) =>
    [...of].flatMap((id) => addresses(kind, id, own).map(([method, path]) => ({ kind, id, method, path }))),
  )

test('no route gives a file of another province away, nor says that there is one', async () => {
  const { world, jiangsu, hubei, database } = trees
  const before = await tableHashes(database)
  const told: string[] = []
  const administrators = [world.asAdministrator, world.asSecurity, world.asAuditor]
  for (const thief of [hubei.province, hubei.centre, ...administrators]) {
    const others = [...membersOf(jiangsu), world.asNation]
    const foreign = without(others.map(idsOf), [...membersOf(hubei), thief].map(idsOf))
    await each(fetchesOf(foreign, idsOf(thief)), async ({ kind, id, method, path }) => {
      const theirs = await fetchAs(world, thief, path, method)
      const nothing = await fetchAs(world, thief, path.replace(id, v7()), method)
      const same = theirs.status === nothing.status && theirs.bytes.equals(nothing.bytes)
      if (!same || theirs.status < 400)
        told.push(`${method} ${path} (${kind}) as ${thief.kind}: ${theirs.status}`)
    })
  }
  expect(told).toEqual([])
  expect(await tableHashes(database)).toEqual(before)
})

test('whom a file concerns fetches it: from its id, its case or its table', async () => {
  const { world, jiangsu } = trees
  const fetched = new Set<string>()
  for (const actor of [...membersOf(jiangsu), world.asNation]) {
    for (const { kind, method, path } of fetchesOf(idsOf(actor))) {
      if (fetched.has(kind) || (method !== 'GET' && method !== 'HEAD')) continue
      if ((await fetchAs(world, actor, path, method)).status === 200) fetched.add(kind)
    }
  }
  const kinds = ['Attachment', 'Campaign', 'Entry', 'FileLink', 'Summary', 'Upload']
  expect(kinds.filter((kind) => !fetched.has(kind))).toEqual([])
})

/** Of what others know, what somebody may not even know to be there. */
function foreignTo(actor: Actor, tree: Tree): Ids {
  const { world, jiangsu, hubei } = trees
  const everybody = [...membersOf(jiangsu), ...membersOf(hubei), world.asNation]
  const house = actor.organisationKey === 'cnipa' ? [actor] : membersOf(tree)
  return without(everybody.map(idsOf), house.map(idsOf))
}

const placeOf = (name: string): Place => {
  const found = places.find((place) => nameOf(place) === name)
  if (!found) throw new Error(`no place ${name}`)
  return found
}

/** Tries every foreign id where everything beside it is the thief's own and right, so that the id alone decides. */
async function tryFits(fits: Fits, theirs: Fits, replayed: Replayed): Promise<void> {
  for (const [name, { by, beside, rest }] of Object.entries(fits)) {
    const place = placeOf(name)
    const kind = kindAt(place.root, place.path)
    // Units are public, the call is both provinces’, and whose week it is sees every activity of it.
    const open = ['Organisation', 'Campaign', ...(by === trees.world.asNation ? ['Activity'] : [])]
    if (open.includes(kind)) continue
    const ids = [...(foreignTo(by, trees.hubei).get(kind) ?? [])]
    const twin = theirs[name]
    if (twin && twin.by !== by) ids.push(twin.id)
    expect([name, ids.length > 0]).toEqual([name, true])
    await compare(trees.world, { actor: by, place, beside, ids, ...(rest ? { rest } : {}) }, replayed)
  }
}

const signets = 'registerSignet.input.uploadId'

test('where all else is right, an id of another province is still as if it were not', async () => {
  const { database } = trees
  const replayed: Replayed = { tried: 0, told: [] }
  const { hubei, jiangsu } = fitting
  const { [signets]: signet, ...others } = hubei.fits
  let before = await tableHashes(database)
  await tryFits(others, jiangsu.fits, replayed)
  expect(await tableHashes(database)).toEqual(before)
  if (!signet) throw new Error(signets)
  await tryFits({ [signets]: signet }, jiangsu.fits, replayed)
  // That somebody showed a password is on the record, whatever became of the act.
  const counted = { record: '', account: '' }
  expect({ ...(await tableHashes(database)), ...counted }).toEqual({ ...before, ...counted })
  const approved = await hubei.approve()
  before = await tableHashes(database)
  await tryFits(approved, {}, replayed)
  expect(await tableHashes(database)).toEqual(before)
  expect(replayed.told).toEqual([])
})

/** Acts on accounts, calls and whole packages last: they change who may do the others, and on what. */
const late = (name: string): boolean =>
  /Account|Signet|dismiss|appoint|handOver|Campaign|announce|Package|accept|return|decline|confirm|deselect/.test(
    name,
  )

async function now(beside: Given): Promise<Given> {
  const [table] = await trees.database.rows<{ revision: number }>(
    'select revision from summary where id = $1',
    [beside['id']],
  )
  return table ? { ...beside, ...table } : beside
}

/** The first answer that is more than a refusal, or else a refusal, of whom a place concerns. */
async function life(place: Place, fits: Fits): Promise<Life | undefined> {
  const { world, jiangsu } = trees
  const fit = fits[nameOf(place)]
  if (fit) {
    const { by, id, rest } = fit
    // What fitted before may have raised the table's revision.
    const beside = place.root.name.endsWith('Summary') ? await now(fit.beside) : fit.beside
    return alive(world, { actor: by, place, beside, ids: [id], ...(rest ? { rest } : {}) })
  }
  const units = /(rganisation|filer|region)Id$/.test(place.path)
  let refused: Life | undefined
  for (const actor of [...membersOf(jiangsu), world.asNation, world.asAdministrator, world.asSecurity]) {
    const ids = units
      ? [jiangsu.centre.organisationId, jiangsu.province.organisationId]
      : [...(idsOf(actor).get(kindAt(place.root, place.path)) ?? [])]
    const beside = filled(place.root, idsOf(actor), place.path)
    const found = await alive(world, { actor, place, beside, ids })
    if (found && !closed(found.heard)) return found
    refused ??= found
  }
  return refused
}

/** The verbs of acts that name no thing. */
async function openedAlone({ asNation, asAdministrator }: Trees['world']): Promise<Verb[]> {
  const acts: readonly [string, Actor, Given][] = [
    ['createCampaign', asNation, {}],
    ['endSignet', asAdministrator, {}],
    ['settleIssuing', asAdministrator, {}],
  ]
  const opened: Verb[] = []
  for (const [name, by, given] of acts) opened.push(...(await openedBy(trees.world, by, rootOf(name), given)))
  return opened
}

test('each place of an id is alive, and each verb that opens one closes it when it is taken out of the law', async () => {
  const { jiangsu } = fitting
  const dead: string[] = []
  const opened = new Set<Verb>(await openedAlone(trees.world))
  const look = async (some: readonly Place[], fits: Fits): Promise<void> => {
    for (const place of some) {
      const found = await life(place, fits)
      if (!found) dead.push(nameOf(place))
      for (const verb of found?.opened ?? []) opened.add(verb)
    }
  }
  const ends = (place: Place): boolean => late(nameOf(place))
  const scans = (place: Place): boolean => /bindStamped|recordApproval|requestSeal/.test(place.root.name)
  await look(
    places.filter((place) => !ends(place) && !scans(place)),
    jiangsu.fits,
  )
  await look(places.filter(scans).toReversed(), await jiangsu.approve())
  await look(places.filter(ends), jiangsu.fits)
  expect(dead).toEqual([])
  expect([...new Set(Object.values(governed))].filter((verb) => !opened.has(verb))).toEqual([])
})
