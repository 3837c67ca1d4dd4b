import type { Content } from '@huibian/domain'
import { approvedTable, forward, stampTable } from '../../../../test/harness/cases'
import { attachAs, mp4 } from '../../../../test/harness/film'
import type { Filed } from '../../../../test/harness/filing'
import {
  accepts,
  begunBy,
  broke,
  finalisedAs,
  savedAs,
  submits,
  type NoticeStage,
} from '../../../../test/harness/notices'
import * as relays from '../../../../test/harness/relays'
import type { Actor, World } from '../../../../test/harness/world'

jest.setTimeout(300_000)

let stage: NoticeStage
let relay: World
let department: Actor
let city: Actor
let mill: Actor

beforeAll(async () => {
  const staged = await relays.relayStage()
  stage = staged
  const { world, office } = staged
  relay = { ...world, campaignId: await running(office) }
  department = await world.appoint('reviewingClerk', 'department')
  city = await world.appoint('reviewingClerk', 'bureau')
  mill = await world.appoint('filingClerk', 'mill')
})
afterAll(() => stage?.close())

/** The province's relay, with a field and a checklist of its own beside those of the call above. */
async function running(office: Actor): Promise<string> {
  const { world } = stage
  const id = await relays.relayDraft(stage, office, '2024-05-29')
  const { campaignSource } = await world.ask<{ campaignSource: { text: string; version: number } }>(
    office,
    relays.relayActs.source,
    { id },
  )
  await world.ask(office, relays.relayActs.save, { id, ...relays.withOwn(campaignSource) })
  await world.ask(office, relays.relayActs.publish, { id })
  return id
}

/** The points of the call above, whose rule asks for them here too, and those of the relay's own stage. */
const screening = ['theme', 'sound', 'noAdvertising']
const items = () => [...screening, 'local']
const declared = { attestations: ['originality', 'notSecret', 'licence'] }

async function sentIn(title: string, by = mill): Promise<Filed> {
  const begun = await begunBy(relay, by, { phase: 'collection' })
  const media = { seconds: 120, width: 1920, height: 1080 }
  const film = await attachAs(relay, by, {
    entryId: begun.id,
    bytes: mp4(title),
    filename: '成片.mp4',
    media,
  })
  const saved = await savedAs(relay, by, begun, {
    title,
    theme: 'green',
    film: [film],
    region: '甲省',
    county: '某县',
    summary: '简介',
    contact: { name: '联系人', title: '', phone: '025-0000-2007', mobile: '', email: '' },
  })
  const filed = await finalisedAs(relay, by, saved)
  expect(broke(await submits(relay, by, filed, declared))).toEqual([])
  return filed
}

/** The table of whoever receives, approved, stamped and sent on. */
async function sendsOn(world: World, by: Actor, reason?: string): Promise<string[]> {
  const table = await approvedTable(world, by, 'collection')
  await stampTable(world, by, table.id)
  return broke(await forward(world, by, table.id, reason))
}

type Case = {
  entryId: string
  title: string
  sender: string
  n: number
  carriedN: number | null
  state: string | null
}
const fields = 'entryId title sender n carriedN state'
const casesOf = async (by = department): Promise<Case[]> =>
  (
    await relay.ask<{ relayCases: Case[] }>(
      by,
      `query ($c: ID!) { relayCases(campaignId: $c) { ${fields} } }`,
      {
        c: relay.campaignId,
      },
    )
  ).relayCases
const carries = (entryIds: string[]) => relays.carries(relay, department, entryIds)
const queues = (entryIds: string[], by = department) => relays.queuesCarrying(relay, by, entryIds)

let first: Filed
let second: Filed

