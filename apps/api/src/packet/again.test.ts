import {
  blankPacket,
  fileOfJob,
  filledSheets,
  filledWord,
  picture,
  readThrough,
  sheetsIn,
  type Typed,
} from '../../../../test/harness/packets'
import { upload } from '../../../../test/harness/upload'
import {
  activityInput,
  putMember,
  putWeek,
  weekActs,
  weekStage,
  type WeekStage,
} from '../../../../test/harness/week'
import { zipped } from '../../../../test/harness/zipped'

let stage: WeekStage
let o: string
let sheets: Buffer
let word: Buffer
beforeAll(async () => {
  stage = await weekStage({ worker: true })
  o = await putMember(stage)
  await lastYearsWeek()
  ;({ sheets, word } = await blankPacket(stage, o))
})
afterAll(() => stage?.close())

/** A week of the year before, in which the court set up 60 boards. */
async function lastYearsWeek(): Promise<void> {
  const { database, world, office, unit } = stage
  const before = await putWeek(database, office, [
    { ...unit, organisationId: o, organisationKey: 'pds-court' },
  ])
  await database.rows(`update campaign set created_at = '2021-04-11T00:00:00Z' where id = $1`, [before])
  const clerk = await world.appoint('filingClerk', 'pds-court')
  const input = activityInput({ figures: [{ measure: 'boards.1', text: '60' }] })
  await world.ask(clerk, weekActs.save, { c: before, input })
}

type Typing = { [sheet: string]: Typed[] }
type Files = [name: string, bytes: Buffer][]

const typed = async (rows: Typing): Promise<Files> => [['数据和活动.xlsx', await filledSheets(sheets, rows)]]

const bring = async (files: Files): Promise<string[]> => [
  await upload(stage.world, stage.office, await zipped(files), { purpose: 'packet', filename: '来件.zip' }),
]

/** Takes files as they came, and gives the rows that go back, by sheet. */
async function taken(files: Files, reason = ''): Promise<{ [sheet: string]: Typed[] }> {
  await stage.world.ask(
    stage.office,
    `mutation ($c: ID!, $o: ID!, $u: [ID!]!, $r: String) { takePacket(campaignId: $c, organisationId: $o, uploadIds: $u,
       source: "usb", receivedAt: "2022-04-21T01:00:00Z", reason: $r) { id } }`,
    { c: stage.campaignId, o, u: await bring(files), r: reason },
  )
  const back = await fileOfJob(stage)
  return back === null ? {} : sheetsIn(back)
}

const errors = (rows: { [sheet: string]: Typed[] }): object =>
  Object.fromEntries(Object.entries(rows).map(([name, of]) => [name, of.map((row) => row['错误原因'])]))

const board = { 活动类别: '宣传布展', 开展情况: '已开展', 活动名称: '法院展板', 开始日期: '2022-04-20' }
const square = { ...board, 活动名称: '广场展板', 开始日期: '2022-04-21' }
const boards = { 活动类别: '宣传布展', 统计项目: '展板块数' }
const handouts = { 活动类别: '宣传布展', 统计项目: '发放资料份数' }

const figures = async (): Promise<object[]> =>
  stage.database.rows(`select title, about, figures from activity where campaign_id = $1 order by day`, [
    stage.campaignId,
  ])

test('last year’s of a unit, which the packet offers beside each row, is told once, however many activities bring it', async () => {
  const two = {
    活动: [board, square],
    活动数据: [
      { ...boards, 活动名称: '法院展板', 上年数: '60', 本年数: '30' },
      { 活动类别: '宣传布展', 统计项目: '展板块数 ', 活动名称: '广场展板', 上年数: '60', 本年数: '20' },
    ],
  }
  expect(await taken(await typed(two))).toEqual({})
  const given = { state: 'given' }
  const stand = [
    { title: '法院展板', about: '', figures: { 'boards.1': { ...given, value: 30, last: 60 } } },
    { title: '广场展板', about: '', figures: { 'boards.1': { ...given, value: 20 } } },
  ]
  expect(await figures()).toEqual(stand)
  // The same brought again in another order still has one teller.
  expect(await taken(await typed({ ...two, 活动: [square, board] }))).toEqual({})
  expect(await figures()).toEqual(stand)
})

