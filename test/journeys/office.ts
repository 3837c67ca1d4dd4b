import * as fs from 'node:fs'
import { basename } from 'node:path'
import type { Page } from 'playwright-core'
import { look } from '../harness/browser'
import { choose, downloaded, menu, press } from './acts'
import { pick } from './notice'

/** Where the office's own files of the running call are. */
export async function openFiles(page: Page, campaign: RegExp): Promise<void> {
  await menu(page, '征集活动')
  await page.getByRole('main').getByRole('link', { name: campaign }).first().click()
  await press(page.getByRole('link', { name: '附件版式', exact: true }))
  await page.getByRole('heading', { name: '附件版式', level: 1 }).waitFor()
}

/** Brings a file for a paper; the page that marks it opens. */
export async function bring(page: Page, paper: string, path: string): Promise<void> {
  await choose(page, path, page.getByRole('region', { name: paper, exact: true }))
  await page.getByRole('heading', { name: basename(path), level: 1 }).waitFor()
}

const empty = (page: Page) => page.getByRole('button', { name: '（空白）', exact: true })

/** What the chosen place may take, under this heading. */
const takes = (page: Page, label: string) => page.getByRole('combobox', { name: new RegExp(`^${label}`) })

/** Chooses a place by what is printed on it, or the first that is empty, and what it takes. */
export async function mark(page: Page, printed: string, label: string, field: string): Promise<void> {
  await (printed === '' ? empty(page).first() : page.getByRole('button', { name: printed })).click()
  await pick(page, takes(page, label), field)
}

/** The rows that are filled one by one, and what each of their empty cells takes, from the left. */
export async function markRows(
  page: Page,
  rows: { of: string; last: string },
  fields: string[],
): Promise<void> {
  await pick(page, takes(page, '所在的表'), rows.of)
  await pick(page, takes(page, '结束行'), rows.last)
  let at = 0
  for (const field of fields) {
    await empty(page).nth(at).click()
    // Beside the rows a sheet may have other cells that are empty.
    while ((await takes(page, '每行填写').count()) === 0) await empty(page).nth(++at).click()
    await pick(page, takes(page, '每行填写'), field)
  }
}

/** Leaves the page before its marks are kept, is asked, and stays. */
export async function stay(page: Page): Promise<void> {
  await press(page.getByRole('link', { name: '返回', exact: true }))
  const dialog = page.getByRole('dialog', { name: '有未保存的修改' })
  await press(dialog.getByRole('button', { name: '留在本页' }))
  await dialog.waitFor({ state: 'hidden' })
}

/** Keeps the marks, and gives the sample that says at each place what it takes. */
export async function sampleOf(page: Page, picture: string): Promise<Buffer> {
  await look(page, picture)
  await press(page.getByRole('button', { name: '保存', exact: true }))
  await page.getByText('标注已保存。').waitFor()
  const sample = page.getByRole('link', { name: '下载样张', disabled: false })
  const { path } = await downloaded(page, () => press(sample))
  return fs.readFileSync(path)
}

/** Puts the file that was marked to use in a call that is running, which is a correction. */
export async function use(page: Page, paper: string, reason: string): Promise<void> {
  await press(page.getByRole('link', { name: '返回', exact: true }))
  const region = page.getByRole('region', { name: paper, exact: true })
  await press(region.getByRole('button', { name: '更正启用' }))
  const dialog = page.getByRole('dialog', { name: '更正启用' })
  await dialog.getByRole('textbox').fill(reason)
  await press(dialog.getByRole('button', { name: '更正启用' }))
  await region.getByText(/^使用中/).waitFor()
}
