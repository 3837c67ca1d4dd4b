import { readTable } from '@huibian/documents'
import sharp from 'sharp'
import { asText, packed, pdfPages, pdfImages } from '../../../../packages/documents/test/read'
import { needsTool } from '../../../../test/harness/tools'
import { mp4 } from '../../../../test/harness/film'
import { unzipped } from '../../../../test/harness/unzipped'
import { download, upload } from '../../../../test/harness/upload'
import { activityInput, putMember, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'
import type { Actor } from '../../../../test/harness/world'

let stage: WeekStage
beforeAll(async () => {
  stage = await weekStage({ worker: true })
  // A unit that owes a report and sends none.
  await putMember(stage)
  await report(stage.unit, '6', ['#345', '#543'])
  await report(stage.other, '300余', ['#777'])
})
afterAll(() => stage?.close())

type Job = { id: string; state: string; message: string | null; file: { name: string; url: string } | null }

const job = 'id state message file { name url }'
const compile = `mutation ($c: ID!, $f: ReportFormat!, $k: ReportKind, $to: String) {
  compileReport(campaignId: $c, format: $f, kind: $k, receiver: $to) { ${job} } }`
const pack = `mutation ($c: ID!) { packWeek(campaignId: $c) { ${job} } }`
const adjust = `mutation ($c: ID!, $by: Int!, $why: String!) {
  adjustTotal(campaignId: $c, measure: "boards.1", by: $by, reason: $why) { totals { total } } }`
const papers = `query ($c: ID!) { weekPapers(campaignId: $c) { ${job} } }`

async function report(actor: Actor, text: string, colours: readonly string[]): Promise<string> {
  const { saveActivity } = await stage.world.ask<{ saveActivity: { id: string } }>(actor, weekActs.save, {
    c: stage.campaignId,
    input: activityInput({ figures: [{ measure: 'boards.1', text, last: '' }] }),
  })
  for (const [at, background] of colours.entries()) {
    const bytes = await sharp({ create: { width: 2400, height: 1600, channels: 3, background } })
      .withExif({ IFD0: { Artist: 'Camera-Owner-7' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const u = await upload(stage.world, actor, bytes, { purpose: 'picture', filename: '现场.jpg' })
    const { attachShot } = await stage.world.ask<{ attachShot: { id: string } }>(actor, weekActs.attach, {
      a: saveActivity.id,
      u,
    })
    const input = {
      caption: `布展现场${at + 1}`,
      day: '2022-04-20',
      place: '中心广场',
      rights: '本单位拍摄',
      minors: at === 1,
      consent: false,
    }
    await stage.world.ask(actor, weekActs.describe, { ids: [attachShot.id], input })
  }
  await film(actor, saveActivity.id)
  return saveActivity.id
}

/** A film of which all is said. */
async function film(actor: Actor, a: string): Promise<void> {
  const u = await upload(stage.world, actor, mp4('布展'), { purpose: 'recording', filename: '布展录像.mp4' })
  const { attachShot } = await stage.world.ask<{ attachShot: { id: string } }>(actor, weekActs.attach, {
    a,
    u,
  })
  const said = { caption: '布展录像', day: '2022-04-20', place: '中心广场', rights: '本单位拍摄' }
  const input = { ...said, minors: false, consent: false }
  await stage.world.ask(actor, weekActs.describe, { ids: [attachShot.id], input })
}

/** The newest paper, once its job is over. */
async function made(): Promise<Job> {
  for (;;) {
    const { weekPapers } = await stage.world.ask<{ weekPapers: Job[] }>(stage.office, papers, {
      c: stage.campaignId,
    })
    const [newest] = weekPapers
    if (newest?.state === 'failed') throw new Error(newest.message ?? '')
    if (newest?.state === 'done' && newest.file) return newest
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const bytesOf = async (paper: Job): Promise<Buffer> =>
  (await download(stage.world, stage.office, paper.file?.url ?? '')).bytes

needsTool('poppler')(
  'the report is a PDF that another program reads: totals, a row for each unit, its pictures',
  async () => {
    await stage.world.ask(stage.office, compile, { c: stage.campaignId, f: 'pdf' })
    const paper = await made()
    expect(paper.file?.name).toBe('宣传周活动总结.pdf')
    const pdf = await bytesOf(paper)
    const text = packed(pdfPages(pdf).join(''))
    for (const said of [
      '联席会议各成员单位：',
      '3家成员单位中，2家开展了活动',
      '据2家单位报送，累计展板块数超过306',
      '合计超306',
      '共开展2项，展板块数超过306',
      '4月20日至21日，中心广场，广场布展。',
      '布展现场1',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('布展现场2')
    expect(text).not.toContain('布展录像')
    expect(pdfImages(pdf)).toBe(2)
  },
)

needsTool('writer')(
  'the same report is a Word file that an office program opens, with the same totals',
  async () => {
    await stage.world.ask(stage.office, compile, { c: stage.campaignId, f: 'docx' })
    const paper = await made()
    expect(paper.file?.name).toBe('宣传周活动总结.docx')
    const text = packed(asText('report.docx', await bytesOf(paper)))
    for (const said of ['累计展板块数超过306', '合计超306', '布展现场1']) expect(text).toContain(said)
    expect(text).not.toContain('布展现场2')
  },
)

type Part = {
  key: string
  text: string
  edited: boolean
  revision: number
  stale: string[]
  fingerprint: string
}
const part = 'key text edited revision stale fingerprint'
const sections = `query ($c: ID!) { reportSections(campaignId: $c) { ${part} } }`
const word = `mutation ($c: ID!, $k: String!, $r: Int!, $t: String) {
  wordSection(campaignId: $c, key: $k, revision: $r, text: $t) { ${part} } }`
const agree = `mutation ($c: ID!, $seen: [String!]!) { agreeReport(campaignId: $c, seen: $seen) { ${part} } }`

const boards = async (): Promise<Part | undefined> => {
  const c = stage.campaignId
  const { reportSections } = await stage.world.ask<{ reportSections: Part[] }>(stage.office, sections, { c })
  return reportSections.find(({ key }) => key === 'plan:boards')
}

needsTool('poppler')(
  'the office’s words are printed, stay as the figures change, and tell which numbers no longer agree',
  async () => {
    const { world, office, campaignId: c } = stage
    const r = (await boards())?.revision
    const t = '布展覆盖主要街区，展板共306块。'
    const worded = await world.ask<{ wordSection: Part }>(office, word, { c, k: 'plan:boards', r, t })
    expect(worded.wordSection).toMatchObject({ text: t, edited: true, stale: [] })
    const late = await world.perform(office, word, { c, k: 'plan:boards', r, t: '另一稿' })
    expect({ code: late.code, current: late.current }).toEqual({
      code: 'CONFLICT',
      current: { revision: worded.wordSection.revision, text: t },
    })
    const few = (await world.perform(office, sections, { c })).statements
    for (const figure of ['20', '0', '0', '0']) await report(stage.unit, figure, [])
    const many = (await world.perform(office, sections, { c })).statements
    expect({ few, within: few <= 12 }).toEqual({ few: many, within: true })
    expect(await boards()).toMatchObject({ text: t, stale: ['306块'] })
    await world.ask(office, compile, { c, f: 'pdf' })
    const text = packed(pdfPages(await bytesOf(await made())).join(''))
    expect(text).toContain('布展覆盖主要街区，展板共306块。')
    expect(text).toContain('合计超326')
    expect(await boards()).toMatchObject({ text: t, stale: ['306块'] })
    const { reportSections } = await world.ask<{ reportSections: Part[] }>(office, sections, { c })
    await world.ask(office, agree, { c, seen: reportSections.map(({ fingerprint }) => fingerprint) })
    expect(await boards()).toMatchObject({ text: t, stale: [] })
    const back = { c, k: 'plan:boards', r: (await boards())?.revision, t: null }
    const given = await world.ask<{ wordSection: Part }>(office, word, back)
    expect(given.wordSection).toMatchObject({ edited: false, stale: [] })
    expect(given.wordSection.text.split('\n')[0]).toBe('共开展6项，展板块数超过326块。')
  },
)

needsTool('poppler')(
  'the briefing is one page with the totals as the office adopts them, and the report upward names whom it is sent to',
  async () => {
    const { world, office, campaignId: c } = stage
    await world.ask(office, adjust, { c, by: -6, why: '两单位合办，重复统计' })
    await world.ask(office, compile, { c, f: 'pdf', k: 'brief' })
    const brief = pdfPages(await bytesOf(await made()))
    expect(brief.length).toBe(1)
    const said = packed(brief.join(''))
    expect(said).toContain('宣传周活动简报')
    expect(said).toContain('据2家单位报送，累计展板块数超过320块。')
    expect(said).toContain(
      '注：展板块数（块）：各单位合计超326，调整减6，采用超320。理由：两单位合办，重复统计。',
    )
    const unnamed = await world.perform(office, compile, { c, f: 'pdf', k: 'upward' })
    expect(unnamed.violations.map(({ says }) => says)).toEqual(['主送机关应为 2 至 60 个字，现为 0 个字。'])
    await world.ask(office, compile, { c, f: 'pdf', k: 'upward', to: '河南省知识产权局' })
    const upward = packed(pdfPages(await bytesOf(await made())).join(''))
    expect(upward).toContain('关于宣传周活动情况的报告河南省知识产权局：')
    for (const printed of [
      '累计展板块数超过320块',
      '合计超326调整−6采用超320',
      '共开展6项，展板块数超过320块',
    ])
      expect(upward).toContain(printed)
    expect(upward).not.toContain('布展现场1')
  },
)

test('the archive keeps each unit’s pictures under their names, the list of activities, what was compiled and the figures, with an index and checksums', async () => {
  const [mine, theirs] = [await report(stage.unit, '4', []), await report(stage.other, '4', [])]
  await stage.world.ask(stage.office, weekActs.same, { a: theirs, s: mine })
  const contact = '李某 0375-0000000'
  const school = { title: '校园布展', hour: '14:00', place: '实验学校', hosts: '市教体局', contact }
  const cancelled = activityInput({ ...school, state: 'notHeld', reason: '雨天取消。' })
  await stage.world.ask(stage.unit, weekActs.save, { c: stage.campaignId, input: cancelled })
  await stage.world.ask(stage.office, pack, { c: stage.campaignId })
  const paper = await made()
  expect(paper.file?.name).toBe('宣传周活动资料档案.zip')
  const files = await unzipped(await bytesOf(paper))
  const names = [...files.keys()]
  const office = names.filter((name) => name.includes('/编制的总结/')).map((name) => name.split('/').at(-1))
  expect(names.filter((name) => name.endsWith('/现场.jpg')).map((name) => name.split('/')[1])).toEqual([
    '广场布展',
    '广场布展',
  ])
  expect(names.filter((name) => name.endsWith('/布展录像.mp4')).map((name) => files.get(name))).toEqual([
    mp4('布展'),
    mp4('布展'),
  ])
  expect([names[0], names.at(-1)]).toEqual(['目录.xlsx', '校验清单.txt'])
  expect([...new Set(office.map((name) => name?.replace(/（\d+）/, '')))].sort()).toEqual([
    '关于宣传周活动情况的报告.pdf',
    '宣传周活动总结.docx',
    '宣传周活动总结.pdf',
    '宣传周活动简报.pdf',
    '数据汇总.xlsx',
    '活动清单.xlsx',
  ])
  const first = names.find((name) => name.endsWith('/现场.jpg')) ?? ''
  const { width, height, orientation } = await sharp(files.get(first) ?? '').metadata()
  expect([width, height, orientation]).toEqual([2400, 1600, 6])
  expect(files.get(first)?.includes(Buffer.from('Camera-Owner-7'))).toBe(false)
  const read = async (name: string, labels: string[]): Promise<string[][]> => {
    const columns = labels.map((label) => ({ key: label, label, width: 9, kind: 'text' as const }))
    const table = await readTable(files.get(name) ?? Buffer.alloc(0), columns, { rows: 50 })
    return table.rows.map(({ values }) => labels.map((label) => values[label] ?? ''))
  }
  const index = await read('目录.xlsx', ['存放位置', '说明', '日期', '地点', '来源和授权'])
  expect(index.find(([path]) => path === first)).toEqual([
    first,
    '布展现场1',
    '2022-04-20',
    '中心广场',
    '本单位拍摄',
  ])
  const list = names.find((name) => name.endsWith('活动清单.xlsx')) ?? ''
  const labels = '活动类别 情况 活动名称 开始时间 地点 主办、协办单位 联系人及电话 未开展原因 重复报送'.split(
    ' ',
  )
  const told = (await read(list, labels)).filter((row) => row[2] === '校园布展' || row.at(-1))
  expect(told.map((row) => row.join('|'))).toEqual([
    '宣传布展|未开展|校园布展|14:00|实验学校|市教体局|李某 0375-0000000|雨天取消。|',
    '宣传布展|已开展|广场布展||中心广场|本单位|||与“广场布展”为同一活动',
  ])
  const table = names.find((name) => name.endsWith('数据汇总.xlsx')) ?? ''
  expect((await read(table, ['单位', '展板块数（块）'])).slice(-6)).toEqual([
    ['栖霞工业大学知识产权信息服务中心', '30'],
    ['南望理工大学知识产权信息服务中心', '超304'],
    ['减：同一项活动重复报送', '-4'],
    ['合计', '超330'],
    ['调整', '-6'],
    ['采用', '超324'],
  ])
})

test('only the office asks for papers and finds them', async () => {
  const { world, campaignId: c } = stage
  const asked = await Promise.all(
    [compile, pack, papers, sections, agree].map((document) =>
      world.perform(stage.unit, document, { c, f: 'pdf', seen: [] }),
    ),
  )
  expect(asked.flatMap(({ violations }) => violations.map(({ says }) => says))).toEqual(
    [compile, pack, papers, sections, agree].map(
      () => '当前不能办理此事项：您的岗位无此权限，或状态已有变化，请刷新后再看。',
    ),
  )
  const newest = await made()
  expect((await download(world, stage.unit, newest.file?.url ?? '')).status).toBe(404)
})
