import { extractRawText } from 'mammoth'
import sharp from 'sharp'
import type { Content } from '@huibian/domain'
import { attachAs } from '../../../../test/harness/film'
import { unzipped } from '../../../../test/harness/unzipped'
import { download } from '../../../../test/harness/upload'
import { acts, type EntryState, type Filed } from '../../../../test/harness/filing'
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
import { sheetsIn } from '../../../../test/harness/packets'
import { phoned, proxyActs } from '../../../../test/harness/proxies'
import { activityInput, paperOf, weekActs } from '../../../../test/harness/week'
import type { Actor } from '../../../../test/harness/world'

jest.setTimeout(300_000)

let stage: NoticeStage
let court: Actor
let customs: Actor

beforeAll(async () => {
  stage = await noticeStage({
    path: 'db/presets/n3-publicity-week.yaml',
    at: '2022-04-27T10:00:00+08:00',
    worker: true,
    answers: { membersImported: 'registered', beforeIncludesDay: true },
    units: [
      { key: 'court', name: '某市中级人民法院', types: ['memberUnit'] },
      { key: 'customs', name: '某海关', types: ['memberUnit'] },
    ],
  })
  court = await stage.world.appoint('filingClerk', 'court')
  customs = await stage.world.appoint('filingClerk', 'customs')
})
afterAll(() => stage?.close())

const said = (text: string): Content[string] => [{ type: 'paragraph', inlines: [{ text }] }]
const person = { name: '联系人', title: '', phone: '0375-0000-2007', mobile: '', email: '' }
const whole: Content = {
  done: said('布展两块。'),
  effect: said('效果良好。'),
  experience: said('经验三条。'),
  boards: { value: 2 },
  minors: 'consented',
  leader: person,
  contact: person,
}

async function drafted(actor: Actor, content: Content, picture = true) {
  const { world } = stage
  const begun = await begunBy(world, actor, { phase: 'summary' })
  if (!picture) return savedAs(world, actor, begun, content)
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
  const file = await attachAs(world, actor, { entryId: begun.id, bytes, filename: '现场.jpg' })
  return savedAs(world, actor, begun, { ...content, pictures: [file] })
}

const finalise =
  'mutation ($id: ID!, $revision: Int!) { finaliseEntry(id: $id, revision: $revision) { state } }'
const finalised = async (actor: Actor, content: Content, picture = true): Promise<Filed> =>
  finalisedAs(stage.world, actor, await drafted(actor, content, picture))

test('a summary without one of its three parts is not finalised', async () => {
  const { experience: _, ...lacking } = whole
  const draft = await drafted(court, lacking)
  expect(broke(await stage.world.perform(court, finalise, draft))).toEqual(['threeParts'])
})

test('one board and no picture go with reasons; who is responsible is named', async () => {
  const { world } = stage
  const { leader: _, ...nobody } = whole
  const filed = await finalised(court, { ...nobody, boards: { value: 1 } }, false)
  expect(broke(await submits(world, court, filed))).toEqual(['responsible', 'enoughBoards', 'withPictures'])
})

const called = { ...phoned, receivedAt: '2022-04-26T10:00:00+08:00' }
const people = { value: 3000, qualifier: 'over', last: 300 } as const
const leap = ['“受众人次”本年为 3000余，上年为 300，相差十倍以上；核对无误的，请确认。']

test('ten times last year’s is asked about before a summary is finalised, of its unit and of an office that enters it', async () => {
  const { world, receiver } = stage
  const draft = await drafted(court, { ...whole, people })
  expect((await world.perform(court, finalise, draft)).violations.map(({ says }) => says)).toEqual(leap)
  const entering = { organisationId: customs.organisationId, phase: 'summary' }
  const { enterFor } = await world.ask<{ enterFor: EntryState & { content: Content } }>(
    receiver,
    proxyActs.enter,
    { campaignId: world.campaignId, entering, origin: called },
  )
  const content = { ...enterFor.content, ...whole, people }
  const saved = await world.ask<{ saveDraft: EntryState }>(receiver, acts.save, { ...enterFor, content })
  const refused = await world.perform(receiver, finalise, saved.saveDraft)
  expect(refused.violations.map(({ says }) => says)).toEqual(leap)
  const { id, revision } = saved.saveDraft
  await world.ask(receiver, acts.discard, { id, revision })
})

test('a whole summary goes straight to the office, which takes it', async () => {
  const { world, receiver } = stage
  const filed = await finalised(court, { ...whole, people: { ...people, stands: true } })
  expect(broke(await submits(world, court, filed))).toEqual([])
  expect(broke(await accepts(world, receiver, filed))).toEqual([])
  const { entry } = await world.ask<{ entry: object }>(
    receiver,
    'query ($id: ID!) { entry(id: $id) { state mark title receiver { key } } }',
    { id: filed.id },
  )
  expect(entry).toEqual({
    state: 'accepted',
    mark: 'onTime',
    title: '某市中级人民法院宣传周活动总结',
    receiver: { key: 'host' },
  })
})

