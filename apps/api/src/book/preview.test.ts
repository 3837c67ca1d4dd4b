import type { Body } from '@huibian/domain'
import sharp from 'sharp'
import { linesOf, pdfFonts, pdfWords, type Sheet } from '../../../../packages/documents/test/read'
import { acceptCase, fileCase, forwardPhase, returnAccepted, sendAgain } from '../../../../test/harness/cases'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { compiled, select } from '../../../../test/harness/edition'
import { needsTool } from '../../../../test/harness/tools'
import { download } from '../../../../test/harness/upload'
import { makeWorld, type Actor, type World } from '../../../../test/harness/world'
import { lockEntry } from '../entry/entry.queries'
import { saveDraft } from '../filing/save'

jest.setTimeout(400_000)

const minutes = 300_000

let database: TestDatabase
let world: World
let draft: Uint8Array
let versions: Uint8Array[]
let book: Uint8Array

const said = (text: string): Body[number] => ({ type: 'paragraph', inlines: [{ text }] })
const cell = (text: string) => ({ blocks: [said(text)] })
const long =
  '中心深入企业一线，了解研发人员在技术路线选择、竞争对手跟踪、侵权风险排查等方面的真实需求（含 PCT 申请 6 件），逐项建立台账。'

/** All that a section may hold but a picture, which the harness adds under 三. */
const background: Body = [
  said(long.repeat(6)),
  { type: 'heading', level: 1, inlines: [{ text: '（一）建立需求清单' }] },
  {
    type: 'paragraph',
    inlines: [{ text: '围绕“' }, { text: '检索难', bold: true }, { text: '”组建小组。' }],
  },
  { type: 'list', ordered: true, items: [[said('走访企业 43 家。')], [said(long)]] },
  {
    type: 'table',
    caption: '服务情况',
    headerRows: 1,
    rows: [
      [cell('年份'), cell('份数')],
      [cell('2020'), cell('86')],
    ],
  },
]
const content = { background, process: [said(long.repeat(8))], insights: [said(long.repeat(4))] }
const longTitle = '以专利导航服务减速器企业走出技术路线选择困境的一次尝试和几点体会'

const bytesOf = async (actor: Actor, path: string): Promise<Uint8Array> =>
  (await download(world, actor, path)).bytes

/** A case that came back and is written anew: what its centre sees of the draft before it goes again. */
async function written(id: string): Promise<Uint8Array> {
  await acceptCase(world, world.asProvince, id)
  await returnAccepted(world, world.asProvince, id)
  await world.within(world.asCentre, async (ctx) => {
    const { draft: before, revision } = await lockEntry(ctx, id)
    await saveDraft(ctx, id, { revision, content: { ...before, title: longTitle } })
  })
  const preview = await bytesOf(world.asCentre, `/files/entries/${id}/preview.pdf`)
  await sendAgain(world, world.asCentre, id, {})
  return preview
}

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00', worker: true })
  const background = { width: 900, height: 600, channels: 3 as const, background: '#888' }
  const picture = await sharp({ create: background }).jpeg().toBuffer()
  const filed = { phase: 'phase2', theme: 'sme', content, picture }
  const ids: string[] = []
  for (const title of ['甲案例', '乙案例'])
    ids.push(await fileCase(world, world.asCentre, { ...filed, title }))
  draft = await written(ids[1] ?? '')
  for (const id of ids) await acceptCase(world, world.asProvince, id)
  await forwardPhase(world, world.asProvince, {
    phase: 'phase2',
    waivers: [{ rule: 'enoughPerCentre', reason: '其他机构暂无合适案例。' }],
  })
  versions = []
  for (const id of ids) versions.push(await bytesOf(world.asNation, `/files/entries/${id}/preview.pdf`))
  await select(world, ids)
  book = await bytesOf(world.asNation, (await compiled(world, 'consultation')).pdf?.url ?? '')
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

type Line = { text: string; x0: number; x1: number; y: number }
type Page = { lines: Line[]; fonts: string[] }

/** Running head and page number stand outside the text area. */
const isText = ({ y }: Line): boolean => y > 90 && y < 745

/** 预览 stands slantwise across a draft's page. */
const isMark = ({ text }: { text: string }): boolean => /^[预览]+$/.test(text)

/** Tenths of a point, which nobody sees. */
const rounded = (n: number): number => Math.round(n * 10) / 10

/** A preview numbers its figures and tables by itself, the book numbers them through. */
const unnumbered = (text: string): string => text.replace(/^([图表])\d+/, '$1')

const linesIn = (sheet: Sheet): Line[] =>
  linesOf({ ...sheet, words: sheet.words.filter((word) => !isMark(word)) })
    .filter(isText)
    .map(({ text, x0, x1, y }) => ({
      text: unnumbered(text),
      x0: rounded(x0),
      x1: rounded(x1),
      y: rounded(y),
    }))

/** The text area of each page, and the faces that the page is set in. */
const pagesOf = (pdf: Uint8Array): Page[] =>
  pdfWords(pdf).map((sheet, at) => ({
    lines: linesIn(sheet),
    fonts: [...new Set(pdfFonts(pdf, at + 1).map(({ name }) => name))].toSorted(),
  }))

/** As many of the book's pages as a preview has, from the one on which a line begins a case. */
function inBook(line: string, pages: number): Page[] {
  const all = pagesOf(book)
  const from = all.findIndex(({ lines }, at) => at > 1 && lines[0]?.text === line)
  return all.slice(from, from + pages)
}

needsTool('poppler')(
  'the preview of a 稿 is the pages of the book: the same lines at the same places in the same faces, but for running head and numbers',
  () => {
    const preview = pagesOf(versions[1] ?? new Uint8Array())
    expect(preview.map(({ lines }) => lines.length).every((n) => n > 2)).toBe(true)
    expect(preview.length).toBeGreaterThan(2)
    expect(preview).toEqual(inBook(longTitle.slice(0, 16), preview.length))
  },
  minutes,
)

needsTool('poppler')(
  'the preview of a draft is the same, with 预览 across it',
  () => {
    const preview = pagesOf(draft)
    expect(preview.map(({ lines }) => lines)).toEqual(
      inBook(longTitle.slice(0, 16), preview.length).map(({ lines }) => lines),
    )
  },
  minutes,
)

needsTool('poppler')(
  'under a chapter’s head, which the book adds, the same lines stand lower',
  () => {
    const preview = pagesOf(versions[0] ?? new Uint8Array())
    const printed = inBook('第一部分服务中小企业创新发展', preview.length)
    const said = (pages: Page[]) =>
      pages.flatMap(({ lines }) => lines.map(({ text, x0, x1 }) => ({ text, x0, x1 })))
    expect(said(printed).slice(1)).toEqual(said(preview))
    const lower = (printed[0]?.lines ?? []).slice(1).map(({ y }, at) => {
      return y - (preview[0]?.lines[at]?.y ?? 0)
    })
    expect(lower.length).toBeGreaterThan(10)
    expect(Math.max(...lower) - Math.min(...lower)).toBeLessThan(0.3)
  },
  minutes,
)
