import {
  filledSheets,
  filledWord,
  picture,
  readThrough,
  sheetsIn,
  type Typed,
} from '../../../../test/harness/packets'
import { unzipped } from '../../../../test/harness/unzipped'
import { download, upload } from '../../../../test/harness/upload'
import { putMember, weekStage, type WeekStage } from '../../../../test/harness/week'
import { zipped } from '../../../../test/harness/zipped'

let stage: WeekStage
let court: string
beforeAll(async () => {
  stage = await weekStage({ worker: true })
  court = await putMember(stage)
  await stage.database.rows(`update account set last_signed_in_at = now()`)
})
afterAll(() => stage?.close())

type File = { name: string; url: string }
type Job = { id: string; kind: string; state: string; message: string | null; file: File | null }
type Reading = {
  parts: { label: string; words: number }[]
  violations: { strength: string; says: string }[]
  activities: { title: string; plan: string; figures: string; again: boolean }[]
  pictures: number
  unlisted: string[]
  refused: number
  errors: File | null
}

const job = 'id kind state message file { name url }'
const make = `mutation ($c: ID!, $o: ID) { makePacket(campaignId: $c, organisationId: $o) { ${job} } }`
const jobs = `query ($c: ID!) { packetJobs(campaignId: $c) { ${job} } }`
const units = `query ($c: ID!) { packetUnits(campaignId: $c) {
  online organisation { name } deliveries { source receivedAt activities pictures refused byName files { name url } } } }`
const reading = `parts { label words } violations { strength says } unplaced activities { title plan figures again } pictures unlisted
  refused errors { name url }`
const take = `mutation ($c: ID!, $o: ID!, $u: [ID!]!, $s: String!, $t: DateTimeISO!, $r: String) {
  takePacket(campaignId: $c, organisationId: $o, uploadIds: $u, source: $s, receivedAt: $t, reason: $r) { ${job} } }`
const brought = `query ($c: ID!, $o: ID) { activities(campaignId: $c, organisationId: $o) {
  title hour contact state figures { measure text state last } pictures { caption shown } delivery { source byName } } }`

