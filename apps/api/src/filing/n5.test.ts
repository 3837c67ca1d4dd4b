import { attachAs, mp4, type Measures } from '../../../../test/harness/film'
import type { Filed } from '../../../../test/harness/filing'
import { anyTable, refusedFor } from '../../../../test/harness/forwardable'
import { approvedTable, forward, stampTable } from '../../../../test/harness/cases'
import {
  accepts,
  begunBy,
  broke,
  finalisedAs,
  noticeStage,
  savedAs,
  submits,
  type NoticeStage,
} from '../../../../test/harness/notices'
import type { Actor } from '../../../../test/harness/world'

jest.setTimeout(300_000)

let upper: NoticeStage
let relay: NoticeStage

const places = {
  grandPlaces: '10',
  singlePlaces: '10',
  themePlaces: '10',
  specialPlaces: '10',
  organisationPlaces: '10',
  contributionPlaces: '10',
}

beforeAll(async () => {
  const answers = { ...places, formsAreOne: true, individuals: 'off' }
  upper = await noticeStage({
    path: 'db/presets/n5-industry-videos.yaml',
    at: '2024-05-20T10:00:00+08:00',
    answers,
    units: [
      { key: 'department', name: '甲省工业和信息化厅', shortName: '甲省', types: ['industryDepartment'] },
      { key: 'firm', name: '某机床厂', types: ['firm'], under: 'department' },
      { key: 'maker', name: '王某', types: ['person'] },
    ],
  })
  relay = await noticeStage({
    path: 'db/presets/n5-hunan.yaml',
    at: '2024-05-20T10:00:00+08:00',
    answers: { ...answers, officeCloses: '17:30' },
    units: [
      { key: 'city', name: '长沙市工业和信息化局', shortName: '长沙', types: ['cityBureau'] },
      { key: 'plant', name: '某轴承厂', types: ['firm'], under: 'city' },
    ],
  })
})
afterAll(async () => {
  await upper?.close()
  await relay?.close()
})

type Work = { title: string; route: string; theme?: string; media?: Measures; film?: string }
const good: Measures = { seconds: 120, width: 1920, height: 1080 }
const declared = { attestations: ['originality', 'notSecret', 'licence'] }

async function drafted({ world }: NoticeStage, actor: Actor, work: Work) {
  const { title, route, theme = 'green', media = good, film = title } = work
  const begun = await begunBy(world, actor, { phase: 'collection', route })
  const file = { entryId: begun.id, bytes: mp4(film), filename: '成片.mp4', media }
  return savedAs(world, actor, begun, {
    title,
    theme,
    film: [await attachAs(world, actor, file)],
    region: '甲省',
    summary: '简介',
    contact: { name: '联系人', title: '', phone: '025-0000-2007', mobile: '', email: '' },
  })
}

const finalised = async (stage: NoticeStage, actor: Actor, work: Work): Promise<Filed> =>
  finalisedAs(stage.world, actor, await drafted(stage, actor, work))

const finalise =
  'mutation ($id: ID!, $revision: Int!) { finaliseEntry(id: $id, revision: $revision) { state } }'

async function itemsOf({ file }: NoticeStage): Promise<string[]> {
  return file.stages.find(({ checklist }) => checklist.length > 0)?.checklist.map(({ id }) => id) ?? []
}

test('a film lies or stands, lasts one to eight minutes and is judged so at 定稿', async () => {
  const { world } = upper
  const firm = await world.appoint('filingClerk', 'firm')
  const tried = async (title: string, media: Measures): Promise<string[]> =>
    broke(await world.perform(firm, finalise, await drafted(upper, firm, { title, route: 'direct', media })))
  expect(await tried('竖屏', { ...good, width: 1080, height: 1920 })).toEqual([])
  expect(await tried('方形', { ...good, width: 1080, height: 1080 })).toEqual(['aspect'])
  expect(await tried('低清', { ...good, width: 1280, height: 720 })).toEqual(['resolution'])
  expect(await tried('五十九秒', { ...good, seconds: 59 })).toEqual(['length'])
  expect(await tried('八分钟', { ...good, seconds: 480 })).toEqual([])
  expect(await tried('八分零一秒', { ...good, seconds: 481 })).toEqual(['length'])
})

