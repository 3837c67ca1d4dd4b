import { acceptedCase } from '../../../../test/harness/cases'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import { acts, contentOf, drafted, finalised, submitted } from '../../../../test/harness/filing'
import { entered, original, phoned, proxyActs } from '../../../../test/harness/proxies'
import {
  changeUnit,
  done,
  idOf,
  rules,
  said,
  unitAs,
  type Answer,
  type Change,
  type Unit,
} from '../../../../test/harness/units'
import { download } from '../../../../test/harness/upload'
import type { Actor, World } from '../../../../test/harness/world'

const today = '2099-03-20'
let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { each: true, at: `${today}T10:00:00+08:00` })

const unit = (key: string, actor?: Actor): Promise<Unit> => unitAs(world, key, actor)
const change = (actor: Actor, kind: Change, key: string, given?: object): Promise<Answer> =>
  changeUnit(world, actor, kind, key, given)

type Cell = {
  phase: string
  expected: number
  draft: number
  submitted: number
  accepted: number
  short: number
}
type Row = { organisation: { key: string }; cells: Cell[] }

async function matrixOf(actor: Actor): Promise<Map<string, Cell | undefined>> {
  const { matrix } = await world.ask<{ matrix: { rows: Row[] } }>(
    actor,
    `query ($c: ID!) { matrix(campaignId: $c) { rows { organisation { key }
       cells { phase expected draft submitted accepted short } } } }`,
    { c: world.campaignId },
  )
  return new Map(matrix.rows.map((row) => [row.organisation.key, row.cells[0]]))
}

/** Counters compared with the cases that they count. */
const miscounted = (): Promise<object[]> =>
  database.rows(
    `select * from (select participation_id, phase, state, mark, n from counter where n > 0) k
     full join (select participation_id, phase, state, mark, count(*)::int as n from entry group by 1, 2, 3, 4) e
       using (participation_id, phase, state, mark) where k.n is distinct from e.n`,
  )

test('a unit that has only drafts files with its new province: matrix, close and the form’s region follow', async () => {
  await world.ask(
    world.asOtherProvince,
    'mutation ($c: ID!) { setOwnDeadline(campaignId: $c, phase: "phase1", date: "2099-03-22") { id } }',
    { c: world.campaignId },
  )
  const draft = await drafted(world, world.asCentre)
  expect((await matrixOf(world.asProvince)).get('js-xixia')).toMatchObject({ draft: 1 })
  const parentId = idOf(world, 'hubei')
  const { unitAffairs } = await world.ask<{ unitAffairs: { campaigns: object[] } }>(
    world.asNation,
    'query ($id: ID!, $p: ID) { unitAffairs(id: $id, parentId: $p) { campaigns { campaign receiver follows } } }',
    { id: idOf(world, 'js-xixia'), p: parentId },
  )
  const { name: receiver } = await unit('hubei')
  expect(unitAffairs.campaigns).toEqual([{ campaign: '优秀案例征集', receiver, follows: true }])
  const moved = await done(change(world.asNation, 'move', 'js-xixia', { parentId }))
  expect(moved.parent).toEqual({ key: 'hubei' })
  expect((await matrixOf(world.asProvince)).has('js-xixia')).toBe(false)
  expect((await matrixOf(world.asOtherProvince)).get('js-xixia')).toMatchObject({ draft: 1, expected: 1 })
  const { entry } = await world.ask<{ entry: { closesAt: string; receiver: { key: string } } }>(
    world.asCentre,
    'query ($id: ID!) { entry(id: $id) { closesAt receiver { key } } }',
    { id: draft.id },
  )
  expect(entry).toMatchObject({ closesAt: '2099-03-22T15:59:59.000Z', receiver: { key: 'hubei' } })
  const fresh = await finalised(world, world.asCentre, draft)
  expect((await contentOf(world, fresh.id, world.asCentre))['region']).toBe('湖北')
  expect(await miscounted()).toEqual([])
})

test('a unit whose cases are with its province stays there until the call ends, and belongs elsewhere all the same', async () => {
  const sent = await submitted(world, world.asCentre)
  await done(
    change(world.asNation, 'move', 'js-xixia', { parentId: idOf(world, 'hubei'), hostName: '武汉某大学' }),
  )
  expect(await unit('js-xixia')).toMatchObject({ parent: { key: 'hubei' }, hostName: '武汉某大学' })
  expect((await matrixOf(world.asProvince)).get('js-xixia')).toMatchObject({ submitted: 1 })
  expect((await matrixOf(world.asOtherProvince)).has('js-xixia')).toBe(false)
  await world.ask(world.asProvince, acts.begin, { id: sent.id })
})

test('a unit is not closed while cases, posts, units or a running call hang on it, and the sentence names them', async () => {
  await submitted(world, world.asCentre)
  await drafted(world, world.asCentre)
  const close = (key: string): Promise<Answer> => change(world.asNation, 'close', key)
  expect(said(await close('js-xixia'))).toEqual([
    '该单位在“优秀案例征集”中还有 2 件未办结的报送材料（草稿 1、已报 1），请指定承接单位，或先办结这些材料。',
  ])
  expect(said(await close('js-zhongshan'))).toEqual([
    `该单位还有 1 人任职（${world.asSecondCentre.name}），请指定承接单位，或先免去其岗位。`,
  ])
  expect(rules(await close('jiangsu'))).toEqual(['reorganisation.below'])
  const successors = {
    absent: { successorId: idOf(world, 'guangdong-baohu') },
    elsewhere: { successorId: idOf(world, 'hb-nanwang') },
    itself: { successorId: idOf(world, 'js-xixia') },
  }
  const refused = await Promise.all(
    Object.values(successors).map((given) => change(world.asNation, 'close', 'js-xixia', given)),
  )
  expect(refused.map(rules)).toEqual([
    ['reorganisation.successorAbsent'],
    ['reorganisation.successorElsewhere'],
    ['reorganisation.noSuccessor'],
  ])
  expect(await unit('js-xixia')).toMatchObject({ state: 'valid', reorganisations: [] })
})