test('what a summary states stands in the week once, with last year’s; the office corrects it, and a difference is asked about', async () => {
  const { world, host } = stage
  const c = world.campaignId
  type Told = { week: { measures: { key: string }[]; totals: { measure: string }[]; differences: object[] } }
  const week = async () => {
    const told = await world.ask<Told>(
      host,
      `query ($c: ID!) { week(campaignId: $c) { measures { key } totals { measure sum total text note last percent }
        differences { organisation { key } measure activities summary } } }`,
      { c },
    )
    const total = (key: string) => told.week.totals.filter(({ measure }) => measure === key)
    return { boards: total('boards.1'), people: total('field:people'), differences: told.week.differences }
  }
  const said = { measure: 'field:people', last: 300, percent: 900 }
  const boards = { measure: 'boards.1', note: null, last: null, percent: null }
  const first = await world.ask<{ overview: { tasks: { kind: string }[] } }>(
    court,
    '{ overview { tasks { kind } } }',
  )
  expect(first.overview.tasks.map(({ kind }) => kind)).not.toContain('duty')
  expect(await week()).toEqual({
    boards: [{ ...boards, sum: 2, total: 2, text: '2' }],
    people: [{ ...said, sum: 3000, total: 3000, text: '3000余', note: null }],
    differences: [],
  })
  const adjust = `mutation ($c: ID!) {
    adjustTotal(campaignId: $c, measure: "field:people", by: -100, reason: "合办活动重复统计") { measures { key } } }`
  await world.ask(host, adjust, { c })
  const input = activityInput({ figures: [{ measure: 'boards.1', text: '5', last: '' }] })
  expect(broke(await world.perform(court, weekActs.save, { c, input }))).toEqual(['activity.accepted'])
  await world.ask(host, weekActs.enter, { c, o: court.organisationId, input, origin: called })
  expect(await week()).toEqual({
    boards: [{ ...boards, sum: 5, total: 5, text: '5' }],
    people: [{ ...said, sum: 3000, total: 2900, text: '超2900', note: '合办活动重复统计' }],
    differences: [{ organisation: { key: 'court' }, measure: 'boards.1', activities: '5', summary: '2' }],
  })
})

test('a unit finds beside each figure of its summary the 口径, the unit and what it counted last year', async () => {
  const { world, host } = stage
  const c = world.campaignId
  const measures = `mutation ($c: ID!, $m: [MeasureInput!]!) { saveMeasures(campaignId: $c, measures: $m) { measures { key } } }`
  const measure = { key: 'field:people', unit: '人次', definition: '到现场的人次' }
  await world.ask(host, measures, { c, m: [measure] })
  const least = await world.perform(host, measures, { c, m: [{ ...measure, least: 2 }] })
  expect(least.violations.map(({ says }) => says)).toEqual([
    '“受众人次”只在总结中填报，不能规定最低数，请留空。',
  ])
  const { id } = await begunBy(world, court, { phase: 'summary' })
  const asked = 'query ($id: ID!) { entryFigures(id: $id) { field unit definition last } }'
  const figures = async (actor: Actor) => {
    const { entryFigures } = await world.ask<{ entryFigures: { field: string }[] }>(actor, asked, { id })
    return entryFigures.filter(({ field }) => field === 'people' || field === 'boards')
  }
  const boards = {
    field: 'boards',
    unit: '块',
    definition: '尺寸2.4×1.2，反映“十四五”以来本单位工作进展和成就',
  }
  const own = { field: 'people', unit: '人次', definition: '到现场的人次' }
  expect(await figures(court)).toEqual([
    { ...boards, last: null },
    { ...own, last: null },
  ])
  expect((await world.perform(customs, asked, { id })).code).toBe('NOT_FOUND')
})

