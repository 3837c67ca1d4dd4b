import * as fs from 'node:fs'
import { join } from 'node:path'
import type { Block, Body, Inline } from '@huibian/domain'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { packed, pdfPages } from '../../packages/documents/test/read'
import { look } from '../harness/browser'
import { drafted } from '../harness/filing'
import { inBrowser, inFolder } from '../harness/inBrowser'
import { n2Stage, type Stage } from '../harness/n2'
import { needsTool } from '../harness/tools'
import { unzipped } from '../harness/unzipped'
import { download } from '../harness/upload'
import { dropFile, pasteBitmap, pasteHtml, wordPicture, wordTable, wordText } from './clipboards'
import { sit } from './seat'

let stage: Stage
let browser: Browser
inBrowser((opened) => (browser = opened))
let folder: string
inFolder('writing', (made) => (folder = made))

beforeAll(async () => {
  stage = await n2Stage()
})

afterAll(() => stage?.close())

const tool = needsTool('chromium', 'poppler')

const section = '服务成效'
const box = (page: Page) => page.getByRole('textbox', { name: section, exact: true })
const bar = (page: Page) => page.getByRole('toolbar', { name: `“${section}”的格式` })

/** A saved draft whose last section is empty, opened by its clerk with the cursor in that section. */
async function write(title: string): Promise<{ page: Page; id: string }> {
  const { world } = stage
  const { id } = await drafted(world, world.asCentre, { title })
  const page = await sit(browser, world, world.asCentre, { path: `/entries/${id}/edit` })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await box(page).click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  return { page, id }
}

/** What the server keeps of the section once the page says that it is saved; the page shows the same after it is loaded anew. */
async function kept(page: Page, id: string): Promise<Body> {
  await page.locator('[data-status="saved"]').waitFor()
  const shown = (await box(page).innerText()).trim()
  await page.reload()
  await box(page).waitFor()
  expect((await box(page).innerText()).trim()).toBe(shown)
  const [row] = await stage.database.rows<{ body: Body }>(
    `select draft -> 'results' as body from entry where id = $1`,
    [id],
  )
  return row?.body ?? []
}

/** The words of a draft's preview, and of the Word file that is taken from it. */
async function papers(id: string): Promise<{ pdf: string; docx: string; pictures: number }> {
  const { world } = stage
  const of = (name: string) => download(world, world.asCentre, `/files/entries/${id}/${name}`)
  const pdf = packed(pdfPages((await of('preview.pdf')).bytes).join(''))
  const files = await unzipped((await of('draft.docx')).bytes)
  const docx = packed((files.get('word/document.xml') ?? '').toString().replaceAll(/<[^>]*>/g, ''))
  return { pdf, docx, pictures: [...files.keys()].filter((name) => /^word\/media\/./.test(name)).length }
}

const words = (...inlines: Inline[]): Block => ({ type: 'paragraph', inlines })
const says = (text: string): Block => words({ text })
const list = (ordered: boolean, ...items: string[]): Block => ({
  type: 'list',
  ordered,
  items: items.map((item) => [says(item)]),
})
const cells = (...texts: string[]) => texts.map((text) => ({ blocks: text === '' ? [] : [says(text)] }))

tool('headings, bold, lists and a table come by the toolbar and by keys, and stay', async () => {
  const { page, id } = await write('工具栏')
  const press = (name: string) => bar(page).getByRole('button', { name, exact: true }).click()
  const type = (text: string) => page.keyboard.insertText(text)
  const key = (name: string) => page.keyboard.press(name)
  await press('一级标题')
  await type('订单与专利')
  await key('Enter')
  await press('二级标题')
  await type('一年之内')
  await key('Enter')
  await type('企业新增订单')
  await key('Control+B')
  await type('七百八十万元')
  await key('Control+B')
  await type('。')
  await key('Enter')
  await press('项目符号')
  for (const item of ['提交申请', '获得授权']) {
    await type(item)
    await key('Enter')
  }
  await key('Enter')
  await press('编号')
  for (const item of ['先检索', '再布局']) {
    await type(item)
    await key('Enter')
  }
  await key('Enter')
  // By keys alone: out of the text to its bar, along it, and into the table that comes.
  await type('见下表。')
  await key('Shift+Tab')
  for (let step = 0; step < 6; step += 1) await key('ArrowRight')
  const insert = bar(page).getByRole('button', { name: '插入表格' })
  expect(await insert.evaluate((button) => button === document.activeElement)).toBe(true)
  await key('Enter')
  await type('两年的订单')
  await key('ArrowDown')
  for (const text of ['年份', '订单', '备注', '2019', '三百万元', '', '2020', '七百八十万元', '含海外']) {
    if (text !== '') await type(text)
    // From the last cell the tab key would begin a row more.
    if (text !== '含海外') await key('Tab')
  }
  await look(page, 'writing/1-toolbar')
  const table: Block = {
    type: 'table',
    caption: '两年的订单',
    headerRows: 1,
    rows: [
      cells('年份', '订单', '备注'),
      cells('2019', '三百万元', ''),
      cells('2020', '七百八十万元', '含海外'),
    ],
  }
  expect(await kept(page, id)).toEqual([
    { type: 'heading', level: 1, inlines: [{ text: '订单与专利' }] },
    { type: 'heading', level: 2, inlines: [{ text: '一年之内' }] },
    words({ text: '企业新增订单' }, { text: '七百八十万元', bold: true }, { text: '。' }),
    list(false, '提交申请', '获得授权'),
    list(true, '先检索', '再布局'),
    says('见下表。'),
    table,
  ])
  await look(page, 'writing/2-kept')
  const { pdf, docx } = await papers(id)
  for (const paper of [pdf, docx])
    for (const text of [
      '订单与专利',
      '一年之内',
      '新增订单七百八十万元。',
      '获得授权',
      '再布局',
      '两年的订单',
      '含海外',
    ])
      expect(paper).toContain(text)
  await page.context().close()
})

