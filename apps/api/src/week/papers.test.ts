import sharp from 'sharp'
import { asText, packed, pdfPages, pdfImages } from '../../../../packages/documents/test/read'
import { needsTool } from '../../../../test/harness/tools'
import { unzipped } from '../../../../test/harness/unzipped'
import { download, upload } from '../../../../test/harness/upload'
import { activityInput, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'
import type { Actor } from '../../../../test/harness/world'

jest.setTimeout(180_000)

let stage: WeekStage
beforeAll(async () => {
  stage = await weekStage({ worker: true })
  await report(stage.unit, '6', ['#345', '#543'])
  await report(stage.other, '300余', ['#777'])
})
afterAll(() => stage?.close())

type Job = { id: string; state: string; message: string | null; file: { name: string; url: string } | null }

const job = 'id state message file { name url }'
const compile = `mutation ($c: ID!, $f: ReportFormat!) { compileReport(campaignId: $c, format: $f) { ${job} } }`
const pack = `mutation ($c: ID!) { packWeek(campaignId: $c) { ${job} } }`
const papers = `query ($c: ID!) { weekPapers(campaignId: $c) { ${job} } }`

async function report(actor: Actor, text: string, colours: readonly string[]): Promise<void> {
  const { saveActivity } = await stage.world.ask<{ saveActivity: { id: string } }>(actor, weekActs.save, {
    c: stage.campaignId,
    input: activityInput({ figures: [{ measure: 'boards.1', text, last: '' }] }),
  })
  for (const [at, background] of colours.entries()) {
    const bytes = await sharp({ create: { width: 1200, height: 800, channels: 3, background } })
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
    for (const said of ['2家成员单位中，2家开展了活动', '累计展板块数超306', '合计超306', '布展现场1'])
      expect(text).toContain(said)
    expect(text).not.toContain('布展现场2')
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
    for (const said of ['累计展板块数超306', '合计超306', '布展现场1']) expect(text).toContain(said)
    expect(text).not.toContain('布展现场2')
  },
)

test('the archive keeps each unit’s pictures under their names, with an index and checksums', async () => {
  await stage.world.ask(stage.office, pack, { c: stage.campaignId })
  const paper = await made()
  expect(paper.file?.name).toBe('宣传周活动资料档案.zip')
  const files = await unzipped(await bytesOf(paper))
  const names = [...files.keys()]
  expect(names.map((name) => name.split('/').slice(1).join('/'))).toEqual([
    '',
    '广场布展/现场.jpg',
    '广场布展/现场.jpg',
    '',
  ])
  expect([names[0], names.at(-1)]).toEqual(['目录.xlsx', '校验清单.txt'])
  expect((await sharp(files.get(names[1] ?? '')).metadata()).width).toBe(1200)
})

test('only the office asks for papers and finds them', async () => {
  const { world, campaignId: c } = stage
  const asked = await Promise.all(
    [compile, pack, papers].map((document) => world.perform(stage.unit, document, { c, f: 'pdf' })),
  )
  expect(asked.flatMap(({ violations }) => violations.map(({ says }) => says))).toEqual(
    [compile, pack, papers].map(() => '当前不能办理此事项。'),
  )
  const newest = await made()
  expect((await download(world, stage.unit, newest.file?.url ?? '')).status).toBe(404)
})
