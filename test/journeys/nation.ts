import type { Locator, Page } from 'playwright-core'
import { menu } from './acts'
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

type Choosing = { noun: string; /** What the notice calls it to choose. */ word: string }

/** Chooses among what has come in, sees the list of it and makes it known. */
export async function chooseAndTell(
  page: Page,
  titles: readonly string[],
  { noun, word }: Choosing,
): Promise<void> {
  for (const title of titles) await select(page, title, noun)
  await menu(page, `${noun}集`)
  await page
    .getByRole('button', { name: /^移动《/ })
    .first()
    .waitFor()
  expect((await titlesOf(page.getByRole('main'))).toSorted()).toEqual(titles.toSorted())
  await confirmed(page, `公布${word}结果`)
  await page.getByText(`${word}结果已于`).waitFor()
}