const png = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 40, channels: 3, background } })
    .png()
    .toBuffer()

const figure = (caption: string): object => ({
  type: 'figure',
  caption,
  file: expect.any(String),
  width: 64,
  height: 40,
})

tool(
  'a file that is dropped, a bitmap that is pasted and a picture in a text become captioned figures',
  async () => {
    const { page, id } = await write('图片')
    const caption = box(page).locator('figcaption')
    const path = join(folder, '现场.png')
    fs.writeFileSync(path, await png('#336699'))
    await page.keyboard.insertText('先看现场。')
    const line = await box(page).getByText('先看现场。').boundingBox()
    await dropFile(page, path, { x: (line?.x ?? 0) + 90, y: (line?.y ?? 0) + (line?.height ?? 0) - 2 })
    await caption.first().click()
    await page.keyboard.insertText('培训现场')
    await page.keyboard.press('Control+End')
    await pasteBitmap(page, await png('#993333'))
    await caption.nth(1).click()
    await page.keyboard.insertText('检索界面')
    await page.keyboard.press('Control+End')
    await pasteHtml(page, wordPicture(await png('#339933')))
    await caption.nth(2).waitFor()
    await look(page, 'writing/3-pictures')
    const body = await kept(page, id)
    expect(body).toEqual([says('先看现场。'), figure('培训现场'), figure('检索界面'), figure('检索的步骤')])
    expect(
      await box(page)
        .locator('figure img')
        .evaluateAll((shown) => shown.map((it) => (it as HTMLImageElement).naturalWidth)),
    ).toEqual([64, 64, 64])
    const { pdf, docx, pictures } = await papers(id)
    for (const paper of [pdf, docx])
      for (const text of ['培训现场', '检索界面', '检索的步骤']) expect(paper).toContain(text)
    expect(pictures).toBe(3)
    await page.context().close()
  },
)

tool(
  "Word's text keeps its headings, bold, lists and table with its caption, and nothing of its dress",
  async () => {
    const { page, id } = await write('粘贴')
    await pasteHtml(page, wordText)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await pasteHtml(page, wordTable)
    await box(page).getByText('数据由企业提供。').waitFor()
    await look(page, 'writing/4-word')
    const steps: Block = {
      type: 'list',
      ordered: true,
      items: [[says('先问需求')], [says('再做检索'), list(true, '查专利', '查标准')], [says('后出报告')]],
    }
    const head = ['年份', '订单'].map((text) => ({ blocks: [words({ text, bold: true })] }))
    const joined = { blocks: [says('合计不含海外')], columns: 2 }
    expect(await kept(page, id)).toEqual([
      { type: 'heading', level: 2, inlines: [{ text: '（一）检索' }] },
      words(
        { text: '中心为九家企业检索了专利，其中' },
        { text: '3.5%', bold: true },
        { text: ' 来自海外，' },
        { text: '见', bold: true },
        { text: '报告。' },
      ),
      steps,
      list(true, '另起一组'),
      words(),
      list(false, '省时', '省钱'),
      {
        type: 'table',
        caption: '两年的订单',
        headerRows: 1,
        rows: [head, cells('2019', '三百万元'), [joined]],
      },
      says('数据由企业提供。'),
    ])
    const { pdf, docx } = await papers(id)
    for (const paper of [pdf, docx])
      for (const text of ['（一）检索', '其中3.5%来自海外', '查标准', '省钱', '两年的订单', '合计不含海外'])
        expect(paper).toContain(text)
    await page.context().close()
  },
)
