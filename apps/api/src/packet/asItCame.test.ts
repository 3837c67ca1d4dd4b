import { Document, Packer, Paragraph } from 'docx'
import { officeFaults } from '../../../../test/harness/officeFaults'
import { savedAs } from '../../../../test/harness/oldFiles'
import { filledSheets, readThrough } from '../../../../test/harness/packets'
import { needsTool } from '../../../../test/harness/tools'
import { unzipped } from '../../../../test/harness/unzipped'
import { download, upload } from '../../../../test/harness/upload'
import { putMember, putWeek, weekStage, type WeekStage } from '../../../../test/harness/week'
import { dataOf, type Actor } from '../../../../test/harness/world'
import { sweepRound } from './reading.queries'

jest.setTimeout(300_000)

let stage: WeekStage
let o: string
beforeAll(async () => {
  stage = await weekStage({ worker: true })
  o = await putMember(stage)
})
afterAll(() => stage?.close())

type File = { name: string; url: string }
type Job = { state: string; message: string | null; file: File | null }

const make = `mutation ($c: ID!, $o: ID) { makePacket(campaignId: $c, organisationId: $o) { id } }`
const jobs = `query ($c: ID!) { packetJobs(campaignId: $c) { state message file { name url } } }`
const take = `mutation ($c: ID!, $o: ID!, $u: [ID!]!, $t: DateTimeISO!) {
  takePacket(campaignId: $c, organisationId: $o, uploadIds: $u, source: "usb", receivedAt: $t, reason: "") { id } }`
const units = `query ($c: ID!) { packetUnits(campaignId: $c) { deliveries { activities files { name url } } } }`