test('one work goes under one theme, whatever its way; others are not counted', async () => {
  const { world, receiver } = upper
  const firm = await world.appoint('filingClerk', 'firm')
  const maker = await world.appoint('filingClerk', 'maker')
  const one = await finalised(upper, maker, { title: '绿色车间', route: 'direct' })
  expect(broke(await submits(world, maker, one, { attestations: ['originality'] }))).toEqual([
    'declared',
    'declared',
  ])
  expect(broke(await submits(world, maker, one, declared))).toEqual([])
  const again = { title: '另一个名字', route: 'recommended', theme: 'digital', film: '绿色车间' }
  const copy = await finalised(upper, firm, again)
  expect(broke(await submits(world, firm, copy, declared))).toEqual(['notUnderSeveral'])
  const ownTitle = { title: '绿色车间', route: 'direct', theme: 'digital', film: '又一部' }
  const renamed = await finalised(upper, maker, ownTitle)
  expect(broke(await submits(world, maker, renamed, declared))).toEqual(['notUnderSeveral'])
  // A stranger's work of the same title is another work.
  const stranger = await finalised(upper, firm, { ...ownTitle, film: '同名的一部' })
  expect(broke(await submits(world, firm, stranger, declared))).toEqual([])
  const more = await finalised(upper, maker, { title: '绿色工厂', route: 'direct' })
  expect(broke(await submits(world, maker, more, declared))).toEqual([])
  const items = await itemsOf(upper)
  expect(broke(await accepts(world, receiver, one, items))).toEqual(['stage.notOpen.review'])
  await upper.database.at('2024-08-01T00:00:00+08:00')
  expect(broke(await accepts(world, receiver, one, items))).toEqual([])
  await upper.database.at('2024-05-20T10:00:00+08:00')
})

/** Accepted, put into the table and forwarded; `taken` is what the table is refused for when its works are under review again. */
async function sendOn(
  stage: NoticeStage,
  reviewer: Actor,
  { filed, taken = anyTable.taken }: { filed: Filed; taken?: string[] },
): Promise<string[]> {
  const { world } = stage
  expect(broke(await accepts(world, reviewer, filed, await itemsOf(stage)))).toEqual([])
  const table = await approvedTable(world, reviewer, 'collection')
  await stampTable(world, reviewer, table.id)
  expect(await refusedFor(stage, { id: table.id, by: reviewer })).toEqual({ ...anyTable, taken })
  return broke(await forward(world, reviewer, table.id))
}

test('what a department takes it forwards to the organiser', async () => {
  const { world } = upper
  const firm = await world.appoint('filingClerk', 'firm')
  const department = await world.appoint('reviewingClerk', 'department')
  const filed = await finalised(upper, firm, { title: '数控机床', route: 'recommended' })
  expect(broke(await submits(world, firm, filed, declared))).toEqual([])
  expect(await sendOn(upper, department, { filed })).toEqual([])
})

test('a relay runs as a campaign of its own: by its city, within its earlier hour, with its own table', async () => {
  const { world, database } = relay
  const plant = await world.appoint('filingClerk', 'plant')
  const city = await world.appoint('reviewingClerk', 'city')
  const filed = await finalised(relay, plant, { title: '轴承之路', route: 'recommended' })
  expect(broke(await submits(world, plant, filed, declared))).toEqual([])
  const taken = ['summary.empty', 'cityTable', 'stamp.stale']
  expect(await sendOn(relay, city, { filed, taken })).toEqual([])
  const { campaign } = await world.ask<{ campaign: { phases: { closesAt: string }[] } }>(
    city,
    'query ($id: ID!) { campaign(id: $id) { phases { closesAt } } }',
    { id: world.campaignId },
  )
  expect(campaign.phases).toEqual([{ closesAt: '2024-05-29T09:30:00.000Z' }])
  const late = await finalised(relay, plant, { title: '又一条轴承', route: 'recommended' })
  await database.at('2024-05-29T17:30:01+08:00')
  expect(broke(await submits(world, plant, late, declared))).toEqual(['onTime'])
})
