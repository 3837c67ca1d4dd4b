import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { look, openBrowser, picture } from '../harness/browser'
import type { OfficeStage } from '../harness/notices'
import { needsTool } from '../harness/tools'
import type { Actor } from '../harness/world'
import { choose, menu, press, until } from './acts'
import { paperOf, stamped } from './centre'
import * as province from './province'
import { sit } from './seat'

/** A notice played in a browser: its office, and a seat for whoever acts. */
export type Play = {
  stage: OfficeStage
  /** A window in which somebody is signed in, at a page of the console. */
  seat: (actor: Actor, path: string) => Promise<Page>
  /** A file of these bytes, for a chooser. */
  file: (name: string, bytes: Uint8Array) => string
  /** Where those files lie, until the play ends. */
  folder: string
}

/** Plays a notice as one test in a real browser. */
export function plays(
  name: string,
  make: () => Promise<OfficeStage>,
  play: (play: Play) => Promise<void>,
): void {
  needsTool('chromium', 'fonts')(
    name,
    async () => {
      const stage = await make()
      const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-notice-'))
      let browser: Browser | undefined
      try {
        const opened = (browser = await openBrowser())
        const seat: Play['seat'] = (actor, path) => sit(opened, stage.world, actor, { path })
        const file: Play['file'] = (called, bytes) => {
          fs.writeFileSync(join(folder, called), bytes)
          return join(folder, called)
        }
        await play({ stage, seat, file, folder })
      } catch (cause) {
        for (const page of browser?.contexts().flatMap((context) => context.pages()) ?? [])
          await picture(page, `broken/${name}`).catch(() => undefined)
        throw cause
      } finally {
        await browser?.close()
        await stage.close()
        fs.rmSync(folder, { recursive: true, force: true })
      }
    },
    360_000,
  )
}

/** Chooses of a list of choices by their words. */
export async function pick(page: Page, box: Locator, option: string): Promise<void> {
  await box.click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

type Start = {
  preset: string
  title: string
  /** The closing day of each phase, by its name. */
  closes: { [phase: string]: string }
  /** Questions with the words of their answer. */
  chosen?: readonly (readonly [asked: RegExp, answer: string])[]
  /** Questions that take a word or a number. */
  typed?: readonly (readonly [asked: RegExp, answer: string])[]
}

/** 新建: a year's draft from a notice of the product, by an office's editor; the page shows it then. */
export async function newCampaign(
  { seat }: Play,
  by: Actor,
  start: Start,
): Promise<{ page: Page; id: string }> {
  const page = await seat(by, '/campaigns/new')
  await pick(page, page.getByRole('combobox', { name: '通知样本' }), start.preset)
  await page.getByRole('textbox', { name: '活动名称' }).fill(start.title)
  for (const [phase, day] of Object.entries(start.closes)) await page.getByLabel(`${phase}截止日期`).fill(day)
  for (const [asked, answer] of start.typed ?? []) await page.getByLabel(asked).fill(answer)
  for (const [asked, answer] of start.chosen ?? [])
    await pick(page, page.getByRole('combobox', { name: asked }), answer)
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await page.getByRole('heading', { name: start.title, level: 1 }).waitFor()
  return { page, id: /campaigns\/([^/?]+)/.exec(page.url())?.[1] ?? '' }
}

/** 核发 by a second person of the office, and 发布 by who wrote it, whose page is left then. */
export async function issueAndPublish(
  { stage, seat }: Play,
  { page, id }: { page: Page; id: string },
  office = 'host',
): Promise<void> {
  const second = await stage.world.appoint('editor', office)
  const other = await seat(second, `/campaigns/${id}`)
  await confirmed(other, '核发')
  await other.context().close()
  await page.reload()
  await confirmed(page, '发布')
  await page.getByText('已发布').first().waitFor()
  await page.context().close()
}

/** A year's campaign of the host from a notice of the product: 新建, 核发 by a second person, 发布. Gives its id. */
export async function runCampaign(play: Play, start: Start): Promise<string> {
  const made = await newCampaign(play, play.stage.host, start)
  await issueAndPublish(play, made)
  return made.id
}

/** Presses a button and the one of the same name that its dialog asks for. */
export async function confirmed(page: Page, act: string): Promise<void> {
  await press(page.getByRole('button', { name: act, exact: true }))
  const dialog = page.getByRole('dialog', { name: act })
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

type Sort = { kind?: string; route?: string; body?: string; places?: string }

/** A new work in the first phase: of which kind, by which way, through whom; what there is no choice of is not asked. `places` is what is said of those left. */
export async function beginWork(page: Page, { kind, route, body, places }: Sort = {}): Promise<void> {
  await press(page.getByRole('button', { name: /^(新建|起草)/ }).first())
  const dialog = page.getByRole('dialog')
  if (kind) await pick(page, dialog.getByRole('combobox', { name: '作品种类' }), kind)
  if (route) await pick(page, dialog.getByRole('combobox', { name: '报送途径' }), route)
  if (body) await pick(page, dialog.getByRole('combobox', { name: '推荐单位' }), body)
  if (places) await dialog.getByText(places, { exact: true }).waitFor()
  if (places) await look(page, 'begun-with-places')
  if (kind || route || body) await dialog.getByRole('button').last().click()
  await page.getByRole('button', { name: '定稿' }).waitFor()
}

/** A field of the draft by its name. */
export const fieldNamed = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: new RegExp(`^${name.replace(/[()（）]/g, '.')} ?\\*?$`) })

