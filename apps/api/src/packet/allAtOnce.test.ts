import {
  blankPacket,
  filledSheets,
  filledWord,
  readThrough,
  sheetsIn,
} from '../../../../test/harness/packets'
import { unzipped } from '../../../../test/harness/unzipped'
import { download, upload } from '../../../../test/harness/upload'
import { activityInput, putMember, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'
import { zipped } from '../../../../test/harness/zipped'

let stage: WeekStage
let o: string
let sheets: Buffer
let word: Buffer
beforeAll(async () => {
  stage = await weekStage({ worker: true })
  o = await putMember(stage)
  ;({ sheets, word } = await blankPacket(stage, o))
})
afterAll(() => stage?.close())

type File = { url: string }
type Reading = {
  parts: { label: string; words: number }[]
  violations: { says: string }[]
  notes: string[]
  activities: { day: string; figures: string }[]
  refused: number
  errors: File | null
}

const bytesOf = async (file: File | null): Promise<Buffer> =>
  (await download(stage.world, stage.office, file?.url ?? '')).bytes

const told = async (files: [string, Buffer][]): Promise<Reading> => {
  const bytes = await zipped(files)
  const u = [await upload(stage.world, stage.office, bytes, { purpose: 'packet', filename: '来件.zip' })]
  return readThrough<Reading>(
    stage,
    { c: stage.campaignId, o, u },
    'parts { label words } violations { says } notes activities { day figures } refused errors { name url }',
  )
}

const board = { 活动类别: '宣传布展', 开展情况: '已开展', 活动名称: '法院展板', 地点: '审判楼前' }
const boards = { 活动类别: '宣传布展', 统计项目: '展板块数' }
const handouts = { 活动类别: '宣传布展', 统计项目: '发放资料份数' }

test('all that is wrong with an activity goes back at once, each in the row that says it', async () => {
  const rows = await filledSheets(sheets, {
    活动: [{ ...board, 开始日期: '上周三', 结束日期: '4月26日', 开始时间: '早上', 地点: '门'.repeat(61) }],
    活动数据: [
      { ...boards, 上年数: '30', 本年数: '2' },
      { ...handouts, 本年数: '三百' },
    ],
  })
  const { errors, refused, activities } = await told([['数据和活动.xlsx', rows]])
  expect([activities, refused]).toEqual([[], 3])
  const back = await sheetsIn(await bytesOf(errors))
  const reasons = Object.entries(back).map(([name, of]) => [name, of.map((row) => row['错误原因'])])
  expect(reasons).toEqual([
    [
      '活动',
      [
        [
          '“地点”共 61 个字，应为 0 至 60 个字，请修改。',
          '“上周三”不是有效日期，请按年-月-日填写。',
          '“4月26日”不是有效日期，请按年-月-日填写。',
          '“早上”不是有效时间，请按 时:分 填写，例如 14:30。',
          '本项活动的数据有误，见“活动数据”表。',
        ].join(''),
      ],
    ],
    [
      '活动数据',
      [
        '“展板块数”本年为 2，上年为 30，相差十倍以上；核对无误的，请在“相差十倍已核对”栏选“是”。',
        '“发放资料份数”填写的“三百”不是数据，请写成 300、300余、近300、超300、约300、1.2万，或填“未开展”。',
      ],
    ],
  ])
})

test('what is left out is asked for by its name, and a right figure of a wrong activity says why it comes along', async () => {
  const quiz = { 活动类别: '线上有奖竞答', 开展情况: '未开展', 活动名称: '法院竞答' }
  const rows = await filledSheets(sheets, {
    活动: [quiz],
    活动数据: [{ 活动类别: '线上有奖竞答', 统计项目: '参与人次', 是否开展: '未开展' }],
  })
  const { errors, refused } = await told([['数据和活动.xlsx', rows]])
  expect(refused).toBe(1)
  const back = await sheetsIn(await bytesOf(errors))
  expect(Object.values(back).map((of) => of.map((row) => row['错误原因']))).toEqual([
    ['请填写开始日期；未开展的，填写原定日期。未开展的，请填写原因（2 至 200 个字）。'],
    ['本行没有错误，随其所属的活动一并退回，请一并送回。'],
  ])
})

test('an activity of a day to come that is told as held goes back', async () => {
  const rows = await filledSheets(sheets, {
    活动: [{ ...board, 开始日期: '2023-04-20', 结束日期: '2023-04-20' }],
  })
  const { errors } = await told([['数据和活动.xlsx', rows]])
  const back = await sheetsIn(await bytesOf(errors))
  expect(Object.values(back).map((of) => of.map((row) => row['错误原因']))).toEqual([
    [expect.stringMatching(/^活动 2023-04-20 开始，今天是 2022-04-22，不能登记为“已开展”/)],
  ])
})

test('days are taken as offices write them', async () => {
  const rows = await filledSheets(sheets, {
    活动: [
      { ...board, 开始日期: '2022年4月20日', 结束日期: '2022/4/21', 开始时间: '9点' },
      { ...board, 活动名称: '广场展板', 开始日期: '2022.4.22', 结束日期: '44673' },
    ],
  })
  const { activities, errors } = await told([['数据和活动.xlsx', rows]])
  expect([activities.map(({ day }) => day), errors]).toEqual([['2022-04-20', '2022-04-22'], null])
})

test('headings in other words are understood and said, and parts that lack are told with the rows that are wrong', async () => {
  const files = await unzipped(
    await filledWord(word, { 开展情况: '设展板三块。', 活动效果: '反响良好。', 经验体会: '' }),
  )
  const xml = files.get('word/document.xml')?.toString('utf8') ?? ''
  files.set('word/document.xml', Buffer.from(xml.replace('活动效果</w:t>', '取得的成效</w:t>')))
  const rows = await filledSheets(sheets, { 总结数据: [{ 栏目: '展板块数', 填写内容: '两块' }] })
  const { parts, notes, violations } = await told([
    ['宣传周活动总结.docx', await zipped([...files].filter(([name]) => name !== '清单.txt'))],
    ['数据和活动.xlsx', rows],
  ])
  expect(parts.map(({ words }) => words)).toEqual([6, 5, 0, 0])
  expect(notes).toEqual([
    '以下标题与本表的栏目名称不尽一致，已按相近的归入，请核对：“二、取得的成效”→“活动效果”。',
  ])
  expect(violations.map(({ says }) => says)).toEqual([
    '“总结数据”表有 1 处错误：总结先存为代录的草稿，退回的各行改正后送回即可，Word 总结不必重报。',
    expect.stringContaining('经验'),
  ])
})

test('a unit that files by itself is told all figures that cannot be read at once, and words that are too short with them', async () => {
  const figures = [
    { measure: 'boards.1', text: '两块', last: '' },
    { measure: 'boards.2', text: '三百', last: '' },
  ]
  const input = activityInput({ title: '展', figures })
  const { world, unit, campaignId: c } = stage
  const { violations } = await world.perform(unit, weekActs.save, { c, input })
  expect(violations.map(({ rule }) => rule)).toEqual([
    'figure.unreadable',
    'figure.unreadable',
    'activity.long',
  ])
})

test('a unit that files by itself is asked for the day that it left out, and told once of a day that is none', async () => {
  const { world, unit, campaignId: c } = stage
  const told = [{ day: '' }, { until: '' }, { day: '4月20日', until: '4月20日' }].map(async (days) => {
    const { violations } = await world.perform(unit, weekActs.save, { c, input: activityInput(days) })
    return violations.map(({ says }) => says)
  })
  expect(await Promise.all(told)).toEqual([
    ['请填写开始日期；未开展的，填写原定日期。'],
    ['请填写结束日期；只有一天的，与开始日期相同。'],
    ['“4月20日”不是有效日期，请按年-月-日填写。'],
  ])
})