test('figures that come back without their activity go to the one that was taken, and leave its others', async () => {
  const alone = [{ ...handouts, 活动名称: '法院展板', 约数: '余', 本年数: '300' }]
  expect(await taken(await typed({ 活动数据: alone }))).toEqual({})
  expect(await figures()).toMatchObject([
    {
      title: '法院展板',
      figures: { 'boards.1': { value: 30, last: 60 }, 'boards.2': { value: 300, qualifier: 'over' } },
    },
    { title: '广场展板', figures: { 'boards.1': { value: 20 } } },
  ])
  const named = { ...handouts, 活动名称: '法院展板', 本年数: '310' }
  const nobodys = await taken(await typed({ 活动数据: [named, { ...boards, 本年数: '99' }] }))
  expect(errors(nobodys)).toEqual({ 活动数据: ['同类活动不止一项，请填写“活动名称”，与“活动”表一致。'] })
  expect(await figures()).toMatchObject([
    { figures: { 'boards.1': { value: 30 }, 'boards.2': { value: 310 } } },
    { figures: { 'boards.1': { value: 20 } } },
  ])
})

test('what is handed back of figures alone comes again alone, and an activity that comes again empty keeps what it has', async () => {
  const leap = { ...handouts, 活动名称: '广场展板', 上年数: '10', 本年数: '3000' }
  const back = await taken(await typed({ 活动数据: [leap] }))
  expect(errors(back)).toEqual({
    活动数据: [
      '“发放资料份数”本年为 3000，上年为 10，相差十倍以上；核对无误的，请在“相差十倍已核对”栏选“是”。',
    ],
  })
  expect(await taken(await typed({ 活动数据: [{ ...leap, 相差十倍已核对: '是' }] }))).toEqual({})
  expect(await taken(await typed({ 活动: [{ ...square, 情况说明: '市民参观。' }] }))).toEqual({})
  expect(await taken(await typed({ 活动: [square] }))).toEqual({})
  const [, stands] = await figures()
  expect(stands).toEqual({
    title: '广场展板',
    about: '市民参观。',
    figures: {
      'boards.1': { state: 'given', value: 20 },
      'boards.2': { state: 'given', value: 3000, last: 10 },
    },
  })
})

test('an activity of a kind that was taken out of the notice since keeps it, and stays one where its row names another', async () => {
  const stands = () =>
    stage.database.rows('select plan, about, figures from activity where campaign_id = $1 and title = $2', [
      stage.campaignId,
      '广场展板',
    ])
  const brought = async (said: Typed): Promise<object[]> => {
    expect(await taken(await typed({ 活动: [{ ...square, ...said }] }))).toEqual({})
    return stands()
  }
  const told = { state: 'given', value: 20 }
  const figures = { 'tour.1': told }
  await stage.database.rows(`update activity set plan = 'tour', figures = $1 where title = '广场展板'`, [
    figures,
  ])
  expect(await brought({ 活动类别: '巡展', 情况说明: '巡回三站。' })).toEqual([
    { plan: 'tour', about: '巡回三站。', figures },
  ])
  const other = { ...square, 活动类别: '巡展', 活动名称: '没有登记过的' }
  expect(errors(await taken(await typed({ 活动: [other] })))).toEqual({
    活动: ['活动类别“巡展”不在通知的安排中，请从列表中选择。'],
  })
  expect(await brought({ 活动类别: '宣传布展' })).toEqual([{ plan: 'boards', about: '巡回三站。', figures }])
})

test('a thing that one activity tells twice is handed back: nobody knows which number holds', async () => {
  const rows = ['7', '8'].map((本年数) => ({ ...handouts, 活动名称: '广场展板', 本年数 }))
  const [first, second] = rows
  const twice = await filledSheets(await filledSheets(sheets, { 活动数据: [first ?? {}] }), {
    活动数据: [{ ...second, 统计项目: '发放资料份数 ' }],
  })
  expect(errors(await taken([['数据和活动.xlsx', twice]]))).toMatchObject({
    活动数据: [
      '本行没有错误，随其所属的活动一并退回，请一并送回。',
      '“发放资料份数”在表中重复，请合并为一行。',
    ],
  })
})

