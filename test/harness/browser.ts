import * as fs from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { pathOf } from './tools'

/** The office's screen and the leader's telephone. */
export const desk = { width: 1366, height: 768 }
export const phone = { width: 390, height: 844 }

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Debian's Chromium. Close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = pathOf('chromium') ?? pathOf('chromium-browser') ?? pathOf('google-chrome')
  if (!executablePath) throw new Error('chromium is missing: ask needsTool("chromium") first')
  return chromium.launch({ executablePath, args: flags })
}

/**
 * A person's browser: own cookies. `troubles` gathers what a good page never does: uncaught errors, console errors, and requests to
 * anywhere but our own server, which are cut off.
 */
export type Visitor = { context: BrowserContext; page: Page; troubles: string[] }

async function stayAtHome(context: BrowserContext, home: string, troubles: string[]): Promise<void> {
  await context.route('**/*', async (route) => {
    const target = route.request().url()
    if (target.startsWith(home) || /^(data|blob):/.test(target)) return route.continue()
    troubles.push(`request to ${target}`)
    return route.abort()
  })
}

/** Opens `path` of the server at `home` as somebody who has never been there. */
export async function visit(
  browser: Browser,
  home: string,
  { path = '/', viewport = desk }: { path?: string; viewport?: { width: number; height: number } } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  })
  const troubles: string[] = []
  await stayAtHome(context, home, troubles)
  context.on('weberror', (error) => troubles.push(String(error.error())))
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  const page = await context.newPage()
  await page.goto(new URL(path, home).href)
  return { context, page, troubles }
}

/** Whether the page scrolls sideways, which no page of ours should at any width. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

/** Saves the whole page as test-output/`name`.png, for a person to look at. */
export async function picture(page: Page, name: string): Promise<string> {
  const path = join(__dirname, '../../test-output', `${name}.png`)
  fs.mkdirSync(join(path, '..'), { recursive: true })
  await page.screenshot({ path, fullPage: true })
  return path
}
