import * as fs from 'node:fs'
import { join } from 'node:path'
import { bundledFonts, stampPdf, type SealPosition } from '@huibian/documents'
import type { Locator, Page } from 'playwright-core'
import { choose, menu, press, sample } from './acts'

/** Begins a case in the last phase, or in the first where that is open too. */
export async function begin(page: Page, phase: 'first' | 'last' = 'last'): Promise<void> {
  await menu(page, '案例')
  await page.getByRole('button', { name: '起草案例' })[phase]().click()
  await page.getByRole('heading', { name: '未命名案例' }).waitFor()
}

/** Opens a case of one's own: what may be written opens for writing. */
export async function open(page: Page, title: string): Promise<void> {
  await menu(page, '案例')
  await press(page.getByRole('link', { name: title }))
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

/** Takes a Word file of the demo over into the draft. */
export async function takeOver(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: '导入 Word' }).click()
  const dialog = page.getByRole('dialog', { name: '导入 Word' })
  await choose(page, sample(file), dialog)
  await dialog.getByText(`已读取“${file}”`).waitFor()
  await dialog.getByRole('button', { name: '采用', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Fills in what a Word file does not bring: the boxes beside the four sections. */
export async function fillIn(page: Page, theme = '支撑产业发展'): Promise<void> {
  await page.getByRole('combobox', { name: '主题' }).click()
  await page.getByRole('option', { name: theme }).click()
  await page.getByRole('textbox', { name: '服务对象', exact: true }).fill('宜昌、荆门等地9家磷化工企业')
  await page.getByRole('textbox', { name: '开始日期' }).fill('2020-05-06')
  await page.getByRole('textbox', { name: '结束日期' }).fill('2021-06-08')
  await page
    .getByRole('textbox', { name: '摘要', exact: true })
    .fill('从专利和试验报告中梳理出磷石膏的六条利用路线，为九家企业各开一张方子。')
  await page.getByRole('radiogroup', { name: '是否曾报送' }).getByRole('radio', { name: '否' }).check()
  const contact = page.getByRole('group', { name: '联系人' })
  await contact.getByRole('textbox', { name: '姓名' }).fill('骆霁声')
  await contact.getByRole('textbox', { name: '手机' }).fill('154-0000-0193')
}

/** 定稿; the draft must be in order. `next` is what the page then says is to be done. */
export async function finalise(page: Page, next = '请打印案例报送表，盖章后上传扫描件。'): Promise<void> {
  await page.getByRole('button', { name: '定稿' }).click()
  const dialog = page.getByRole('dialog', { name: '定稿' })
  await dialog.getByText('各项要求均已符合。').waitFor()
  await dialog.getByRole('button', { name: '定稿' }).click()
  await page.getByText(next).waitFor()
}

/** 收回定稿: the case may be written again. */
export async function takeBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: '收回定稿' }).click()
  const dialog = page.getByRole('dialog', { name: '收回定稿' })
  await dialog.getByRole('button', { name: '收回定稿' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** The bytes behind a link that opens a paper, as the browser's own session may have them. */
export async function paperOf(page: Page, name: string): Promise<Buffer> {
  const href = await page.getByRole('link', { name, exact: true }).first().getAttribute('href')
  const bytes = await page.evaluate(async (address) => {
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${address}: ${response.status}`)
    return [...new Uint8Array(await response.arrayBuffer())]
  }, href ?? '')
  return Buffer.from(bytes)
}

/** The 校验码 that the page for the scan asks for. */
export async function codeOn(page: Page): Promise<string> {
  const code = page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}$/).first()
  return (await code.innerText()).trim()
}

/** Presses a specimen seal on a printed paper, as the office does by hand, and lays the scan where the clerk finds it. */
export async function stamped(
  paper: Buffer,
  unit: string,
  folder: string,
  place: SealPosition = { page: 1, x: 168, y: 244 },
): Promise<string> {
  const seal = { name: unit, diameter: 42 }
  const pressed = await stampPdf(
    paper,
    { seal, position: place },
    { fontFolders: [bundledFonts], at: new Date() },
  )
  const path = join(folder, `盖章件-${Date.now()}.pdf`)
  fs.writeFileSync(path, pressed)
  return path
}

/** Binds the stamped scan to the 稿 whose code it carries. */
export async function bind(page: Page, scan: string): Promise<void> {
  await page.getByRole('link', { name: '上传盖章扫描件' }).click()
  await choose(page, scan)
  await page.getByText('与本稿一致').waitFor()
  await press(page.getByRole('button', { name: /^绑定到第 \d 稿$/ }))
  await page.getByRole('link', { name: '更换扫描件' }).waitFor()
}

/** Puts a better scan in the place of one that is bound already. */
export async function replaceScan(page: Page, scan: string): Promise<void> {
  await page.getByRole('link', { name: '更换扫描件' }).click()
  await choose(page, scan)
  await page.getByText('与本稿一致').waitFor()
  await press(page.getByRole('button', { name: /^绑定到第 \d 稿$/ }))
  await page.getByText('盖章扫描件已绑定。').waitFor()
}

/** 撤回, before the province has begun to review. */
export async function withdraw(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: '撤回' }).click()
  const dialog = page.getByRole('dialog', { name: '撤回' })
  await dialog.getByRole('textbox', { name: '理由' }).fill(reason)
  await dialog.getByRole('button', { name: '撤回' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Ticks every attestation of the dialog and gives the reasons that it asks for. */
export async function attest(dialog: Locator): Promise<void> {
  await dialog.getByRole('checkbox').first().waitFor()
  for (const box of await dialog.getByRole('checkbox').all()) await box.check()
  for (const reason of await dialog.getByRole('textbox', { name: '理由' }).all())
    await reason.fill('本单位第一个案例，下一个案例已在起草。')
}

/** 报送, with every attestation ticked. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '报送', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '报送' })
  await attest(dialog)
  await dialog.getByRole('button', { name: '报送' }).click()
  const done = page.getByRole('dialog', { name: '案例已报送。' })
  await done.getByRole('button', { name: '关闭' }).click()
  await done.waitFor({ state: 'detached' })
}