test('a successor takes over open cases and posts; what was accepted counts with it, and the matrix expects nothing of the closed', async () => {
  const sent = await submitted(world, world.asCentre)
  const draft = await drafted(world, world.asCentre)
  const closed = await done(
    change(world.asProvince, 'close', 'js-xixia', { successorId: idOf(world, 'js-zhongshan') }),
  )
  const { name } = await unit('js-zhongshan')
  expect(closed).toMatchObject({ state: 'closed', verbs: [{ verb: 'organisation.reopen' }] })
  expect(closed.reorganisations.map(({ says }) => says)).toEqual([
    `撤销，由“${name}”承接（报送材料 2 件，任职 1 人）`,
  ])
  expect(await miscounted()).toEqual([])
  expect((await matrixOf(world.asProvince)).has('js-xixia')).toBe(false)
  expect((await matrixOf(world.asProvince)).get('js-zhongshan')).toMatchObject({ draft: 1, submitted: 1 })
  expect((await world.perform(world.asCentre, 'query { me { account { id } } }')).data?.['me']).toBeNull()
  expect((await contentOf(world, draft.id, world.asSecondCentre))['unit']).not.toBe(name)
  const fresh = await finalised(world, world.asSecondCentre, { ...draft, revision: draft.revision + 1 })
  expect((await contentOf(world, fresh.id, world.asSecondCentre))['unit']).toBe(name)
  await world.ask(world.asSecondCentre, acts.withdraw, { id: sent.id, reason: '核对后再报。' })
  const held = await database.rows(
    `select o.key from holding h join post p on p.id = h.post_id join organisation o on o.id = p.organisation_id
     where h.account_id = $1 and h.until is null`,
    [world.asCentre.accountId],
  )
  expect(held).toEqual([{ key: 'js-zhongshan' }])
})

test('what a closed unit had forwarded stays under its name, and an opened one is there again', async () => {
  const people = { centre: world.asCentre, province: world.asProvince }
  await acceptedCase(world, people, { title: '甲案例' })
  await database.rows(`update counter set state = 'forwarded' where state = 'accepted'`)
  await database.rows(`update holding set until = app_now() where account_id = $1`, [
    world.asCentre.accountId,
  ])
  await done(change(world.asProvince, 'close', 'js-xixia'))
  expect((await matrixOf(world.asProvince)).get('js-xixia')).toMatchObject({ expected: 0, short: 0 })
  const opened = await done(change(world.asProvince, 'reopen', 'js-xixia'))
  expect(opened).toMatchObject({ state: 'valid' })
  expect((await matrixOf(world.asProvince)).get('js-xixia')).toMatchObject({ expected: 1 })
  expect(rules(await change(world.asProvince, 'reopen', 'js-xixia'))).toEqual(['reorganisation.notClosed'])
})

const proxyOf = `query ($id: ID!) { entry(id: $id) { title proxy { organisation { key } originals { url } } } }`
type Proxied = { entry: { title: string; proxy: { originals: { url: string }[] } | null } }

test('what was entered for a unit goes along to its new receiver, and who entered it has no more to do with it', async () => {
  const { asProvince, asOtherProvince: next } = world
  const clerk = await world.appoint('filingClerk', 'js-taihu')
  const entering = { title: '划转前代录', origin: await original(world) }
  const { id } = await entered(world, clerk, entering)
  const parent = { parentId: next.organisationId, sealingName: '' }
  await done(change(world.asNation, 'move', 'js-taihu', parent))
  const { entry } = await world.ask<Proxied>(clerk, proxyOf, { id })
  expect(entry).toEqual({ title: '划转前代录', proxy: null })
  for (const other of [asProvince, next])
    expect((await world.perform(other, proxyOf, { id })).code).toBe('NOT_FOUND')
  await world.ask(next, proxyActs.take, { id, origin: phoned })
  const taken = await world.ask<Proxied>(next, proxyOf, { id })
  expect(taken.entry).toMatchObject({ proxy: { organisation: { key: 'hubei' }, originals: [] } })
})

test('what was entered for a closed unit is its successor’s, with its originals', async () => {
  const clerk = await world.appoint('filingClerk', 'js-pengcheng')
  const entering = { title: '撤销前代录', origin: await original(world) }
  const { id } = await entered(world, clerk, entering)
  const successorId = world.asSecondCentre.organisationId
  await done(change(world.asProvince, 'close', 'js-pengcheng', { successorId }))
  const { entry } = await world.ask<Proxied>(world.asSecondCentre, proxyOf, { id })
  const path = entry.proxy?.originals[0]?.url ?? ''
  const statuses: number[] = []
  for (const actor of [world.asSecondCentre, world.asProvince, world.asThirdCentre])
    statuses.push((await download(world, actor, path)).status)
  expect(statuses).toEqual([200, 200, 404])
  const lines = await database.rows(`select seen_by from file where noun = 'proxy' and subject_id = $1`, [id])
  expect(lines).toEqual([{ seen_by: '/jiangsu/js-zhongshan/' }])
})