/** The newest job, once it is over. */
async function done(): Promise<Job> {
  for (;;) {
    const { packetJobs } = await stage.world.ask<{ packetJobs: Job[] }>(stage.office, jobs, {
      c: stage.campaignId,
    })
    const [newest] = packetJobs
    if (newest?.state === 'failed') throw new Error(newest.message ?? '')
    if (newest?.state === 'done') return newest
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const bytesOf = async (file: File | null): Promise<Buffer> =>
  (await download(stage.world, stage.office, file?.url ?? '')).bytes

const brings = (bytes: Buffer, filename: string): Promise<string> =>
  upload(stage.world, stage.office, bytes, { purpose: 'packet', filename })

const board: Typed = {
  活动类别: '宣传布展',
  开展情况: '已开展',
  活动名称: '法院展板',
  开始日期: '2022-04-20',
  开始时间: '9：30',
  地点: '审判楼前',
  联系人及电话: '某书记员 0375-0000000',
}

const told = (u: string[], o = court): Promise<Reading> =>
  readThrough<Reading>(stage, { c: stage.campaignId, o, u }, reading)

/** When the court’s stick was handed over. */
const receivedAt = '2022-04-21T01:00:00.000Z'

let sheets: Buffer
let word: Buffer

test('the office has the packets made of those who never signed in, a folder each', async () => {
  const { world, office, campaignId: c } = stage
  const asked = await world.ask<{ packetUnits: { online: boolean; organisation: { name: string } }[] }>(
    office,
    units,
    { c },
  )
  expect(asked.packetUnits.map(({ online }) => online)).toEqual([false, true, true])
  await world.ask(office, make, { c })
  const { file, message } = await done()
  expect(message).toBe('全部未登录单位')
  const files = await unzipped(await bytesOf(file))
  expect([...files.keys()]).toEqual([
    '市中级人民法院/填写说明.docx',
    '市中级人民法院/宣传周活动总结.docx',
    '市中级人民法院/数据和活动.xlsx',
    '文件清单.txt',
  ])
  sheets = files.get('市中级人民法院/数据和活动.xlsx') ?? Buffer.of()
  word = files.get('市中级人民法院/宣传周活动总结.docx') ?? Buffer.of()
  const blank = await sheetsIn(sheets)
  expect(Object.keys(blank)).toEqual(['总结数据', '活动', '活动数据', '图片清单'])
  expect(blank['总结数据']?.slice(0, 3).map((row) => [row['栏目'], row['填写内容']])).toEqual([
    ['单位名称', '市中级人民法院'],
    ['负责人姓名', ''],
    ['负责人电话', ''],
  ])
  expect(
    blank['活动数据']?.filter((row) => row['活动类别'] === '宣传布展').map((row) => row['统计项目']),
  ).toEqual(['展板块数', '发放资料份数'])
})

/** What the court typed: an activity that is right, and what the test adds to it. */
async function returned(more: { [sheet: string]: Typed[] } = {}): Promise<Buffer> {
  const typed = {
    总结数据: [
      { 栏目: '负责人姓名', 填写内容: '某庭长' },
      { 栏目: '负责人电话', 填写内容: '0375-0000000' },
      { 栏目: '联系人姓名', 填写内容: '某书记员' },
      { 栏目: '联系人电话', 填写内容: '0375-0000000' },
      { 栏目: '展板块数', 上年数: '30', 填写内容: '3块', 相差十倍已核对: '是' },
      { 栏目: '走访企业数', 填写内容: '未开展' },
      ...(more['总结数据'] ?? []),
    ],
    活动: [board, ...(more['活动'] ?? [])],
    活动数据: [
      { 活动类别: '宣传布展', 统计项目: '展板块数', 本年数: '3' },
      { 活动类别: '宣传布展', 统计项目: '发放资料份数', 约数: '余', 本年数: '300' },
      ...(more['活动数据'] ?? []),
    ],
    图片清单: [
      {
        文件名: '展板.jpg',
        活动名称: '法院展板',
        图片说明: '展板',
        来源和授权: '本单位拍摄',
        有未成年人: '否',
      },
      ...(more['图片清单'] ?? []),
    ],
  }
  return zipped([
    ['填写说明.docx', word],
    [
      '宣传周活动总结.docx',
      await filledWord(word, { 开展情况: '设展板三块。', 活动效果: '反响良好。', 经验体会: '早作准备。' }),
    ],
    ['数据和活动.xlsx', await filledSheets(sheets, typed)],
    ['图片/展板.jpg', await picture('#345')],
    ['图片/多余.jpg', await picture('#543')],
  ])
}

test('what comes back is told before it is taken, with the rows that are wrong in a file, and nothing of it stays', async () => {
  const { world, office, campaignId: c } = stage
  const bad = {
    活动: [
      { ...board, 活动名称: '无此类活动', 活动类别: '游行' },
      { ...board, 活动类别: '线上有奖竞答', 活动名称: '法院竞答' },
    ],
    活动数据: [{ 活动类别: '线上有奖竞答', 统计项目: '参与人次', 是否开展: '未开展', 本年数: '5' }],
    图片清单: [{ 文件名: '没有.jpg', 活动名称: '法院展板' }],
  }
  const u = [await brings(await returned(bad), '法院.zip')]
  const found = await told(u)
  expect(found).toMatchObject({
    parts: [
      { label: '开展情况', words: 6 },
      { label: '活动效果', words: 5 },
      { label: '经验体会', words: 5 },
      { label: '问题和建议', words: 0 },
    ],
    activities: [{ title: '法院展板', plan: '宣传布展', figures: '3、300余', again: false }],
    pictures: 1,
    unlisted: ['多余.jpg'],
    refused: 4,
  })
  expect(found.violations.map(({ strength, says }) => [strength, says])).toEqual([
    ['soft', expect.stringContaining('活动图片')],
  ])
  const handed = await sheetsIn(await bytesOf(found.errors))
  expect(Object.entries(handed).map(([name, rows]) => [name, rows.map((row) => row['错误原因'])])).toEqual([
    ['活动', ['活动类别“游行”不在通知的安排中，请从列表中选择。', '本项活动的数据有误，见“活动数据”表。']],
    ['活动数据', ['“参与人次”选了“未开展”，又填了数字或约数，请核对。']],
    ['图片清单', ['没有找到图片文件“没有.jpg”，请核对文件名。']],
  ])
  const { 开始时间, 联系人及电话 } = board
  expect(handed['活动']).toMatchObject([board, board].map(() => ({ 开始时间, 联系人及电话 })))
  expect(await world.ask(office, brought, { c, o: court })).toEqual({ activities: [] })
  expect(await stage.database.rows('select 1 from delivery')).toEqual([])
  expect(await stage.database.rows('select 1 from entry')).toEqual([])
})

test('what is right is taken in the unit’s place, marked with its source, and the originals are kept', async () => {
  const { world, office, campaignId: c } = stage
  const zip = await returned()
  const u = [await brings(zip, '法院.zip')]
  await world.ask(office, take, { c, o: court, u, s: 'usb', t: receivedAt, r: '该单位线下报送，图片另附' })
  expect((await done()).file).toBeNull()
  // Of all units, as the office's list asks, and of this one.
  expect(await world.ask(office, brought, { c, o: null })).toEqual(
    await world.ask(office, brought, { c, o: court }),
  )
  expect(await world.ask(office, brought, { c, o: court })).toEqual({
    activities: [
      {
        title: '法院展板',
        hour: '09:30',
        contact: '某书记员 0375-0000000',
        state: 'held',
        figures: [
          { measure: 'boards.1', text: '3', state: 'given', last: null },
          { measure: 'boards.2', text: '300余', state: 'given', last: null },
        ],
        pictures: [{ caption: '展板', shown: true }],
        delivery: { source: 'usb', byName: 'cnipaeditor' },
      },
    ],
  })
  const [entry] = await stage.database.rows<{
    id: string
    state: string
    draft: { [field: string]: unknown }
  }>('select id, state, draft from entry where filer_id = $1', [court])
  expect(entry).toMatchObject({
    state: 'submitted',
    draft: { boards: { value: 3, last: 30, stands: true }, enterprises: { value: 0, notHeld: true } },
  })
  const asked = await world.ask<{
    packetUnits: { deliveries: { files: File[]; source: string; receivedAt: string }[] }[]
  }>(office, units, { c })
  const [delivery] = asked.packetUnits[0]?.deliveries ?? []
  expect(delivery).toMatchObject({ source: 'usb', receivedAt, activities: 1, pictures: 1, refused: 0 })
  expect((await bytesOf(delivery?.files[0] ?? null)).equals(zip)).toBe(true)
  const [line] = await stage.database.rows<{ organisation: string }>(
    `select organisation_name as organisation from record where act = 'entry.submitted'`,
  )
  expect(line?.organisation).toBe('国家知识产权局')
})

test('its report is a 代录 like any other: who entered it from what is said, and the whole of it is kept', async () => {
  const { world, office } = stage
  const [{ id = '' } = {}] = await stage.database.rows<{ id: string }>('select id from entry')
  const asked = `query ($id: ID!) { entry(id: $id) { versions { by }
    proxy { source receivedAt begun knownAt organisation { name } originals { name url } } } }`
  const { entry } = await world.ask<{ entry: { proxy: { originals: File[] } } }>(office, asked, { id })
  expect(entry).toEqual({
    versions: [{ by: `${office.name}（代录）` }],
    proxy: {
      source: 'usb',
      receivedAt,
      begun: false,
      knownAt: null,
      organisation: { name: '国家知识产权局' },
      originals: [{ name: '法院.zip', url: expect.any(String) }],
    },
  })
  const lines = await stage.database.rows(
    `select seen_by as "seenBy" from record where act = 'entry.enteredFor'`,
  )
  expect(lines).toEqual([{ seenBy: expect.stringContaining('/cnipa/') }])
})

test('the same activity brought again is changed, a report that is sent in is not, and another unit’s packet is refused', async () => {
  const u = [await brings(await returned(), '法院.zip')]
  const found = await told(u)
  expect(found.activities.map(({ again }) => again)).toEqual([true])
  expect(found.violations.map(({ says }) => says)).toEqual([
    '本单位的总结已报送；需要修改的，请先退回，再重新导入。',
  ])
  await expect(told(u, stage.unit.organisationId)).rejects.toThrow(
    /^填报包属于“市中级人民法院”，与所选单位“.+”不符，请核对。$/,
  )
})

test('what a unit took over or entered itself is not written over by single files', async () => {
  const { world } = stage
  const clerk = await world.appoint('filingClerk', 'pds-court')
  const [{ id = '' } = {}] = await stage.database.rows<{ id: string }>('select id from activity')
  await world.ask(clerk, 'mutation ($id: ID!) { takeOverActivity(activityId: $id) { mine } }', { id })
  const rows = await filledSheets(sheets, { 活动: [board] })
  const u = [await brings(rows, '数据和活动.xlsx')]
  const left = async (): Promise<void> => {
    const found = await told(u)
    expect([found.activities, found.refused, found.parts]).toEqual([[], 1, []])
    const [row] = (await sheetsIn(await bytesOf(found.errors)))['活动'] ?? []
    expect(row?.['错误原因']).toBe(
      '本单位已在线登记或接手“法院展板”，未作改动；需要修改的，由本单位在线办理。',
    )
  }
  await left()
  await stage.database.rows('update activity set delivery_id = null, taken_over_at = null')
  await left()
})
