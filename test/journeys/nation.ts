import * as fs from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { packed, pdfPages } from '../../packages/documents/test/read'
import { downloaded, menu, press, until } from './acts'
import { confirmed } from './notice'

/** Selects a case that has come in. */
export async function select(page: Page, title: string, noun = '案例'): Promise<void> {
  await menu(page, `收到的${noun}`)
  const row = page.getByRole('row').filter({ hasText: title })
  await row.getByRole('button', { name: '入选', exact: true }).click()
  await row.getByRole('button', { name: '取消入选' }).waitFor()
}

/** 收到登记: all papers and discs that come beside a work's files. */
export async function noteReceipts(page: Page, title: string, noun = '案例'): Promise<void> {
  await menu(page, `收到的${noun}`)
  await page.getByRole('link', { name: title, exact: true }).click()
  const awaited = page.getByRole('button', { name: /^收到登记：/ })
  await awaited.first().waitFor()
  for (let left = await awaited.count(); left > 0; left -= 1) {
    await awaited.first().click()
    await awaited.nth(left - 1).waitFor({ state: 'detached' })
  }
}

/** The titles of a chapter of the book, in order. */
export async function titlesOf(chapter: Locator): Promise<string[]> {
  const names = await chapter
    .getByRole('button', { name: /^移动《/ })
    .evaluateAll((handles) => handles.map((handle) => handle.getAttribute('aria-label') ?? ''))
  return names.map((name) => name.replace(/^移动《(.*)》$/, '$1'))
}

/** Compiles an edition and waits until its files are there. */
export async function compile(page: Page, kind: string): Promise<Locator> {
  await page.getByRole('tab', { name: '编印' }).click()
  await page.getByRole('button', { name: `编制${kind}` }).click()
  const row = page.getByRole('table', { name: '各稿' }).getByRole('row').filter({ hasText: kind }).first()
  await row.getByRole('link', { name: /^PDF/ }).waitFor({ timeout: 180_000 })
  return row
}

type Edit = { title: string; field: string; added: string; reason: string; noun?: string }

/** 编辑稿: a sentence more at the end of a field, with the reason for it. */
export async function edit(page: Page, { title, field, added, reason, noun = '案例' }: Edit): Promise<void> {
  await menu(page, `收到的${noun}`)
  await page.getByRole('link', { name: title, exact: true }).click()
  await press(page.getByRole('link', { name: '编辑稿', exact: true }))
  await page.getByRole('textbox', { name: field, exact: true }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(added)
  await page.getByRole('button', { name: '保存编辑稿', disabled: false }).click()
  const dialog = page.getByRole('dialog', { name: '保存编辑稿' })
  await dialog.getByRole('textbox', { name: '理由' }).fill(reason)
  await dialog.getByRole('button', { name: '保存编辑稿' }).click()
  await page.getByText('已保存，累计修改 1 次').waitFor()
}

/** The bytes of an edition's file, of the kind that its link begins with. */
export async function fileOf(page: Page, row: Locator, kind: 'PDF' | 'DOCX'): Promise<Buffer> {
  const link = row.getByRole('link', { name: new RegExp(`^${kind}`) })
  return fs.readFileSync((await downloaded(page, () => link.click())).path)
}

/** The text of a book as it is read on: without what stands at the head and at the foot of each page. */
export const bookText = (pdf: Uint8Array): string =>
  pdfPages(pdf)
    .map((page) => page.split('\n').filter((line) => line.trim() !== ''))
    .map((lines) => packed(lines.slice(1, -1).join('')))
    .join('')

type Choosing = { noun: string; /** What the notice calls it to choose. */ word: string }

/** Sees the list of what is chosen and makes it known. */
export async function tell(page: Page, titles: readonly string[], { noun, word }: Choosing): Promise<void> {
  await menu(page, `${noun}集`)
  await page
    .getByRole('button', { name: /^移动《/ })
    .first()
    .waitFor()
  expect((await titlesOf(page.getByRole('main'))).toSorted()).toEqual(titles.toSorted())
  await confirmed(page, `公布${word}结果`)
  await page.getByText(`${word}结果已于`).waitFor()
}

/** Chooses among what has come in and makes it known. */
export async function chooseAndTell(
  page: Page,
  titles: readonly string[],
  choosing: Choosing,
): Promise<void> {
  for (const title of titles) await select(page, title, choosing.noun)
  await tell(page, titles, choosing)
}

/** Waits for the certificates, one for each work that is chosen. */
export async function certified(page: Page, holders: readonly string[]): Promise<void> {
  await page.getByRole('tab', { name: '证书' }).click()
  const row = page.getByRole('table', { name: '入选证书' }).getByRole('row')
  await until(async () => (await row.count()) === holders.length + 1)
  for (const holder of holders) await row.filter({ hasText: holder }).getByText('有效').waitFor()
}

/** Has certificates made where the notice itself gives none. */
export async function certify(page: Page, holders: readonly string[]): Promise<void> {
  await page.getByRole('tab', { name: '证书' }).click()
  await page.getByRole('button', { name: '制发证书' }).click()
  await certified(page, holders)
}

/** What the certificate says that its holder finds beside the work. */
export async function ownCertificate(page: Page): Promise<string> {
  const link = page.getByRole('link', { name: /号证书$/ })
  const { path } = await downloaded(page, () => link.click())
  return packed(pdfPages(fs.readFileSync(path)).join(''))
}
