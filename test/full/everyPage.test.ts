import * as fs from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { lastingBarriers } from '../harness/barriers'
import { desk, openBrowser, overflows, phone, picture, quiet, sized, visit } from '../harness/browser'
import { wrongOnPaper } from '../harness/onPaper'
import { playing, startPlayed, walkers } from '../harness/played'
import { routeOf, routes } from '../harness/routes'
import type { BuiltServer } from '../harness/server'
import { misfits, sizes } from '../harness/sizes'
import { stage } from '../harness/staged'
import { wrongTongue } from '../harness/tongue'
import { needsTool } from '../harness/tools'
import { settled, walk, type Place } from '../harness/walk'

const everybody = needsTool('chromium', 'fonts')
const languages = ['zh', 'en'] as const

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

/**
 * Looks at a page on a wide screen, on the office's and on a telephone; gives what is wrong with it. In English only its lengths differ
 * from the Chinese one, so that barriers are sought there on one of the two.
 */
async function look(page: Page, name: string): Promise<string[]> {
  const wrong: string[] = []
  for (const [width, viewport] of Object.entries({ wide: sizes[1920], desk, phone })) {
    await sized(page, viewport)
    await settled(page)
    await picture(page, `album/${name}-${width}`)
    // What could be wrong there is sought below, with other sizes that nobody looks at.
    if (width === 'wide') continue
    if (await overflows(page)) wrong.push(`${name}: scrolls sideways on the ${width}`)
    if (width === 'phone' && name.startsWith('en')) continue
    for (const barrier of await lastingBarriers(page)) wrong.push(`${name} on the ${width}: ${barrier}`)
  }
  const more = [...(await misfits(page)), ...(await inItsOwn(page, name))]
  return [...wrong, ...more.map((one) => `${name}: ${one}`)]
}

/** What one language shows for both: what of the page comes on paper, and whether Chinese is told apart from English. */
const inItsOwn = (page: Page, name: string): Promise<string[]> =>
  name.startsWith('en') ? wrongTongue(page) : wrongOnPaper(page)

/** The pages whose rows can be taken out in the played demo, by who reads them; of a page with several such lists, as often. */
const exported: { [role in (typeof walkers)[number]]: string[] } = {
  中心填报: ['/', '/', '/campaigns', '/campaigns/:id', '/campaigns/:id', '/campaigns/:id/entries', '/inbox'],
  省局审核: [
    '/',
    '/',
    '/accounts',
    '/campaigns',
    '/campaigns/:id',
    '/campaigns/:id',
    '/campaigns/:id/chase',
    '/campaigns/:id/chase',
    '/campaigns/:id/matrix',
    '/campaigns/:id/matrix',
    '/campaigns/:id/matrix',
    '/campaigns/:id/packages',
    '/campaigns/:id/packages/:id',
    '/campaigns/:id/packages/:id',
    '/campaigns/:id/summary/phase1',
    '/campaigns/:id/summary/phase1',
    '/inbox',
    '/organisations',
    '/seals/register',
  ],
  省局审签: [
    '/',
    '/campaigns',
    '/campaigns/:id',
    '/campaigns/:id',
    '/campaigns/:id/approvals',
    '/campaigns/:id/matrix',
    '/campaigns/:id/matrix',
    '/campaigns/:id/packages',
    '/campaigns/:id/packages/:id',
    '/campaigns/:id/packages/:id',
    '/campaigns/:id/summary/phase1',
    '/campaigns/:id/summary/phase1',
    '/seals/register',
  ],
  省局用印: ['/campaigns', '/campaigns/:id', '/campaigns/:id', '/seals', '/seals/register'],
  国家局: [
    '/',
    '/',
    '/',
    '/accounts',
    '/campaigns',
    '/campaigns/:id',
    '/campaigns/:id',
    '/campaigns/:id/chase',
    '/campaigns/:id/chase',
    '/campaigns/:id/matrix',
    '/campaigns/:id/matrix',
    '/campaigns/:id/matrix/:id',
    '/campaigns/:id/matrix/:id',
    '/campaigns/:id/packages',
    '/campaigns/:id/packages/:id',
    '/campaigns/:id/packages/:id',
    '/campaigns/:id/received',
    '/campaigns/:id/templates',
    '/campaigns/:id/templates',
    '/organisations',
  ],
  宣传周办公室: [
    '/',
    '/',
    '/accounts',
    '/campaigns',
    '/campaigns/:id',
    '/campaigns/:id/activities',
    '/campaigns/:id/chase',
    '/campaigns/:id/chase',
    '/campaigns/:id/likenesses',
    '/campaigns/:id/matrix',
    '/campaigns/:id/matrix',
    '/campaigns/:id/packets',
    '/campaigns/:id/received',
    '/campaigns/:id/templates',
    '/campaigns/:id/week',
    '/campaigns/:id/week',
    '/organisations',
  ],
  宣传周成员单位: [
    '/',
    '/campaigns',
    '/campaigns/:id',
    '/campaigns/:id/activities',
    '/campaigns/:id/entries',
    '/campaigns/:id/week',
    '/campaigns/:id/week',
  ],
  系统管理: ['/', '/accounts', '/organisations', '/organisations/:id'],
  安全: ['/accounts', '/organisations', '/organisations/:id'],
  审计: ['/records'],
}

/** Pages of everybody's, walked once: the menu of the account leads there. */
const everybodys = ['/password', '/factor', '/mail', '/help']

/** Whose inbox holds nothing but the day's digest, which comes in the morning: whether there is a list to take out is a matter of the hour. */
const digested: readonly string[] = ['国家局', '宣传周办公室']

