import * as fs from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, rgb } from '@cantoo/pdf-lib'
import type { Page } from 'playwright-core'
import { look } from '../harness/browser'
import { become, choose, enter, press } from '../journeys/acts'
import * as centre from '../journeys/centre'
import * as province from '../journeys/province'
import { story } from '../journeys/story'

const act = story()
const unit = '湖北楚望科技信息研究院'
const [first, second] = ['白色山丘的六条出路', '磷石膏的第七条出路'] as const
let codes = { first: '', second: '' }
let scan = ''

async function written(page: Page, title: string): Promise<{ form: Buffer; code: string }> {
  await centre.begin(page)
  await centre.takeOver(page, 'case-1480.docx')
  await centre.fillIn(page)
  await page.getByRole('textbox', { name: '案例名称', exact: true }).fill(title)
  await centre.finalise(page)
  const form = await centre.paperOf(page, '打印报送表')
  await page.getByRole('link', { name: '上传盖章扫描件' }).click()
  return { form, code: await centre.codeOn(page) }
}

/** Two stamped forms through one scanner; the second paper had a stain on its QR code. */
async function scanned(forms: Buffer[], folder: string): Promise<string> {
  const both = await PDFDocument.create()
  for (const form of forms) {
    const paper = await PDFDocument.load(fs.readFileSync(await centre.stamped(form, unit, folder)))
    for (const page of await both.copyPages(paper, paper.getPageIndices())) both.addPage(page)
  }
  const stained = both.getPages()[1]
  const { width = 0, height = 0 } = stained?.getSize() ?? {}
  stained?.drawRectangle({ x: 0, y: height * 0.8, width, height: height * 0.2, color: rgb(0.5, 0.4, 0.3) })
  const path = join(folder, '两个案例.pdf')
  fs.writeFileSync(path, await both.save())
  return path
}

act('a unit prints the forms of two cases and scans both into one PDF', async ({ page, server }) => {
  await enter(page, 'centre')
  const one = await written(page, first)
  const other = await written(page, second)
  codes = { first: one.code, second: other.code }
  expect(new Set(Object.values(codes)).size).toBe(2)
  scan = await scanned([one.form, other.form], server.dataDir)
})

act('of the one PDF the first case takes its own page by the code on it', async ({ page }) => {
  await centre.open(page, first)
  await page.getByRole('link', { name: '上传盖章扫描件' }).click()
  await choose(page, scan)
  await page.getByText('与本稿一致').waitFor()
  await page.getByRole('checkbox', { name: '两个案例.pdf 第 2 页' }).uncheck()
  await look(page, 'unread/1-first-page')
  await press(page.getByRole('button', { name: '绑定到第 1 稿' }))
  await page.getByText('识读一致').waitFor()
  await centre.submit(page)
})

act('the other case is not taken by a foreign code, neither read nor typed', async ({ page }) => {
  await centre.open(page, second)
  await page.getByRole('link', { name: '上传盖章扫描件' }).click()
  await choose(page, scan)
  await page.getByText(`校验码 ${codes.first}，属于“${first}”`).waitFor()
  const [own, foreign] = [
    page.getByRole('checkbox', { name: '两个案例.pdf 第 2 页' }),
    page.getByRole('checkbox', { name: '两个案例.pdf 第 1 页' }),
  ]
  const bind = page.getByRole('button', { name: '绑定到第 1 稿' })
  await foreign.check()
  const differs = `扫描件上的校验码是 ${codes.first}，与本稿的校验码 ${codes.second} 不一致，请打印本稿重新盖章。`
  await page.getByText(differs).waitFor()
  expect(await bind.isDisabled()).toBe(true)
  await look(page, 'unread/2-foreign-page')
  await foreign.uncheck()
  await own.check()
  await page.getByText('未能从扫描件上识读校验码').waitFor()
  expect(await bind.isDisabled()).toBe(true)
  await page.getByRole('textbox', { name: '纸面上的校验码' }).fill(codes.first)
  await page.getByText(differs).waitFor()
  expect(await bind.isDisabled()).toBe(true)
  await page.getByRole('textbox', { name: '纸面上的校验码' }).fill('O')
  await page.getByText('校验码中不会出现“O”（不用 0、O、1、I），请对照纸面重新输入。').waitFor()
})

act('with its own code typed it goes, marked for comparing by eye', async ({ page }) => {
  const typed = codes.second.replaceAll('-', '').toLowerCase()
  await page.getByRole('textbox', { name: '纸面上的校验码' }).fill(typed)
  await look(page, 'unread/3-typed')
  await press(page.getByRole('button', { name: '绑定到第 1 稿' }))
  // The other form that lay in the scan was sent in already: nothing is left to do, and the page goes back to the case.
  await page.getByRole('tab', { name: '报送表与扫描件' }).click()
  await page.getByText('待人工核对').first().waitFor()
  await look(page, 'unread/4-to-compare')
  await centre.submit(page)
})

act('the province compares form and scan side by side before it accepts', async ({ page, visitor }) => {
  await become(page, 'province')
  await province.openCase(page, second)
  await page.getByRole('button', { name: '与报送表对照核对' }).click()
  const beside = page.getByRole('dialog', { name: `盖章件核对：${second}` })
  await beside.getByText(codes.second).first().waitFor()
  await look(page, 'unread/5-side-by-side')
  await press(beside.getByRole('button', { name: '核对一致' }))
  await press(page.getByRole('dialog', { name: '核对一致' }).getByRole('button', { name: '核对一致' }))
  await beside.waitFor({ state: 'detached' })
  await province.accept(page)
  expect(visitor.troubles).toEqual([])
})
