import { anotherCall, fileCase } from '../../../../test/harness/cases'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { acts, drafted, finalised } from '../../../../test/harness/filing'
import { entered } from '../../../../test/harness/proxies'
import { makeWorld, type Actor, type World } from '../../../../test/harness/world'
import { writeCalendar } from './write'

jest.setTimeout(180_000)

let database: TestDatabase
let world: World

// The province closes on Thursday, 19 March, the notice on Thursday, 26 March; three working days later it is the 24th and the 31st.
beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-18T10:00:00+08:00' })
  await database.rows(
    `update campaign_version set file = jsonb_set(file, '{questions}', (
       select jsonb_agg(case when q->>'id' = 'finalisedCountsOnTime' then q || '{"answer": true}' else q end order by at)
       from jsonb_array_elements(file->'questions') with ordinality as each(q, at)))`,
  )
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

/** What somebody's calendar shows of the first phase: the summary of each event and its start; and the statements that it took. */
async function read(actor: Actor): Promise<{ events: string[]; statements: number }> {
  const { text, statements } = await world.within(actor, async (ctx) => {
    const written = await writeCalendar(ctx)
    return { text: written, statements: ctx.statements.count }
  })
  const line = (event: string, name: string): string =>
    new RegExp(`^${name}:(.*)$`, 'm').exec(event)?.[1]?.trim() ?? ''
  const events = text.replace(/\r\n /g, '').split('BEGIN:VEVENT').slice(1)
  expect(new Set(events.map((event) => line(event, 'UID'))).size).toBe(events.length)
  const all = events.map((event) => `${line(event, 'SUMMARY')} ${line(event, 'DTSTART')}`)
  return { events: all.filter((event) => event.includes('第一阶段')), statements }
}
const eventsOf = async (actor: Actor): Promise<string[]> => (await read(actor)).events

const own = '优秀案例征集第一阶段报送截止 20990319T155959Z'
const again = '优秀案例征集第一阶段退回后再报截止 20990326T155959Z'
const scan = (day: number): string => `优秀案例征集第一阶段盖章件补报截止 209903${day}T155959Z`
const provinces = '优秀案例征集第一阶段上报截止 20990326T155959Z'

type Version = { entry: { revision: number; currentVersion: { id: string } } }
const versionOf = (actor: Actor, id: string): Promise<Version> =>
  world.ask(actor, 'query ($id: ID!) { entry(id: $id) { revision currentVersion { id } } }', { id })

/** A case that a centre filed in time and its province returned. */
async function returned(centre: Actor, title: string, call: World = world): Promise<string> {
  const id = await fileCase(call, centre, { title })
  const { entry } = await versionOf(world.asProvince, id)
  const given = { id, versionId: entry.currentVersion.id, reason: '须补充内部数据。', fields: [] }
  await world.ask(world.asProvince, acts.return, given)
  return id
}

let back: string

test('the day until which a returned case may come again stands beside the close, for who files it alone', async () => {
  back = await returned(world.asSecondCentre, '退回的案例')
  const keeper = await world.appoint('sealKeeper', 'js-zhongshan')
  const administrator = await world.appoint('systemAdministrator', 'js-zhongshan')
  expect(await eventsOf(world.asSecondCentre)).toEqual([own, again])
  for (const actor of [world.asCentre, keeper, administrator]) expect(await eventsOf(actor)).toEqual([own])
  expect([await eventsOf(world.asProvince), await eventsOf(world.asOtherProvince)]).toEqual([
    [provinces],
    [provinces],
  ])
})

test('once the close is over, the day stands there by which a scan has to follow what was finalised in time', async () => {
  const { asThirdCentre: third } = world
  await finalised(world, third, await drafted(world, third, { title: '待盖章的案例' }))
  expect(await eventsOf(third)).toEqual([own])
  await database.at('2099-03-20T00:00:00+08:00')
  expect([await eventsOf(third), await eventsOf(world.asCentre)]).toEqual([[own, scan(24)], [own]])
})

test('what came back and is finalised again has the day of its own scan once it may come again no more', async () => {
  const { entry } = await versionOf(world.asSecondCentre, back)
  await world.ask(world.asSecondCentre, acts.finalise, { id: back, revision: entry.revision })
  expect(await eventsOf(world.asSecondCentre)).toEqual([own, again])
  await database.at('2099-03-27T00:00:00+08:00')
  expect(await eventsOf(world.asSecondCentre)).toEqual([own, scan(31)])
})

test('who enters for a unit sees the close of that unit, which is another than its own', async () => {
  await database.at('2099-03-18T11:00:00+08:00')
  await entered(world, world.asCentre, { title: '代录的案例' })
  const until = '优秀案例征集第一阶段代录报送截止 20990319T155959Z'
  expect(await eventsOf(world.asProvince)).toEqual([provinces, until])
})

test('a calendar takes as many statements for fifty cases of three calls as for two of one, and no more than twelve', async () => {
  const count = async (): Promise<number[]> => [
    (await read(world.asSecondCentre)).statements,
    (await read(world.asProvince)).statements,
  ]
  const before = await count()
  expect(before.filter((n) => n > 12)).toEqual([])
  for (const call of [await anotherCall(world), await anotherCall(world)])
    for (let n = 0; n < 2; n += 1) await returned(world.asSecondCentre, `另一征集的案例 ${n}`, call)
  await database.rows(`update counter set n = 50 where state = 'returned'`)
  expect(await eventsOf(world.asSecondCentre)).toEqual([own, again, own, again, own, again])
  expect(await count()).toEqual(before)
})
