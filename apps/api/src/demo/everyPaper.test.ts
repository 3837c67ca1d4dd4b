import { packed, pdfPages } from '../../../../packages/documents/test/read'
import { acceptedCase, forwardPhase } from '../../../../test/harness/cases'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { compiled, select } from '../../../../test/harness/edition'
import { archiveOf } from '../../../../test/harness/installations'
import { needsTool } from '../../../../test/harness/tools'
import { unzipped } from '../../../../test/harness/unzipped'
import { download } from '../../../../test/harness/upload'
import { makeWorld, type Actor, type World } from '../../../../test/harness/world'

jest.setTimeout(300_000)

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  const env = { HUIBIAN_DEMO: '1' }
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00', worker: true, env })
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

const mark = '演示数据'

async function fetched(actor: Actor, url: string): Promise<Buffer> {
  const { status, bytes } = await download(world, actor, url)
  if (status !== 200) throw new Error(`${url}: ${status} ${bytes.toString()}`)
  return bytes
}

/** Whether each page of a PDF says that it is only for show. */
const onEveryPage = (pdf: Uint8Array): boolean => pdfPages(pdf).every((page) => packed(page).includes(mark))

/** Whether a Word file or a workbook says so anywhere, its heads and feet among it. */
async function within(office: Uint8Array): Promise<boolean> {
  const parts = [...(await unzipped(Buffer.from(office)))].filter(([name]) =>
    /^(?:word|xl)\/.*\.xml$/.test(name),
  )
  return parts.some(([, part]) => packed(part.toString('utf8').replaceAll(/<[^>]+>/g, '')).includes(mark))
}

const marked = (name: string, bytes: Buffer): boolean | Promise<boolean> =>
  name.endsWith('.pdf') ? onEveryPage(bytes) : within(bytes)

needsTool('poppler')('every paper that comes out of a demo says that it is only for show', async () => {
  const { asCentre, asProvince, asNation, campaignId } = world
  const cases: string[] = []
  for (const title of ['甲案例', '乙案例'])
    cases.push(await acceptedCase(world, { centre: asCentre, province: asProvince }, { title }))
  const sent = await forwardPhase(world, asProvince)
  await select(world, cases)
  const edition = await compiled(world, 'consultation')
  const letter = await world.ask<{ requestLetterSeal: { file: { url: string } } }>(
    asProvince,
    `mutation ($c: ID!, $i: LetterInput!) { requestLetterSeal(campaignId: $c, input: $i) { file { url } } }`,
    {
      c: campaignId,
      i: {
        title: '关于报送优秀案例的催办通知',
        number: '苏知办函〔2099〕9号',
        words: '请抓紧办理。',
        approver: '秦审',
        reason: '催办',
        copies: 1,
      },
    },
  )
  const { summaries } = await world.ask<{ summaries: { id: string }[] }>(
    asProvince,
    'query ($c: ID!) { summaries(campaignId: $c) { id } }',
    { c: campaignId },
  )
  const [entry, table] = [`/files/entries/${cases[0]}`, `/files/summaries/${summaries[0]?.id}`]
  const papers: [actor: Actor, name: string, url: string][] = [
    [asCentre, 'preview.pdf', `${entry}/preview.pdf`],
    [asCentre, 'draft.docx', `${entry}/draft.docx`],
    [asCentre, 'receipt.pdf', `${entry}/receipt.pdf`],
    [asProvince, 'summary.pdf', `${table}/summary.pdf`],
    [asProvince, 'summary.docx', `${table}/summary.docx`],
    [asProvince, 'summary.xlsx', `${table}/summary.xlsx`],
    [asProvince, 'approval.pdf', `${table}/approval.pdf`],
    [asProvince, 'letter.pdf', letter.requestLetterSeal.file.url],
    [asNation, 'book.pdf', edition.pdf?.url ?? ''],
    [asNation, 'book.docx', edition.docx?.url ?? ''],
  ]
  const bare = []
  for (const [actor, name, url] of papers)
    if (!(await marked(name, await fetched(actor, url)))) bare.push(name)
  expect(bare).toEqual([])
  const side = { world, database } as Parameters<typeof archiveOf>[0]
  const files = [...(await unzipped(await archiveOf(side, asProvince, sent.id)))]
  const made = files.filter(([name]) => /\.(?:pdf|docx|xlsx)$/.test(name) && !name.includes('扫描件'))
  expect(made.length).toBeGreaterThanOrEqual(4)
  const unmarked = []
  for (const [name, bytes] of made) if (!(await marked(name, bytes))) unmarked.push(name)
  expect(unmarked).toEqual([])
})