test('what the cities sent is listed to the owner of the relay, and to nobody else', async () => {
  first = await sentIn('织机会说话')
  second = await sentIn('一根纱')
  const lacking = [await accepts(relay, city, first, screening), await accepts(relay, city, first, ['local'])]
  expect(lacking.map(({ violations }) => violations[0]?.args['item'])).toEqual(['本地', '主题'])
  for (const filed of [first, second]) expect(broke(await accepts(relay, city, filed, items()))).toEqual([])
  expect(await casesOf()).toEqual([])
  expect((await queues([first.id])).code).toBe('NOT_FOUND')
  expect(await sendsOn(relay, city)).toEqual([])
  const none = { sender: '某市', n: 1, carriedN: null, state: null }
  expect(await casesOf()).toEqual([
    { entryId: first.id, title: '织机会说话', ...none },
    { entryId: second.id, title: '一根纱', ...none },
  ])
  const refused = []
  for (const by of [city, mill, stage.host]) refused.push((await queues([first.id], by)).code)
  expect(refused).toEqual(['REFUSED', 'REFUSED', 'NOT_FOUND'])
  const nothing = await queues([])
  expect(nothing.violations.map(({ says }) => says)).toEqual(['请至少选择一件。'])
  // Asking for many takes as few statements as for one, and carries nothing before the job is worked on.
  const [one, two] = [await queues([first.id]), await queues([first.id, second.id])]
  expect([broke(one), broke(two), one.statements <= 12]).toEqual([[], [], true])
  expect([two.statements, (await casesOf()).map(({ carriedN }) => carriedN)]).toEqual([
    one.statements,
    [null, null],
  ])
})

type Above = {
  entry: {
    state: string
    filer: { key: string }
    receiver: { key: string }
    proxy: { source: string }
    content: { title: string; county?: string; film: string[] }
    attachments: { id: string; name: string }[]
    attestations: { by: string }[]
  }
}

const idAbove = async (title: string): Promise<string> => {
  const [found] = await stage.database.rows<{ id: string }>(
    'select id from entry where campaign_id = $1 and title = $2',
    [stage.world.campaignId, title],
  )
  return found?.id ?? ''
}

const read = async (by: Actor, id: string): Promise<Above['entry']> =>
  (
    await stage.world.ask<Above>(
      by,
      `query ($id: ID!) { entry(id: $id) { state filer { key } receiver { key } proxy { source } content attachments { id name }
         attestations { by } } }`,
      { id },
    )
  ).entry

test('a case carried up is the unit’s own entry above, accepted by the department, with its files and what was affirmed', async () => {
  const carried = await carries([first.id])
  expect(broke(carried)).toEqual([])
  expect(carried.cases).toMatchObject([{ carriedN: 1, state: 'accepted' }, { carriedN: null }])
  const above = await read(department, await idAbove('织机会说话'))
  expect(above).toMatchObject({
    state: 'accepted',
    filer: { key: 'mill' },
    receiver: { key: 'department' },
    proxy: { source: 'relay' },
    content: { title: '织机会说话', film: [above.attachments[0]?.id] },
    attachments: [{ name: '成片.mp4' }],
    attestations: [{ by: mill.name }, { by: mill.name }, { by: mill.name }],
  })
  expect(above.content.county).toBeUndefined()
  expect(above.attachments[0]?.id).not.toBe((await read(mill, first.id)).attachments[0]?.id)
})

test('carried again it is there once, and is no second work of its own', async () => {
  expect(broke(await carries([first.id]))).toEqual([])
  const rows = await stage.database.rows('select 1 from entry where campaign_id = $1', [
    stage.world.campaignId,
  ])
  expect(rows).toHaveLength(1)
  expect(
    await stage.database.rows('select 1 from likeness l where not (l.entry_id = $1 or l.other_id = $1)', [
      second.id,
    ]),
  ).toEqual([])
})

test('the department sends it on above with its own table, and the organiser counts and selects it', async () => {
  expect(await sendsOn(stage.world, department)).toEqual([])
  const id = await idAbove('织机会说话')
  const told = await stage.world.ask<{
    packages: { items: { organisation: { key: string }; entries: { entry: { title: string } }[] }[] }
    campaign: { relays: { unit: string; forwarded: number; arrived: number }[] }
  }>(
    stage.host,
    `query ($c: ID!) { packages(campaignId: $c, page: { number: 1, size: 10 }) { items { organisation { key } entries { entry { title } } } }
       campaign(id: $c) { relays { unit forwarded arrived } } }`,
    { c: stage.world.campaignId },
  )
  expect(told.packages.items).toEqual([
    { organisation: { key: 'department' }, entries: [{ entry: { title: '织机会说话' } }] },
  ])
  expect(told.campaign.relays).toEqual([{ unit: '甲省工业和信息化厅', forwarded: 2, arrived: 1 }])
  expect(await read(stage.host, id)).toMatchObject({ state: 'forwarded', proxy: { source: 'relay' } })
  // It is chosen in the stage of the experts, which the notice dates.
  await stage.database.at('2024-08-01T00:00:00+08:00')
  const select = 'mutation ($e: ID!) { selectEntry(entryId: $e) { id } }'
  expect(broke(await stage.world.perform(stage.host, select, { e: id }))).toEqual([])
  await stage.database.at(relays.now)
})