test('a picture that comes again is what its list says of it now; an empty cell leaves what was said, or unanswered what nobody said', async () => {
  const bytes = await picture('#345')
  const named = { 文件名: '展板.jpg', 活动名称: '法院展板' }
  const brought = async (said: Typed): Promise<object> => {
    const list = await typed({ 图片清单: [{ ...named, ...said }] })
    expect(await taken([...list, ['图片/展板.jpg', bytes]])).toEqual({})
    return stage.database.rows('select caption, rights, minors, consent from shot')
  }
  expect(await brought({ 图片说明: '展板', 来源和授权: '本单位拍摄' })).toEqual([
    { caption: '展板', rights: '本单位拍摄', minors: null, consent: false },
  ])
  expect(await brought({ 有未成年人: '是' })).toEqual([
    { caption: '展板', rights: '本单位拍摄', minors: true, consent: false },
  ])
  expect(await brought({ 图片说明: '学生观看展板', 监护人同意: '是', 有未成年人: '是' })).toEqual([
    { caption: '学生观看展板', rights: '本单位拍摄', minors: true, consent: true },
  ])
  expect(await brought({ 有未成年人: '否' })).toEqual([
    { caption: '学生观看展板', rights: '本单位拍摄', minors: false, consent: false },
  ])
  await brought({ 有未成年人: '是' })
  expect(await brought({ 监护人同意: '是' })).toEqual([
    { caption: '学生观看展板', rights: '本单位拍摄', minors: true, consent: true },
  ])
  const unknown = await typed({ 图片清单: [{ ...named, 监护人同意: '是' }] })
  const back = await taken([...unknown, ['图片/展板.jpg', await picture('#543')]])
  expect(errors(back)).toEqual({ 图片清单: [expect.stringContaining('未成年人')] })
})

const report = () =>
  stage.database.rows<{ state: string; draft: { [field: string]: unknown } }>(
    'select state, draft from entry where filer_id = $1 and campaign_id = $2',
    [o, stage.campaignId],
  )

const people = [
  { 栏目: '负责人姓名', 填写内容: '某庭长' },
  { 栏目: '负责人电话', 填写内容: '0375-0000000' },
  { 栏目: '联系人姓名', 填写内容: '某书记员' },
  { 栏目: '联系人电话', 填写内容: '0375-0000000' },
]

test('a sheet of the report that comes alone is kept in a draft, and told with what is wanting', async () => {
  const alone = await typed({ 总结数据: people })
  const asked = { c: stage.campaignId, o, u: await bring(alone) }
  const { violations } = await readThrough<{ violations: { rule: string }[] }>(
    stage,
    asked,
    'violations { rule }',
  )
  expect(violations[0]).toEqual({ rule: 'packet.sheetKept' })
  expect(await report()).toEqual([])
  expect(await taken(alone)).toEqual({})
  expect(await report()).toMatchObject([{ state: 'draft', draft: { leader: { name: '某庭长' } } }])
})

test('of a report with wrong rows the rest waits as a draft: the rows come right alone, and it is sent in', async () => {
  const parts = { 开展情况: '设展板三块。', 活动效果: '反响良好。', 经验体会: '早作准备。' }
  const wrong = await typed({ 总结数据: [...people, { 栏目: '走访企业数', 填写内容: '若干' }] })
  const whole: Files = [...wrong, ['宣传周活动总结.docx', await filledWord(word, parts)]]
  const asked = { c: stage.campaignId, o, u: await bring(whole) }
  expect(await readThrough(stage, asked, 'violations { says }')).toEqual({
    violations: [
      {
        says: '“总结数据”表有 1 处错误：总结先存为代录的草稿，退回的各行改正后送回即可，Word 总结不必重报。',
      },
    ],
  })
  const [row, ...more] = (await taken(whole))['总结数据'] ?? []
  expect([row?.['栏目'], row?.['错误原因'] !== '', more]).toEqual(['走访企业数', true, []])
  expect(await report()).toMatchObject([{ state: 'draft' }])
  expect(await taken(await typed({ 总结数据: [{ 栏目: '走访企业数', 填写内容: '4' }] }), '图片另附')).toEqual(
    {},
  )
  expect(await report()).toMatchObject([{ state: 'submitted', draft: { enterprises: { value: 4 } } }])
})
