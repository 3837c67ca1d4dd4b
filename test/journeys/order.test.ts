import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Browser, Locator, Page } from 'playwright-core'
import { look } from '../harness/browser'
import { acceptedCase } from '../harness/cases'
import type { TestDatabase } from '../harness/database'
import { forwardedCases, select } from '../harness/edition'
import { inBrowser, inFolder } from '../harness/inBrowser'
import { inWorld } from '../harness/inWorld'
import { needsTool } from '../harness/tools'
import type { World } from '../harness/world'
import { choose, downloaded, press, until } from './acts'
import { drag, dragByKeys, listening } from './drag'
import * as nation from './nation'
import { sit } from './seat'

let browser: Browser
let database: TestDatabase
let folder: string
let world: World
let page: Page
inBrowser((opened) => (browser = opened))
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00', worker: true })
inFolder('order', (made) => (folder = made))
beforeAll(async () => {
  const people = { centre: world.asCentre, province: world.asProvince }
  for (const title of ['甲案例', '乙案例', '丙案例']) await acceptedCase(world, people, { title })
  const forwarded = await forwardedCases(world, [
    { title: '子案例', theme: 'sme' },
    { title: '丑案例', theme: 'sme' },
    { title: '寅案例', theme: 'sme' },
    { title: '卯案例', theme: 'research' },
  ])
  await select(world, forwarded)
}, 240_000)

const tool = needsTool('chromium', 'fonts')

/** Does what the server is to keep, and waits until it has. */
async function kept<T>(act: () => Promise<T>): Promise<T> {
  const [done] = await Promise.all([
    act(),
    page.waitForResponse((answer) =>
      /mutation (OrderSummary|OrderSelection|ImportOrder)/.test(answer.request().postData() ?? ''),
    ),
  ])
  await page.getByText('正在保存').waitFor({ state: 'detached' })
  return done
}

/** The names of the lines that can be moved, from the top. */
const namesIn = (within: Locator): Promise<string[]> =>
  within
    .getByRole('button', { name: /^移动[“《]/ })
    .evaluateAll((handles) =>
      handles.map((handle) => handle.getAttribute('aria-label')?.replace(/^移动.|.$/g, '') ?? ''),
    )
const stands = (within: Locator, names: readonly string[]) =>
  until(async () => (await namesIn(within)).join() === names.join())
const handle = (name: string) =>
  page.getByRole('button', { name: new RegExp(`^移动[“《]${name}[”》]$`), exact: true })

const opened = async (actor: World['asNation'], path: string): Promise<Page> => {
  return sit(browser, world, actor, { path: `/campaigns/${world.campaignId}${path}` })
}

tool('a province orders its 案例汇总表 by dragging, and the order stands', async () => {
  page = await opened(world.asProvince, '/summary/phase1')
  await press(page.getByRole('button', { name: '形成汇总表' }))
  const table = page.getByRole('list', { name: '汇总表', exact: true })
  await stands(table, ['甲案例', '乙案例', '丙案例'])
  const heard = await listening(page)
  await kept(() => drag(page, handle('丙案例'), handle('甲案例')))
  await stands(table, ['丙案例', '甲案例', '乙案例'])
  const said = await heard()
  expect([said[0], said.at(-1)]).toEqual(['已拿起“丙案例”，现在第 3 位。', '“丙案例”已放在第 1 位。'])
  await page.reload()
  await stands(table, ['丙案例', '甲案例', '乙案例'])
  await look(page, 'order/1-summary')
})

tool('it orders it by keys too, and hears from where to where; Esc leaves all as it was', async () => {
  const table = page.getByRole('list', { name: '汇总表', exact: true })
  expect(await kept(() => dragByKeys(page, handle('丙案例'), ['ArrowDown', 'ArrowDown']))).toEqual([
    '已拿起“丙案例”，现在第 1 位。',
    '移到第 2 位。',
    '移到第 3 位。',
    '“丙案例”已放在第 3 位。',
  ])
  const order = ['甲案例', '乙案例', '丙案例']
  await stands(table, order)
  expect(await handle('丙案例').evaluate((own) => own === document.activeElement)).toBe(true)
  expect(await dragByKeys(page, handle('乙案例'), ['ArrowUp'], 'Escape')).toEqual([
    '已拿起“乙案例”，现在第 2 位。',
    '移到第 1 位。',
    '已取消移动，“乙案例”仍在第 2 位。',
  ])
  await page.reload()
  await stands(table, order)
})

tool('the table comes out as a sheet in the order in which it stands, before it is frozen', async () => {
  await kept(() => drag(page, handle('乙案例'), handle('甲案例')))
  const { path } = await downloaded(page, async () => {
    await page.getByRole('button', { name: '导出' }).last().click()
    await page.getByRole('menuitem', { name: 'csv' }).click()
  })
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\r\n')
  const titles = ['甲案例', '乙案例', '丙案例']
  const told = lines.flatMap((line) =>
    titles
      .filter((title) => line.includes(title))
      .map((title) => [line.split(',')[0]?.replaceAll('"', ''), title]),
  )
  expect(told).toEqual([
    ['1', '乙案例'],
    ['2', '甲案例'],
    ['3', '丙案例'],
  ])
  await page.context().close()
})

const chapter = (name: string) => page.getByRole('region', { name })
const [sme, research] = ['服务中小企业创新发展', '服务科研团队创新研发']

/** Both chapters of the book that hold cases. */
async function bookStands(first: readonly string[], second: readonly string[]): Promise<void> {
  await stands(chapter(sme), first)
  await stands(chapter(research), second)
}