/** Fills boxes by their names; dates as days. */
export async function write(page: Page, said: { [label: string]: string }): Promise<void> {
  for (const [label, text] of Object.entries(said))
    await page.getByLabel(label, { exact: false }).first().fill(text)
}

/** Uploads a file into a field of files. */
export async function attach(page: Page, field: string, path: string): Promise<void> {
  const group = fieldNamed(page, field)
  await choose(page, path, group)
  await group.getByRole('link', { name: path.split('/').pop() ?? '' }).waitFor()
}

/** Declares how long and how large a film is. */
export async function declare(
  page: Page,
  field: string,
  { minutes, seconds, width, height }: { [measure in 'minutes' | 'seconds' | 'width' | 'height']: number },
): Promise<void> {
  const group = fieldNamed(page, field)
  await group.getByLabel('时长（分）').fill(String(minutes))
  await group.getByLabel('时长（秒）').fill(String(seconds))
  await group.getByLabel('画面宽').fill(String(width))
  await group.getByLabel('画面高').fill(String(height))
  await group.getByLabel('画面高').blur()
}

/** A row of a field of rows, its cells by their columns. */
export async function addRow(page: Page, field: string, cells: { [column: string]: string }): Promise<void> {
  const group = fieldNamed(page, field)
  const n = (await group.getByRole('row').count()) || 1
  await group.getByRole('button', { name: `“${field}”增加一行` }).click()
  for (const [column, text] of Object.entries(cells)) await group.getByLabel(`第 ${n} 行${column}`).fill(text)
}

/** 定稿, and the printed form stamped by hand and bound. */
export async function finaliseAndStamp(page: Page, whose: Whose): Promise<void> {
  await finalise(page)
  await stampForm(page, whose)
}

type Whose = { unit: string; folder: string }

/** The printed form of what is finalised, stamped by hand and bound. */
export async function stampForm(page: Page, { unit, folder }: Whose): Promise<void> {
  const paper = await paperOf(page, '打印报送表')
  await page.getByRole('link', { name: '上传盖章扫描件' }).click()
  await choose(page, await stamped(paper, unit, folder))
  await page.getByText('与本稿一致').waitFor()
  await press(page.getByRole('button', { name: /^绑定到第 \d 稿$/ }))
  await page.getByRole('link', { name: '更换扫描件' }).waitFor()
}

/** 定稿; the draft must be in order. */
export async function finalise(page: Page): Promise<void> {
  await page.getByRole('button', { name: '定稿' }).click()
  const dialog = page.getByRole('dialog', { name: '定稿' })
  await dialog.getByText('各项要求均已符合。').waitFor()
  await dialog.getByRole('button', { name: '定稿' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** 报送 with every attestation ticked. */
export async function submit(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: '报送', exact: true }))
  const dialog = page.getByRole('dialog', { name: '报送' })
  const asked = dialog.getByRole('checkbox').or(dialog.getByRole('textbox', { name: '理由' }))
  const send = dialog.getByRole('button', { name: '报送' })
  await until(async () => (await asked.count()) > 0 || (await send.isEnabled()))
  for (const box of await dialog.getByRole('checkbox').all()) await box.check()
  for (const reason of await dialog.getByRole('textbox', { name: '理由' }).all())
    await reason.fill('情况属实，请予接收。')
  await send.click()
  const done = page.getByRole('dialog', { name: /已报送/ })
  await done.getByRole('button', { name: '关闭' }).click()
  await done.waitFor({ state: 'detached' })
}

/** 审核通过, whatever the checklist asks met; a notice may ask nothing. */
export async function accept(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^审核通过/ }).waitFor()
  for (const point of await page.getByRole('radio', { name: '符合', exact: true }).all()) await point.check()
  await page.getByRole('button', { name: '审核通过', exact: true }).click()
  await page.getByRole('button', { name: '重新审核' }).waitFor()
}

/** Writes the whole text of a part that takes figures and tables too. */
export async function writeText(page: Page, part: string, words: string): Promise<void> {
  await fieldNamed(page, part).locator('[contenteditable="true"]').first().click()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(words)
}

/** 形成汇总表, from the works that a body has accepted. */
export async function buildTable(page: Page, noun = '作品'): Promise<void> {
  await menu(page, `${noun}汇总表`)
  await press(page.getByRole('button', { name: '形成汇总表' }))
  await page.getByRole('button', { name: '形成汇总表' }).waitFor({ state: 'detached' })
}

type Sending = { unit: string; folder: string; at: string; noun?: string }

/** 上报: the table of a body's works made, confirmed as far as the notice asks for it, approved, stamped by hand and forwarded. */
export async function forwardTable(page: Page, sending: Sending): Promise<void> {
  await buildTable(page, sending.noun)
  await sendTable(page, sending)
}

/** The same with a table that is made. */
export async function sendTable(page: Page, { unit, folder, at }: Sending): Promise<void> {
  const asked = page.getByRole('region', { name: '推荐单位确认' })
  if ((await asked.count()) > 0) {
    for (const box of await asked.getByRole('checkbox').all()) await box.check()
    await asked.getByRole('button', { name: '确认' }).click()
    await asked.getByRole('checkbox').first().waitFor({ state: 'detached' })
  }
  await province.freeze(page)
  await province.approve(page, '厅领导', at)
  const paper = await paperOf(page, '打印汇总表（PDF）')
  await choose(page, await stamped(paper, unit, folder))
  await province.confirmStamped(page, '用印人')
  await province.forward(page)
}
