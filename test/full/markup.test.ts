import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser, picture, visit } from '../harness/browser'
import { playing, startPlayed, walkers } from '../harness/played'
import { poison } from '../harness/poison'
import type { BuiltServer } from '../harness/server'
import { needsTool } from '../harness/tools'
import { settled, walk } from '../harness/walk'

const inBrowser = needsTool('chromium', 'fonts')

let server: BuiltServer
let browser: Browser
let columns: string[]

beforeAll(async () => {
  server = await startPlayed()
  // What a notice says is checked when it is read, and passwords of the demo's buttons are no words.
  columns = await poison(server.database, ['campaign_version', 'job', 'idempotency', 'migration', 'signet'])
  browser = await openBrowser()
}, playing)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
}, playing)

/**
 * Counts what runs, and what the page's own policy had to stop. Our pages ask whether they may evaluate text, and are told no; nothing
 * else of theirs is ever stopped.
 */
async function watch(context: BrowserContext, troubles: string[]): Promise<void> {
  await context.addInitScript(
    'window.ran = 0; window.stopped = []; addEventListener("securitypolicyviolation", (e) => e.blockedURI === "eval" || stopped.push(e.violatedDirective + " " + e.blockedURI))',
  )
  context.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
}

type Found = { ran: number; stopped: string[]; live: string[]; literal: boolean }

/** What of the payloads is in the page: as elements, or as text. */
const found = (page: Page): Promise<Found> =>
  page.evaluate(`(() => {
    const handlers = ['error', 'load', 'toggle', 'focus', 'begin', 'pointerenter'].map((name) => '[on' + name + ']')
    const bad = [...handlers, 'iframe[srcdoc]', 'a[href^="javascript:"]', 'base', 'meta[http-equiv=refresh]', 'xss', 'mglyph', 'object[data^=data]', '[srcset*=evil]', '[href^="//"]', '[style*=evil]', 'a[href^="data:"]']
    return {
      ran, stopped,
      live: [...document.querySelectorAll(bad.join(','))].map((element) => element.outerHTML.slice(0, 120)),
      literal: /ran\\+\\+|evil\\.example/.test(document.body.innerText + [...document.querySelectorAll('input,textarea')].map((e) => e.value).join()),
    }
  })()`)

const clean = { ran: 0, stopped: [], live: [] }

test('payloads stand in every kind of words that people write', () => {
  const asked =
    'account.name campaign.title entry.draft entry.title entry_version.content file.name organisation.name'
  expect(asked.split(' ').filter((column) => !columns.includes(column))).toEqual([])
  expect(columns.length).toBeGreaterThan(30)
})

const literal = new Set<string>()

for (const role of walkers)
  inBrowser(
    `what people wrote is text on every page of ${role}, and runs nowhere`,
    async () => {
      const { context, page, troubles } = await visit(browser, server.url)
      await watch(context, troubles)
      await page.reload()
      await page.getByRole('button', { name: role }).first().click()
      await page.getByRole('navigation').first().waitFor({ state: 'attached' })
      const wrong: object[] = []
      await walk(page, async ({ kind }) => {
        const { literal: shown, ...rest } = await found(page)
        if (shown) literal.add(`${role}${kind}`)
        if (JSON.stringify(rest) !== JSON.stringify(clean)) wrong.push({ kind, ...rest })
        if (kind.endsWith('entries/:id')) await picture(page, `markup/${role}`)
      })
      await context.close()
      expect({ wrong, troubles }).toEqual({ wrong: [], troubles: [] })
      expect([role, [...literal].some((page) => page.startsWith(role))]).toEqual([role, true])
    },
    playing,
  )

inBrowser(
  'on the pages for everybody too',
  async () => {
    const codes = await server.database.rows<{ code: string }>(
      `(select code from entry_version where submitted_at is not null limit 3) union all (select code from summary where code is not null limit 2)`,
    )
    expect(codes.length).toBe(5)
    const { context, page, troubles } = await visit(browser, server.url)
    await watch(context, troubles)
    await page.reload()
    await settled(page)
    const wrong: object[] = []
    const paths = [
      '/',
      ...codes.map(({ code }) => `/v/${code}`),
      '/v/%3Cscript%3Eran++%3C%2Fscript%3E',
      '/v?code=%22%3E%3Cscript%3Eran++%3C/script%3E',
    ]
    for (const path of paths) {
      await page.goto(new URL(path, server.url).href)
      const { literal: shown, ...rest } = await found(page)
      if (shown) literal.add(`public ${path}`)
      if (JSON.stringify(rest) !== JSON.stringify(clean)) wrong.push({ path, ...rest })
    }
    await context.close()
    // The browser says that an address that names nothing was answered so.
    expect({ wrong, troubles: troubles.filter((said) => !said.includes('status of 404')) }).toEqual({
      wrong: [],
      troubles: [],
    })
    expect([...literal].some((page) => page.startsWith('public'))).toBe(true)
  },
  playing,
)

test('the pages show what was written as it was written', () => {
  expect(literal.size).toBeGreaterThan(20)
})