tool('the nation orders the book by typed numbers, by dragging and by keys', async () => {
  page = await opened(world.asNation, '/book')
  await bookStands(['子案例', '丑案例', '寅案例'], ['卯案例'])
  const typed = page.getByRole('textbox', { name: '《寅案例》在本章的序号' })
  await typed.fill('1')
  await kept(() => typed.press('Enter'))
  await bookStands(['寅案例', '子案例', '丑案例'], ['卯案例'])
  const heard = await listening(page)
  await kept(() => drag(page, handle('寅案例'), handle('丑案例')))
  await bookStands(['子案例', '丑案例', '寅案例'], ['卯案例'])
  expect((await heard()).at(-1)).toBe(`“寅案例”已放在“${sme}”第 3 位。`)
  // Past its chapter's last case the heading of the next chapter is passed.
  const said = await kept(() => dragByKeys(page, handle('丑案例'), ['ArrowDown', 'ArrowDown']))
  expect(said).toEqual([
    `已拿起“丑案例”，现在“${sme}”第 2 位。`,
    `移到“${sme}”第 3 位。`,
    `移到“${research}”第 1 位。`,
    `“丑案例”已放在“${research}”第 1 位。`,
  ])
  await bookStands(['子案例', '寅案例'], ['丑案例', '卯案例'])
  await page.reload()
  await bookStands(['子案例', '寅案例'], ['丑案例', '卯案例'])
  await look(page, 'order/2-book')
})

/** The list of what is chosen, numbered anew by a spreadsheet's hand: per case its number and, where it moves, its chapter. */
async function renumbered(from: string, places: { [title: string]: readonly [n: number, chapter?: string] }) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(from)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error('the list has no sheet')
  sheet.eachRow((row) => {
    const [, place] = Object.entries(places).find(([title]) => row.values.toString().includes(title)) ?? []
    if (!place) return
    row.getCell(1).value = place[0]
    if (place[1]) row.getCell(2).value = place[1]
  })
  const path = join(folder, '清单.xlsx')
  await book.xlsx.writeFile(path)
  return path
}

tool('it orders it by a list that is downloaded, renumbered and imported', async () => {
  await page.getByRole('button', { name: '下载清单' }).click()
  const list = await downloaded(page, () =>
    page.getByRole('menuitem', { name: '入选案例清单（用于编号）' }).click(),
  )
  const path = await renumbered(list.path, {
    寅案例: [1],
    子案例: [2],
    卯案例: [3, sme],
    丑案例: [4],
  })
  await page.getByRole('button', { name: '导入次序' }).click()
  const dialog = page.getByRole('dialog', { name: '导入次序' })
  await kept(() => choose(page, path, dialog))
  await dialog.waitFor({ state: 'detached' })
  await bookStands(['寅案例', '子案例', '卯案例'], ['丑案例'])
  await page.reload()
  await bookStands(['寅案例', '子案例', '卯案例'], ['丑案例'])
})

tool('the cases of a purpose come with their summaries, or in full where that is chosen', async () => {
  const chosen = await database.rows<{ id: string }>(
    'select entry_id as id from selection where deselected_at is null limit 1',
  )
  const tag = 'mutation ($e: ID!) { tagSelection(entryId: $e, tag: "launch", on: true) { id } }'
  await world.ask(world.asNation, tag, { e: chosen?.[0]?.id })
  const book = `${world.url}/#/p/${world.asNation.postId}/campaigns/${world.campaignId}/book`
  await page.goto(`${book}?tab=excerpts`)
  await page.reload()
  const name = '优秀案例发布会'
  const pdf = (text: string): Locator => page.getByRole('link', { name: `${name} ${text} PDF` })
  await pdf('摘要').waitFor()
  await press(page.getByRole('group', { name: `${name}的内容` }).getByRole('button', { name: '全文' }))
  await pdf('全文').waitFor()
  await look(page, 'order/whole')
  expect(await pdf('全文').getAttribute('href')).toContain('excerpt.pdf?tag=launch&text=whole')
  await page.goto(book)
})

tool('two editions stand beside each other, and what changed between them is named', async () => {
  await nation.compile(page, '征求意见稿')
  await nation.edit(page, { title: '丑案例', field: '服务成效', added: '又添一句。', reason: '补充成效。' })
  await page.goto(`${world.url}/#/p/${world.asNation.postId}/campaigns/${world.campaignId}/book`)
  await bookStands(['寅案例', '子案例', '卯案例'], ['丑案例'])
  await kept(() => dragByKeys(page, handle('寅案例'), ['ArrowDown']))
  const out = page.locator('[data-case]').filter({ hasText: '卯案例' })
  await press(out.getByRole('button', { name: '取消入选' }))
  const dialog = page.getByRole('dialog', { name: '取消入选' })
  await dialog.getByRole('button', { name: '取消入选' }).click()
  await stands(chapter(sme), ['子案例', '寅案例'])
  await nation.compile(page, '送审稿')
  const table = page.getByRole('table', { name: '两稿对照' })
  await table.getByRole('row').nth(3).waitFor()
  const rows = await table
    .getByRole('row')
    .evaluateAll((all) =>
      all.slice(1).map((row) => Array.from(row.querySelectorAll('td'), (cell) => cell.innerText.trim())),
    )
  expect(rows).toEqual([
    ['移位', '寅案例', ''],
    ['改动', '丑案例', '服务成效查看修改'],
    ['移出', '卯案例', ''],
  ])
  await table.getByRole('button', { name: '查看修改' }).click()
  await table.getByRole('insertion').filter({ hasText: '又添一句。' }).waitFor()
  await look(page, 'order/3-compared')
  await page.context().close()
})