/** The newest job, once it is over. */
async function done(c = stage.campaignId): Promise<Job> {
  for (;;) {
    const { packetJobs } = await stage.world.ask<{ packetJobs: Job[] }>(stage.office, jobs, { c })
    const [newest] = packetJobs
    if (newest?.state === 'failed') throw new Error(newest.message ?? '')
    if (newest?.state === 'done') return newest
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const bytesOf = async (file: File | null | undefined): Promise<Buffer> =>
  (await download(stage.world, stage.office, file?.url ?? '')).bytes

/** The sheets of a unit's packet, filled in. */
async function sheetsOf(o: string): Promise<Buffer> {
  await stage.world.ask(stage.office, make, { c: stage.campaignId, o })
  const made = await unzipped(await bytesOf((await done()).file))
  expect(await officeFaults(made)).toEqual([])
  const blank = [...made].find(([name]) => name.endsWith('数据和活动.xlsx'))?.[1] ?? Buffer.of()
  return filledSheets(blank, {
    活动: [{ 活动类别: '宣传布展', 开展情况: '已开展', 活动名称: '法院展板', 开始日期: '2022-04-20' }],
    活动数据: [{ 活动类别: '宣传布展', 统计项目: '展板块数', 本年数: '3' }],
  })
}

needsTool('calc')('sheets of before 2007 are read as what they became and kept as they came', async () => {
  const { world, office, campaignId: c } = stage
  const typed = await sheetsOf(o)
  const old = savedAs(typed, 'xlsx', 'xls')
  const u = [await upload(world, office, old, { purpose: 'packet', filename: '数据和活动.xls' })]
  await world.ask(office, take, { c, o, u, t: '2022-04-21T01:00:00.000Z' })
  await done()
  const { packetUnits } = await world.ask<{
    packetUnits: { deliveries: { activities: number; files: File[] }[] }[]
  }>(office, units, { c })
  const [delivery] = packetUnits.flatMap(({ deliveries }) => deliveries)
  expect([delivery?.activities, delivery?.files.map(({ name }) => name)]).toEqual([1, ['数据和活动.xls']])
  expect((await bytesOf(delivery?.files[0])).equals(old)).toBe(true)
})

test('one packet that is taken twice at once brings each activity once', async () => {
  const { world, database, office, campaignId: c } = stage
  await database.rows('delete from activity where campaign_id = $1', [c])
  const typed = await sheetsOf(o)
  const brought = async (): Promise<object> => {
    const u = [await upload(world, office, typed, { purpose: 'packet', filename: '数据和活动.xlsx' })]
    return { c, o, u, t: '2022-04-21T01:00:00.000Z' }
  }
  const both = [await brought(), await brought()]
  await Promise.all(both.map((asked) => world.ask(office, take, asked)))
  const taken = async () =>
    database.rows<{ state: string }>(
      `select state from job where kind = 'packet.take' order by created_at desc, id desc limit 2`,
    )
  while ((await taken()).some(({ state }) => state === 'queued' || state === 'running'))
    await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await taken()).toEqual([{ state: 'done' }, { state: 'done' }])
  expect(await database.rows('select title, revision from activity where campaign_id = $1', [c])).toEqual([
    { title: '法院展板', revision: 2 },
  ])
})

const read = `mutation ($c: ID!, $o: ID!, $u: [ID!]!) { readPacket(campaignId: $c, organisationId: $o, uploadIds: $u) { id } }`
const readings = `query ($c: ID!) { packetReadings(campaignId: $c) {
  uploadIds organisation { id } job { kind } reading { activities { title } } } }`

test('what was read waits for whoever asked, and for nobody else, until it is read anew, is taken or a day has passed', async () => {
  const { world, database, office, campaignId: c } = stage
  await database.rows('delete from activity where campaign_id = $1', [c])
  const typed = await sheetsOf(o)
  const come = () => upload(world, office, typed, { purpose: 'packet', filename: '数据和活动.xlsx' })
  const seenBy = async (actor: Actor) =>
    dataOf<{ packetReadings: object[] }>(await world.perform(actor, readings, { c })).packetReadings
  const key = { 'idempotency-key': crypto.randomUUID() }
  const queued = await world.perform(office, read, { c, o, u: [await come()] }, key)
  expect(queued.statements <= 12 || queued.statements).toBe(true)
  const u = [await come()]
  await readThrough(stage, { c, o, u }, 'refused')
  const found = await world.perform(office, readings, { c })
  expect(found.statements <= 12 || found.statements).toBe(true)
  expect(found.data).toEqual({
    packetReadings: [
      {
        uploadIds: u,
        organisation: { id: o },
        job: { kind: 'packet.read' },
        reading: { activities: [{ title: '法院展板' }] },
      },
    ],
  })
  expect(await seenBy(await world.appoint('editor', office.organisationKey))).toEqual([])
  await world.ask(office, take, { c, o, u, t: '2022-04-21T01:00:00.000Z' })
  expect(await seenBy(office)).toEqual([])
  await done()
  await readThrough(stage, { c, o, u }, 'refused')
  await database.rows(`update packet_reading set at = at - interval '25 hours'`)
  expect(await seenBy(office)).toEqual([])
  await sweepRound(world.serving.platform)
  expect(await database.rows('select 1 from packet_reading')).toEqual([])
})

test('a report that must be stamped waits as a draft that the office entered: it is told how it comes in', async () => {
  const { world, database, office, unit } = stage
  const c = await putWeek(database, office, [{ ...unit, organisationId: o, organisationKey: 'pds-court' }])
  await database.rows(
    `update campaign_version set file = replace(file::text, '"default": "off"', '"default": "hard"')::jsonb where campaign_id = $1`,
    [c],
  )
  const lines = ['一、开展情况', '设展板三块。', '二、活动效果', '反响良好。', '三、经验体会', '早作准备。']
  const word = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })
  const asked = { purpose: 'packet', filename: '总结.docx' } as const
  const u = [await upload(world, office, await Packer.toBuffer(word), asked)]
  const told = await readThrough(stage, { c, o, u }, 'parts { label words } violations { rule says }')
  expect(told).toEqual({
    parts: [
      { label: '开展情况', words: 6 },
      { label: '活动效果', words: 5 },
      { label: '经验体会', words: 5 },
      { label: '问题和建议', words: 0 },
    ],
    violations: [
      {
        rule: 'packet.unstamped',
        says: expect.stringMatching(
          /^本次活动要求总结盖章，.*代录的草稿。.*盖章，上传扫描件后报送；.*没有本稿校验码/,
        ),
      },
    ],
  })
  const standing = () =>
    database.rows<{ state: string; entered: boolean; done: string }>(
      `select state, proxy_id = $2 as entered, draft->'done'->0->'inlines'->0->>'text' as done from entry where campaign_id = $1`,
      [c, office.organisationId],
    )
  expect(await standing()).toEqual([])
  await world.ask(office, take, { c, o, u, t: '2022-04-21T01:00:00.000Z' })
  await done(c)
  expect(await standing()).toEqual([{ state: 'draft', entered: true, done: '设展板三块。' }])
})

test('only the office exports, looks through and imports packets, and only for units of its week', async () => {
  const { world, office, unit, campaignId: c } = stage
  const asked = [units, jobs, readings, make, read, take]
  const given = { c, o, u: ['x'], t: '2022-04-21T01:00:00.000Z' }
  const answers = await Promise.all(asked.map((document) => world.perform(unit, document, given)))
  expect(answers.flatMap(({ violations }) => violations.map(({ says }) => says))).toEqual(
    asked.map(() => '当前不能办理此事项：您的岗位无此权限，或状态已有变化，请刷新后再看。'),
  )
  const strange = world.asProvince.organisationId
  expect((await world.perform(office, make, { c, o: strange })).code).toBe('NOT_FOUND')
  expect((await world.perform(office, read, { ...given, o: strange })).code).toBe('NOT_FOUND')
})