/** Takes every list of the page out as comma-separated text; gives the page once for each that came with a head and rows. */
async function takenOut(page: Page, kind: string): Promise<string[]> {
  const taken: string[] = []
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })
  const buttons = page.locator('button[aria-haspopup=menu]').filter({ hasText: /^(导出|Export)$/ })
  for (const button of await buttons.all()) {
    await button.click()
    const coming = page.waitForEvent('download', { timeout: 20_000 })
    await page.getByRole('menuitem', { name: 'csv' }).click()
    const lines = fs
      .readFileSync(await (await coming).path(), 'utf8')
      .trimEnd()
      .split('\r\n')
    // Of a demo the first line says that it is one.
    if (lines[0] === '\uFEFF"演示数据"' && lines.length > 2) taken.push(kind)
  }
  return taken
}

/** Whether a page says to who looks at it that what it shows is a demo's. */
const owned = async (page: Page, language: (typeof languages)[number]): Promise<boolean> =>
  (await page
    .getByText(language === 'zh' ? '演示数据' : /demo data/i)
    .filter({ visible: true })
    .count()) > 0

const met = new Set<string>()

const fileName = (kind: string): string => kind.replaceAll('/', '-').replaceAll(':', '') || '-'

for (const language of languages)
  for (const role of walkers)
    everybody(
      `every page that ${role} can reach is open to all and stays in its width, in ${language}`,
      async () => {
        const { context, page, troubles } = await visit(browser, server.url)
        await page.getByRole('button', { name: role }).first().click()
        await page.getByRole('navigation').first().waitFor({ state: 'attached' })
        await page.evaluate((chosen) => localStorage.setItem('huibian.locale', chosen), language)
        await page.reload()
        await page.getByRole('navigation').first().waitFor({ state: 'attached' })
        const wrong: string[] = []
        const taken: string[] = []
        const atEach = async ({ kind }: Place): Promise<void> => {
          met.add(routeOf(kind))
          wrong.push(...(await look(page, `${language}-${role}${fileName(kind)}`)))
          if (!(await owned(page, language))) wrong.push(`${kind} on the phone: takes its data for true`)
          await sized(page, desk)
          if (!(await owned(page, language))) wrong.push(`${kind}: takes its data for true`)
          if (language === 'en' || (kind === '/inbox' && digested.includes(role))) return
          taken.push(...(await takenOut(page, kind)))
        }
        const kinds = await walk(page, atEach, role === '审计' ? everybodys : beside[role])
        await context.close()
        expect({ wrong, troubles, taken: taken.toSorted() }).toEqual({
          wrong: [],
          troubles: [],
          // What is taken out is the same in both languages, but for its heads.
          taken: language === 'en' ? [] : exported[role],
        })
        expect(kinds.length).toBeGreaterThan(1)
      },
      playing,
    )

/** Runs in the page: whether its one heading says that there is no such page, as it does of every other, and nothing loads any more. */
const isTold = (): boolean =>
  Array.from(document.querySelectorAll('main h1'), ({ textContent }) => textContent).join() ===
    '没有此页，或本岗位不能查看' && document.querySelector('main [role=progressbar]') === null

/** Those who may open most pages, each with what they may not open. */
const strangers = ['省局审核', '审计'] as const

for (const role of strangers)
  everybody(
    `whatever ${role} asks for that is not theirs is told in the same words, whether or not it is there`,
    async () => {
      const { context, page } = await visit(browser, server.url)
      await page.getByRole('button', { name: role }).first().click()
      await page.getByRole('navigation').first().waitFor({ state: 'attached' })
      const start = new URL(page.url()).hash.replace(/\/$/, '')
      const wrong: string[] = []
      for (const route of routes.filter((one) => one.includes(':'))) {
        await page.goto(
          `${server.url}/${start}${route.replaceAll(/:\w+/g, '01900000-0000-7000-8000-000000000000')}`,
        )
        await quiet(page)
        const told = page.waitForFunction(isTold, undefined, { timeout: 15_000 })
        await told.catch(() => wrong.push(route))
      }
      await context.close()
      expect(wrong).toEqual([])
    },
    playing,
  )

test('every page of the console was met', () => {
  expect([...met].toSorted()).toEqual(routes)
})

everybody(
  'the sign-in page is open to all and stays in its width',
  async () => {
    const { page, troubles } = await visit(browser, server.url)
    await settled(page)
    const wrong = await look(page, 'zh-entrance')
    expect(await owned(page, 'zh')).toBe(true)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
    wrong.push(...(await look(page, 'en-entrance')))
    expect(await owned(page, 'en')).toBe(true)
    expect({ wrong, troubles }).toEqual({ wrong: [], troubles: [] })
  },
  playing,
)

everybody(
  'so is the page on which everybody may check a paper, whatever it answers',
  async () => {
    const [paper] = await server.database.rows<{ code: string }>(
      'select code from entry_version where submitted_at is not null limit 1',
    )
    const { page, troubles } = await visit(browser, server.url, { path: '/v' })
    const wrong = await look(page, 'zh-check')
    for (const [name, path] of [
      ['zh-check-known', `${paper?.code}`],
      ['zh-check-unknown', 'ABCDEFGHJKL'],
      ['en-check', 'ABCDEFGHJKL?lang=en'],
    ] as const) {
      await page.goto(`${server.url}/v/${path}`)
      wrong.push(...(await look(page, name)))
    }
    expect({ wrong, troubles }).toEqual({ wrong: [], troubles: [] })
  },
  playing,
)
