import ExcelJS from 'exceljs'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Download, FileChooser, Locator, Page } from 'playwright-core'
import { patience } from '../harness/browser'

/** The demo's roles by the words of their buttons. */
export const roles = {
  centre: /中心填报人员.*湖北楚望科技信息研究院/,
  province: /省局审核人员.*湖北/,
  keeper: /省局用印管理员.*湖北/,
  nation: /国家局编审人员/,
  auditor: /审计员/,
} as const

export type Role = keyof typeof roles

/** Enters by a button of the demo's sign-in page. */
export async function enter(page: Page, role: Role): Promise<void> {
  await page.getByRole('button', { name: roles[role] }).click()
  await page.getByRole('heading', { name: '待办', level: 1 }).waitFor()
}

/** Signs in as staff do. */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: '用户名' }).fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('heading', { name: '待办', level: 1 }).waitFor()
}

/** Signs out and leaves the seat to somebody else. */
export async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name, exact: true }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.getByRole('button', { name: '登录', exact: true }).waitFor()
}

/** Becomes another person by the demo's bar. */
export async function become(page: Page, role: Role): Promise<void> {
  await page.getByRole('button', { name: '切换角色' }).click()
  await page.getByRole('menuitem', { name: roles[role] }).click()
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: '待办', level: 1 }).waitFor()
}

/** Presses a link or button by keyboard: a driver's click is lost now and then where a paper is framed beside it. */
export async function press(target: Locator): Promise<void> {
  await target.press('Enter')
}

/** Goes to a page by the main menu; some pages are headed by more than their line says. */
export async function menu(page: Page, line: string, heading = line): Promise<void> {
  await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: line, exact: true })
    .click()
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
}

/** The bytes of what a link or button of the page gives as a file. */
export async function downloaded(
  page: Page,
  act: () => Promise<void>,
): Promise<{ path: string; name: string }> {
  const [download]: [Download, void] = await Promise.all([page.waitForEvent('download'), act()])
  return { path: await download.path(), name: download.suggestedFilename() }
}

/**
 * The chooser that a button opens. A driver presses and lets go as two messages, between which a loaded machine lays the page out anew,
 * and who lets go beside the button has not pressed it: where nothing opens it is pressed again, as a person would.
 */
export async function chooserBy(page: Page, button: Locator): Promise<FileChooser> {
  const opened = page.waitForEvent('filechooser')
  opened.catch(() => undefined)
  for (let pressed = 0; pressed < 3; pressed += 1) {
    await button.click()
    const chooser = await Promise.race([opened, pause(10_000, undefined, { ref: false })])
    if (chooser) return chooser
  }
  throw new Error(`three presses, each waited for ten seconds, opened no chooser of files: ${button}`)
}

/** Chooses a file as a person does: by the button that opens the chooser. */
export async function choose(
  page: Page,
  paths: string | string[],
  within = page.locator('body'),
): Promise<void> {
  const chooser = await chooserBy(page, within.getByRole('button', { name: '选择文件' }))
  await chooser.setFiles(paths)
}

/** What a button copies, as it comes out where somebody pastes it. */
export async function copied(page: Page, button: string): Promise<string> {
  const copies = await page.getByRole('button', { name: button, exact: true }).elementHandle()
  await copies?.click()
  await page.waitForFunction(([shown, was]) => shown?.textContent !== was, [copies, button] as const)
  await page.evaluate(() => {
    const area = document.createElement('textarea')
    area.setAttribute('aria-label', 'letter')
    document.body.append(area)
  })
  const letter = page.getByLabel('letter')
  await letter.focus()
  await page.keyboard.press('Control+V')
  const pasted = await letter.inputValue()
  await letter.evaluate((area) => area.remove())
  return pasted
}

/** Waits until something holds that no single element shows. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('what was waited for did not come to hold')
}

/** The demo's password of somebody, as the installation keeps it. */
export function passwordOf(server: { dataDir: string }, username: string): string {
  const accounts: { username: string; password: string }[] = JSON.parse(
    fs.readFileSync(join(server.dataDir, 'demo-accounts.json'), 'utf8'),
  )
  return accounts.find((account) => account.username === username)?.password ?? ''
}

/** A file of the demo's material. */
export const sample = (name: string): string => join(__dirname, '../../db/sample/words', name)

/** The lines of a spreadsheet's first sheet, as another program reads them. */
export async function linesOf(path: string): Promise<string[][]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const lines: string[][] = []
  book.worksheets[0]?.eachRow((row) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.text))
    lines.push(cells)
  })
  return lines
}
