import type { Browser, Page } from 'playwright-core'
import { lastingBarriers } from '../harness/barriers'
import { openBrowser, picture, quiet, visit } from '../harness/browser'
import { playing, startPlayed, walkers } from '../harness/played'
import type { BuiltServer } from '../harness/server'
import { stage } from '../harness/staged'
import { needsTool } from '../harness/tools'
import { settled, walk, type Place } from '../harness/walk'

let server: BuiltServer
let browser: Browser
let beside: { [role: string]: string[] }
beforeAll(async () => {
  server = await startPlayed()
  beside = await stage(server.url)
  browser = await openBrowser()
}, playing)
afterAll(async () => {
  await browser.close()
  await server.stop()
}, playing)

/** What opens no dialog and takes long, or opens one of the computer's own. */
const leftAlone = /^(编制|选择文件|打印)/

const buttons = 'header button, main button, main a[role=button]'

/** Runs in the page: what each button that can be pressed says, and nothing of the others; those of the head, which every page has, with a mark. */
const sayings = (all: Element[]): string[] =>
  all.map((one) => {
    const shown = one.getClientRects().length > 0 && one.getAttribute('role') !== 'tab'
    const barred = one.matches(':disabled') || one.getAttribute('aria-disabled') === 'true'
    const said = (one.textContent ?? '').trim() || (one.getAttribute('aria-label') ?? '')
    if (!shown || barred || said === '') return ''
    return one.closest('header') ? `↑${said}` : said
  })

/** The same wherever they stand. */
const alike = /^(↑|导出$)/

/** Runs in the page: what is open above it, by its name. */
const above = (): string | undefined => {
  const open = document.querySelector('[role=dialog], [role=menu]')
  if (!open) return undefined
  const names = (open.getAttribute('aria-labelledby') ?? '').split(' ')
  const named =
    open.getAttribute('aria-label') ??
    names.map((id) => (id === '' ? '' : (document.getElementById(id)?.textContent ?? ''))).join('')
  return `${open.getAttribute('role')} ${named}`
}

/** Presses one button; gives what it opened, if it opened anything. */
async function opens(page: Page, at: number): Promise<string | undefined> {
  const button = page.locator(buttons).nth(at)
  await button.evaluate((one: HTMLElement) => {
    one.focus()
    one.click()
  })
  return page.waitForFunction(above, undefined, { timeout: 800 }).then(
    (opened) => opened.jsonValue(),
    () => undefined,
  )
}

async function closes(page: Page, address: string): Promise<void> {
  await page.keyboard.press('Escape')
  const gone = page.waitForFunction(() => document.querySelector('.MuiModal-root') === null, undefined, {
    timeout: 5000,
  })
  await gone.catch(async () => {
    await page.goto(address)
    await page.reload()
    await settled(page)
  })
}

/** Presses every button of a page once, the first of those that say the same, and looks at what opens. */
async function pressAll(
  page: Page,
  name: string,
  { here, anywhere }: { here: Set<string>; anywhere: Set<string> },
): Promise<[opened: string, wrong: string[]][]> {
  const found: [string, string[]][] = []
  const address = page.url()
  const next = async (): Promise<[number, string] | undefined> => {
    const said = await page.locator(buttons).evaluateAll(sayings)
    const isNew = (one: string) =>
      one !== '' && !leftAlone.test(one) && !(alike.test(one) ? anywhere : here).has(one)
    const at = said.findIndex(isNew)
    return at < 0 ? undefined : [at, said[at] ?? '']
  }
  for (let one = await next(); one; one = await next()) {
    const [at, said] = one
    here.add(said)
    if (alike.test(said)) anywhere.add(said)
    const opened = await opens(page, at)
    if (opened !== undefined) {
      await quiet(page)
      await picture(page, `opened/${name}-${said.replace(/[^\p{L}\d]/gu, '').slice(0, 30)}`)
      found.push([opened, (await lastingBarriers(page)).map((barrier) => `${name}, ${said}: ${barrier}`)])
      await closes(page, address)
    }
    if (page.url() !== address) {
      await page.goto(address)
      await settled(page)
    }
  }
  return found
}

/** What must be among what opens. */
const dialogs = [
  '全站查找',
  '同意补报',
  '延长期限',
  '冻结汇总表',
  '导入次序',
  '退回报送包',
  '开通账号',
  '交接',
  '邀请',
]

needsTool('chromium', 'fonts')(
  'whatever opens above a page is open to all',
  async () => {
    const wrong: string[] = []
    const met = new Set<string>()
    /** Pages of a kind have the same buttons, whoever reads them. */
    const pressed = new Map<string, Set<string>>()
    for (const role of walkers) {
      const { context, page, troubles } = await visit(browser, server.url)
      // The window of the system would wait for a hand.
      await context.addInitScript(() => void (window.print = () => undefined))
      await page.getByRole('button', { name: role }).first().click()
      await page.getByRole('navigation').first().waitFor({ state: 'attached' })
      const anywhere = new Set<string>()
      const atEach = async ({ kind }: Place): Promise<void> => {
        const here = pressed.get(kind) ?? new Set<string>()
        pressed.set(kind, here)
        const name = kind.replaceAll('/', '-').replaceAll(':', '')
        for (const [opened, barriers] of await pressAll(page, name, { here, anywhere })) {
          met.add(opened)
          wrong.push(...barriers)
        }
      }
      await walk(page, atEach, beside[role])
      await context.close()
      wrong.push(...troubles.map((trouble) => `${role}: ${trouble}`))
    }
    const unmet = dialogs.filter((name) => !met.has(`dialog ${name}`))
    expect({ wrong, unmet }).toEqual({ wrong: [], unmet: [] })
  },
  playing * 3,
)