test('a picture attached to a summary keeps its pixels, and not where it was taken', async () => {
  const { world } = stage
  const { id: entryId } = await begunBy(world, customs, { phase: 'summary' })
  const shades = Buffer.from(Array.from({ length: 60 * 40 }, (_, at) => at % 60))
  const photo = (orientation: number): Promise<Buffer> =>
    sharp(shades, { raw: { width: 60, height: 40, channels: 1 } })
      .jpeg()
      .withMetadata({ orientation })
      .withExifMerge({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 44/1 0/1' } })
      .toBuffer()
  const png = await sharp({ create: { width: 50, height: 50, channels: 4, background: '#5434' } })
    .png()
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 44/1 0/1' } })
    .toBuffer()
  const sent = { '横.jpg': await photo(1), '竖.jpg': await photo(6), '图.png': png }
  const found: unknown[] = []
  for (const [filename, bytes] of Object.entries(sent)) {
    expect((await sharp(bytes).metadata()).exif?.length).toBeGreaterThan(0)
    const file = await attachAs(world, customs, { entryId, bytes, filename })
    const kept = (await download(world, customs, `/files/${file}`)).bytes
    const { exif, width, height } = await sharp(kept).metadata()
    const same = (await sharp(kept).raw().toBuffer()).equals(await sharp(bytes).raw().toBuffer())
    found.push([filename, exif, width, height, same])
  }
  expect(found).toEqual([
    ['横.jpg', undefined, 60, 40, true],
    ['竖.jpg', undefined, 40, 60, false],
    ['图.png', undefined, 50, 50, true],
  ])
})

const archive = async (): Promise<Map<string, Buffer>> =>
  unzipped(await paperOf(stage.world, stage.host, { act: 'pack' }))
const archived = async (): Promise<string[]> => [...(await archive()).keys()]

test('a figure of summaries stands once in the report, the report upward, the briefing and the archive’s table', async () => {
  const { world, host } = stage
  const heads = ['展板块数（块）', '受众人次（人次）']
  const lines = async (k: 'report' | 'upward' | 'brief'): Promise<string[]> => {
    const buffer = await paperOf(world, host, { act: 'compile', k, to: '某省知识产权局' })
    return (await extractRawText({ buffer })).value.split(/\n+/)
  }
  for (const kind of ['report', 'upward'] as const) {
    const told = await lines(kind)
    expect(told.filter((line) => heads.includes(line))).toEqual(heads)
    expect(told.filter((line) => line === '3000余')).toHaveLength(2)
    expect(told.filter((line) => line === '超2900')).toHaveLength(1)
  }
  const total = '据1家单位报送，累计展板块数5块，受众人次超过2900人次。'
  const note = '受众人次（人次）：各单位合计3000余，调整减100，采用超2900。理由：合办活动重复统计。'
  expect((await lines('brief')).filter((line) => line.includes('受众人次'))).toEqual([total, `注：${note}`])
  const [, table = Buffer.of()] =
    [...(await archive())].find(([name]) => name.endsWith('数据汇总.xlsx')) ?? []
  const [first, ...rest] = (await sheetsIn(table))['数据汇总'] ?? []
  expect(Object.keys(first ?? {}).filter((label) => /展板块数|受众人次/.test(label))).toEqual(heads)
  expect([first, ...rest].map((row) => heads.map((head) => row?.[head]))).toEqual([
    ['5', '3000余'],
    ['', ''],
    ['5', '3000余'],
    ['', '-100'],
    ['5', '超2900'],
  ])
})

test('a week’s archive holds the summary that came, printed and in Word, with its pictures', async () => {
  expect((await archived()).filter((name) => name.startsWith('某市中级人民法院/'))).toEqual([
    '某市中级人民法院/总结材料/某市中级人民法院宣传周活动总结.pdf',
    '某市中级人民法院/总结材料/某市中级人民法院宣传周活动总结.docx',
    '某市中级人民法院/总结材料/现场.jpg',
  ])
})

test('a unit is told how many summaries it owes; how many lectures the week had is not its affair', async () => {
  const { campaign } = await stage.world.ask<{ campaign: { standing: object[] } }>(
    customs,
    'query ($id: ID!) { campaign(id: $id) { standing { rule done needed strength } } }',
    { id: stage.world.campaignId },
  )
  expect(campaign.standing).toEqual([{ rule: 'oneReport', done: 0, needed: 1, strength: 'soft' }])
})

test('a summary of 1 May is asked for a reason and marked late; one of 30 April is not', async () => {
  const { world, database } = stage
  const filed = await finalised(customs, whole)
  await database.at('2022-05-01T00:00:00+08:00')
  expect(broke(await submits(world, customs, filed))).toEqual(['onTime'])
  const waivers = [{ rule: 'onTime', reason: '单位换人，材料补报。' }]
  const late = await submits(world, customs, filed, { waivers })
  expect(broke(late)).toEqual([])
  expect(late.data).toMatchObject({ submitEntry: { state: 'submitted', mark: 'late' } })
})

test('pictures with minors whose guardians have not agreed, or of whom nothing is said, stay out of the archive', async () => {
  const { world } = stage
  const pictured = (await archived()).filter((name) => name.endsWith('.jpg')).length
  const { minors: _, ...unsaid } = whole
  const waivers = [{ rule: 'onTime', reason: '补报。' }]
  for (const content of [{ ...whole, minors: 'notConsented' }, unsaid]) {
    const filed = await finalised(court, content)
    expect(broke(await submits(world, court, filed, { waivers }))).toEqual([])
  }
  const names = await archived()
  expect(names.filter((name) => name.endsWith('.jpg'))).toHaveLength(pictured)
  expect(names.filter((name) => name.endsWith('.docx')).length).toBeGreaterThan(pictured)
})
