import * as fs from 'node:fs'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import ExcelJS from 'exceljs'
import sharp from 'sharp'
import type { Browser, Page } from 'playwright-core'
import { look, picture } from '../harness/browser'
import { drafted } from '../harness/filing'
import { inBrowser, inFolder } from '../harness/inBrowser'
import { n2Stage, type Stage } from '../harness/n2'
import { needsTool } from '../harness/tools'
import { choose, chooserBy, downloaded } from './acts'
import { sit } from './seat'

let stage: Stage
let browser: Browser
inBrowser((opened) => (browser = opened))
let folder: string
inFolder('draft', (made) => (folder = made))

beforeAll(async () => {
  stage = await n2Stage()
})

afterAll(() => stage?.close())

const tool = needsTool('chromium')

/** A saved draft, opened by its clerk. */
async function write(title: string): Promise<Page> {
  const { world } = stage
  const entry = await drafted(world, world.asCentre, { title })
  const page = await sit(browser, world, world.asCentre, { path: `/entries/${entry.id}/edit` })
  await page.getByRole('button', { name: '定稿' }).waitFor()
  return page
}

/** Pastes HTML into a section as another program's clipboard brings it. */
async function paste(page: Page, section: string, html: string): Promise<void> {
  const box = page.getByRole('textbox', { name: section })
  await box.click()
  await box.evaluate((element, said) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', said)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

tool(
  'a pasted picture that the browser cannot read leaves a gap, which bars 定稿 until it is filled or removed',
  async () => {
    const page = await write('粘贴的图片')
    const html =
      '<p>检索流程如下。</p><p><img src="file:///C:/Temp/msohtmlclip1/clip_image001.emz"></p><p>另见下图。</p><p><img src="file:///C:/Temp/msohtmlclip1/clip_image002.emz"></p>'
    await paste(page, '服务成效', html)
    const gaps = page.getByRole('group', { name: '此处缺图' })
    await gaps.nth(1).waitFor()
    await picture(page, 'draft-gaps-1366')
    const finalise = async () => {
      await page.getByRole('button', { name: '定稿' }).click()
      return page.getByRole('dialog', { name: '定稿' })
    }
    const barred = await finalise()
    await barred.getByText('“服务成效”有 2 处图片未能读入，请补上图片或删去标记。').waitFor()
    expect(await barred.getByRole('button', { name: '定稿' }).isDisabled()).toBe(true)
    await barred.getByRole('button', { name: '继续修改' }).click()
    await gaps.nth(1).getByRole('button', { name: '删去标记' }).click()
    const file = join(folder, '流程.png')
    await sharp({ create: { width: 320, height: 200, channels: 3, background: '#336699' } })
      .png()
      .toFile(file)
    const chooser = await chooserBy(page, gaps.getByRole('button', { name: '补上图片' }))
    await chooser.setFiles(file)
    await gaps.waitFor({ state: 'detached' })
    const open = await finalise()
    await open.getByText('各项要求均已符合。').waitFor()
    await page.context().close()
  },
)

tool(
  'what the leader changed in Word is shown before it is taken, what found no place beside it, and the file stays',
  async () => {
    const page = await write('送领导修改')
    const words = new Document({
      sections: [
        {
          children: [
            '送领导修改',
            '一、案例背景',
            '企业急需海外专利信息。',
            '五、下一步打算',
            '继续跟踪服务。',
          ].map((line) => new Paragraph(line)),
        },
      ],
    })
    const file = join(folder, '领导修改稿.docx')
    fs.writeFileSync(file, await Packer.toBuffer(words))
    await page.getByRole('button', { name: '导入 Word' }).click()
    const dialog = page.getByRole('dialog', { name: '导入 Word' })
    await choose(page, file, dialog)
    await dialog.getByText('已读取“领导修改稿.docx”').waitFor()
    await dialog.getByText('继续跟踪服务。').waitFor()
    await dialog.getByText('企业急需海外专利信息。').waitFor()
    await picture(page, 'draft-import-1366')
    await dialog.getByRole('button', { name: '采用', exact: true }).click()
    await page
      .getByRole('textbox', { name: /案例背景/ })
      .getByText('企业急需海外专利信息。')
      .waitFor()
    await page.getByRole('button', { name: '导入 Word' }).click()
    await dialog.getByRole('link', { name: '领导修改稿.docx' }).waitFor()
    await page.context().close()
  },
)

/** The form as somebody fills it in, with a note that no field takes. */
async function filledIn(form: string): Promise<string> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(form)
  const sheet = book.worksheets[0]
  sheet?.eachRow((row, number) =>
    row.eachCell((cell, column) => {
      if (cell.value === '服务对象') sheet.getCell(number, column + 1).value = '九家磷化工企业'
    }),
  )
  if (sheet) sheet.getCell(sheet.rowCount + 2, 1).value = '以上请局长审定'
  const path = join(folder, '填好的报送表.xlsx')
  await book.xlsx.writeFile(path)
  return path
}

tool('the draft taken as a Word file, and its form as a workbook, come back as they went', async () => {
  const page = await write('来回一趟')
  await page.getByRole('button', { name: '更多' }).click()
  const file = await downloaded(page, () => page.getByRole('menuitem', { name: '下载 Word 稿' }).click())
  expect(file.name).toBe('来回一趟-草稿.docx')
  const back = join(folder, file.name)
  fs.copyFileSync(file.path, back)
  await page.getByRole('button', { name: '导入 Word' }).click()
  const dialog = page.getByRole('dialog', { name: '导入 Word' })
  await choose(page, back, dialog)
  await dialog.getByText(`已读取“${file.name}”`).waitFor()
  await picture(page, 'draft-round-1366')
  expect(await dialog.locator('ins, del').count()).toBe(0)
  await dialog.getByRole('button', { name: '不采用' }).click()
  await page.getByRole('button', { name: '更多' }).click()
  const asked = page.getByRole('menuitem', { name: '下载报送表（Excel）填写' })
  const form = await downloaded(page, () => asked.click())
  const filled = join(folder, form.name)
  fs.copyFileSync(form.path, filled)
  await page.getByRole('button', { name: '导入 Word 或报送表' }).click()
  await look(page, 'draft/form-none')
  await choose(page, filled, dialog)
  await dialog.getByText(`已读取“${form.name}”`).waitFor()
  expect(await dialog.locator('ins, del, li').count()).toBe(0)
  await look(page, 'draft/form-same')
  await choose(page, await filledIn(filled), dialog)
  await dialog.getByText('以下 1 处未能归入任何栏目').waitFor()
  await dialog.locator('ins').filter({ hasText: '九家磷化工企业' }).waitFor()
  await look(page, 'draft/form-filled')
  const none = join(folder, '不是表格.xlsx')
  fs.writeFileSync(none, 'no such thing')
  await choose(page, none, dialog)
  await dialog.getByRole('alert').filter({ hasText: '不是表格.xlsx' }).waitFor()
  await look(page, 'draft/form-refused')
  await page.context().close()
})