test('a newer version of the relay takes the place of the one that was carried, until that has been sent on', async () => {
  // Whoever carries it at the same moment waits, and finds it carried.
  const both = await Promise.all([carries([second.id]), carries([second.id])])
  expect(both.map(broke)).toEqual([[], []])
  const [sent] = await stage.database.rows<{ id: string }>('select id from package where campaign_id = $1', [
    relay.campaignId,
  ])
  const acts = `mutation ($p: ID!) { recallPackage(id: $p, reason: "更正作品") { id } }`
  await relay.ask(city, acts, { p: sent?.id })
  const newer = []
  for (const { id, versionId } of [first, second]) {
    const given = { id, versionId, reason: '标题有误' }
    await relay.ask(city, 'mutation ($id: ID!) { reopenEntry(id: $id, reason: "标题有误") { id } }', { id })
    await relay.ask(
      city,
      'mutation ($id: ID!, $versionId: ID!, $reason: String!) { returnEntry(id: $id, versionId: $versionId, reason: $reason, fields: []) { id } }',
      given,
    )
    const { entry } = await relay.ask<{ entry: { revision: number; title: string; content: Content } }>(
      mill,
      'query ($id: ID!) { entry(id: $id) { revision title content } }',
      { id },
    )
    const saved = await savedAs(relay, mill, { id, ...entry }, { title: `${entry.title}（更正）` })
    newer.push(await finalisedAs(relay, mill, saved))
  }
  for (const filed of newer) {
    expect(broke(await submits(relay, mill, filed, declared))).toEqual([])
    expect(broke(await accepts(relay, city, filed, items()))).toEqual([])
  }
  expect(await sendsOn(relay, city, '更正作品')).toEqual([])
  const [gone, there] = newer
  expect((await carries([gone?.id ?? ''])).violations.map(({ says }) => says)).toEqual([
    '“织机会说话（更正）”：第 1 稿已随报送包上报，如需更换，请先在上级活动中收回报送包。',
  ])
  expect(broke(await carries([there?.id ?? '']))).toEqual([])
  expect(await read(department, await idAbove('一根纱（更正）'))).toMatchObject({
    state: 'accepted',
    content: { title: '一根纱（更正）' },
  })
  expect((await casesOf()).map(({ n, carriedN }) => [n, carriedN])).toEqual([
    [2, 1],
    [2, 2],
  ])
})

test('a work of a unit that the call above does not know is told with the unit, and carried once it is taken in there', async () => {
  const weaver = await relays.openedLater(stage)
  expect(broke(await relays.admits(relay, city, weaver))).toEqual([])
  const filed = await sentIn('织布不用梭', await stage.world.appoint('filingClerk', 'weaver'))
  expect(broke(await accepts(relay, city, filed, items()))).toEqual([])
  expect(await sendsOn(relay, city, '补报')).toEqual([])
  expect((await carries([filed.id])).violations.map(({ says }) => says)).toEqual([
    '“织布不用梭”：“某织布厂”不是上级活动“试办活动”中向本单位报送的参加单位，请上级单位先将其列为参加单位。',
  ])
  expect(broke(await relays.admits(stage.world, stage.host, weaver))).toEqual([])
  // What the relay knew of the unit is not what the call above knows of it today.
  await stage.database.rows(`update organisation set name = '某新织布厂' where key = 'weaver'`)
  expect(broke(await carries([filed.id]))).toEqual([])
  expect(await read(department, await idAbove('织布不用梭'))).toMatchObject({
    state: 'accepted',
    filer: { key: 'weaver' },
    receiver: { key: 'department' },
  })
})

test('a rule of the call above is told with the title, and nothing of what was asked for is carried', async () => {
  const third = await sentIn('一台旧机器')
  expect(broke(await accepts(relay, city, third, items()))).toEqual([])
  expect(await sendsOn(relay, city, '补报')).toEqual([])
  await stage.database.at('2024-08-01T00:00:01+08:00')
  const answer = await carries([third.id])
  expect(answer.violations.map(({ rule, says }) => [rule, says])).toEqual([
    ['onTime', expect.stringMatching(/^“一台旧机器”：.*截止/)],
  ])
  expect(await idAbove('一台旧机器')).toBe('')
})
