import type { Browser, Page } from 'playwright-core'
import { desk, openBrowser } from '../harness/browser'
import { freshDatabase, type TestDatabase } from '../harness/database'
import { acts, stamped, submission, type EntryState } from '../harness/filing'
import { needsTool } from '../harness/tools'
import { makeWorld, type Actor, type World } from '../harness/world'
import { median } from './median'
import { report } from './once'

const rounds = 10
const tool = needsTool('chromium', 'fonts')

let database: TestDatabase
let world: World
let browser: Browser
beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00' })
  browser = await openBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await world?.stop()
  await database?.drop()
})

const prepare = (title: string): Promise<EntryState> => stamped(world, world.asCentre, { title })
const submit = (entry: EntryState): Promise<unknown> =>
  world.ask(world.asCentre, acts.submit, submission(entry))

/** A page of the call, open in a browser that nobody touches. */
async function opened({ postId, token }: Actor, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: desk, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  await context.addCookies([{ name: 'huibian', value: token, url: world.url }])
  const page = await context.newPage()
  await page.goto(`${world.url}/#/p/${postId}/campaigns/${world.campaignId}/${path}`)
  await page.locator('h1').first().waitFor()
  return page
}

/** Milliseconds from the end of a submission until another's screen shows it; another came shortly before, so that the page has just read. */
async function shown(page: Page, name: string, told: (title: string) => Promise<void>): Promise<number[]> {
  const taken: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const [before, case_] = [await prepare(`${name}先 ${round}`), await prepare(`${name}后 ${round}`)]
    await submit(before)
    await page.waitForTimeout((round * 1500) / rounds)
    await submit(case_)
    const from = performance.now()
    await told(`${name}后 ${round}`)
    taken.push(performance.now() - from)
  }
  return taken
}

const figures = (all: readonly number[]) => ({
  milliseconds: Math.round(median(all)),
  longest: Math.round(Math.max(...all)),
})

tool(
  'a queue on screen shows within two seconds what another has sent, whether the server is woken or looks by itself',
  async () => {
    const page = await opened(world.asProvince, 'queue')
    const told = (title: string) => page.getByText(title).first().waitFor()
    const woken = await shown(page, '唤醒', told)
    await database.rows('alter table record disable trigger wake_readers')
    const alone = await shown(page, '自查', told)
    await database.rows('alter table record enable trigger wake_readers')
    report('live.screen', { woken: figures(woken), alone: figures(alone) })
    expect(Math.max(...woken, ...alone)).toBeLessThanOrEqual(2000)
    await page.context().close()
  },
  300_000,
)

tool(
  'the nation’s matrix on screen counts within two seconds what a centre has sent',
  async () => {
    const page = await opened(world.asNation, 'matrix')
    const region = page.getByRole('row', { name: /^江苏/ })
    const told = async (): Promise<void> => {
      const sent = await database.rows<{ n: string }>(
        `select count(*)::text as n from entry where state = 'submitted' and phase = 'phase1'`,
      )
      await region
        .getByRole('cell', { name: sent[0]?.n ?? '', exact: true })
        .first()
        .waitFor()
    }
    const taken = await shown(page, '总览', told)
    report('live.matrix', figures(taken))
    expect(Math.max(...taken)).toBeLessThanOrEqual(2000)
    await page.context().close()
  },
  300_000,
)
