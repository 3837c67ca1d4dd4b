import * as fs from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core'
import { lastingBarriers } from './barriers'
import { tooMany } from './statements'
import { pathOf } from './tools'

/** The office's screen and the leader's telephone. */
export const desk = { width: 1366, height: 768 }
export const phone = { width: 390, height: 844 }

/** How long a browser waits for what must come, in milliseconds: a machine that tests elsewhere too takes its time. */
export const patience = 90_000

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Debian's Chromium. `host` is a name that leads to this machine, as an intranet's does. Close it in `afterAll`. */
export async function openBrowser(host?: string): Promise<Browser> {
  const executablePath = pathOf('chromium') ?? pathOf('chromium-browser') ?? pathOf('google-chrome')
  if (!executablePath) throw new Error('chromium is missing: ask needsTool("chromium") first')
  const names = [...(host ? [`MAP ${host} 127.0.0.1`] : []), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1']
  return chromium.launch({ executablePath, args: [...flags, `--host-resolver-rules=${names.join(',')}`] })
}

/**
 * A person's browser: own cookies. `troubles` gathers what a good page never does: uncaught errors, console errors, questions that cost
 * the server too many data statements, which also stand alone in `costly`, and requests to anywhere but our own server, which the browser
 * does not find. The browser's own parts, such as its PDF viewer, are no such place.
 */
export type Visitor = { context: BrowserContext; page: Page; troubles: string[]; costly: string[] }

/** The browser finds nobody but this machine; looked at here without being held, a request costs a page no time. */
function tellOutbound(context: BrowserContext, home: string, troubles: string[]): void {
  context.on('request', (request) => {
    const target = request.url()
    if (!target.startsWith(home) && !/^(data|blob|chrome|chrome-extension):/.test(target))
      troubles.push(`request to ${target}`)
  })
}

/** Each answer of the API tells how many data statements it cost. */
function tellCostly(context: BrowserContext, ...told: string[][]): void {
  context.on('response', (answer) => {
    const statements = answer.headers()['x-huibian-statements']
    if (statements === undefined) return
    const { query } = answer.request().postDataJSON() as { query: string }
    const wrong = tooMany(query, Number(statements))
    if (wrong) for (const list of told) list.push(wrong)
  })
}

/** What the scripts of each page have asked for and not been told yet. */
const asked = new WeakMap<Page, Set<Request>>()

function listen(page: Page): void {
  const open = new Set<Request>()
  asked.set(page, open)
  page.on('request', (request) => {
    if (['fetch', 'xhr'].includes(request.resourceType())) open.add(request)
  })
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
}

/**
 * Waits until the scripts of a visitor's page ask for nothing more, for a moment long enough that they would have. A frame that shows a
 * PDF is left out: Chromium does not always say that it has been read.
 */
export async function quiet(page: Page): Promise<void> {
  for (let still = 0; still < 5; still += 1) {
    await page.waitForTimeout(60)
    if (asked.get(page)?.size) still = -1
  }
}

type Visit = { path?: string; viewport?: { width: number; height: number }; token?: string }

/** Opens `path` of the server at `home` as somebody who has never been there, or is signed in by a `token`; a telephone is touched. */
export async function visit(
  browser: Browser,
  home: string,
  { path = '/', viewport = desk, token }: Visit = {},
): Promise<Visitor> {
  const touched = viewport === phone
  const context = await browser.newContext({
    viewport,
    hasTouch: touched,
    isMobile: touched,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(patience)
  const troubles: string[] = []
  tellOutbound(context, home, troubles)
  const costly: string[] = []
  tellCostly(context, troubles, costly)
  context.on('weberror', (error) => troubles.push(String(error.error())))
  context.on('console', (message) => {
    // The browser asks for an icon by itself where a page, such as /healthz, names none.
    const icon = message.location().url.endsWith('/favicon.ico')
    if (message.type() === 'error' && !icon) troubles.push(message.text())
  })
  if (token !== undefined) await context.addCookies([{ name: 'huibian', value: token, url: home }])
  const page = await context.newPage()
  listen(page)
  await page.goto(new URL(path, home).href)
  return { context, page, troubles, costly }
}

/** Whether the page scrolls sideways, which no page of ours should at any width; one that was just resized lays itself out first. */
export async function overflows(page: Page): Promise<boolean> {
  const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth
  return page.waitForFunction(fits, undefined, { timeout: 3000 }).then(
    () => false,
    () => true,
  )
}

/**
 * Makes the page as large as a screen, and has it drawn so twice: Chromium that is made small and large again within a moment keeps now and
 * then a half of the small one's rules, as nobody's window does.
 */
export async function sized(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size)
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(undefined)))),
  )
}

/** Saves the whole page as test-output/`name`.png, for a person to look at; with CI=true nobody looks, and each costs a second. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['CI'] === 'true') return
  const path = join(__dirname, '../../test-output', `${name}.png`)
  fs.mkdirSync(join(path, '..'), { recursive: true })
  await page.screenshot({ path, fullPage: true })
}

/**
 * Pictures of the page as the office's screen and the telephone show it: `name`.png and `name`-390.png. A page that scrolls sideways on
 * the telephone, or on which axe finds what is serious, fails here, because nobody looks at every picture every time.
 */
export async function look(page: Page, name: string): Promise<void> {
  await picture(page, name)
  const found = await lastingBarriers(page)
  if (found.length > 0) throw new Error(`${name}: ${found.join('; ')}`)
  const before = page.viewportSize() ?? desk
  await sized(page, phone)
  try {
    await picture(page, `${name}-${phone.width}`)
    if (await overflows(page)) throw new Error(`${name} scrolls sideways at ${phone.width} px`)
  } finally {
    await sized(page, before)
  }
}
