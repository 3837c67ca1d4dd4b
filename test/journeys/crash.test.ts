import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../harness/browser'
import { needsTool } from '../harness/tools'
import { activityInput, weekActs, weekStage, type WeekStage } from '../harness/week'
import type { Actor } from '../harness/world'
import { sit } from './seat'

let stage: WeekStage
let browser: Browser
beforeAll(async () => {
  stage = await weekStage()
  browser = await openBrowser()
  await stage.world.ask(stage.unit, weekActs.save, { c: stage.campaignId, input: activityInput() })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

const tested = needsTool('chromium', 'fonts')

/** Whether what was typed waits on this computer. */
const waits = (page: Page, words: string) =>
  page.waitForFunction(
    (said) => Object.values(localStorage).some((kept) => String(kept).includes(said)),
    words,
  )

/** The tab dies without a word; the same person opens the page in another. */
async function crash(page: Page): Promise<Page> {
  const [context, address] = [page.context(), page.url()]
  const line = await context.newCDPSession(page)
  const died = page.waitForEvent('crash')
  void line.send('Page.crash').catch(() => undefined)
  await died
  await page.close()
  const next = await context.newPage()
  await next.goto(address)
  return next
}

const opened = (actor: Actor, path: string) =>
  sit(browser, stage.world, actor, { path: `/campaigns/${stage.campaignId}${path}` })

const close = (page: Page): Promise<void> => (page.context() as BrowserContext).close()

tested(
  'an activity that was typed and not saved is offered back after the tab has died, and saved',
  async () => {
    const before = await opened(stage.unit, '/activities/new')
    await before.getByLabel('活动名称').fill('进校园宣讲')
    await before.getByLabel('开展情况').fill('到两所中学宣讲，学生提问踊跃。')
    await waits(before, '踊跃')
    const page = await crash(before)
    await page.getByText(/本机留有 .* 未保存到服务器的文字/).waitFor()
    expect(await page.getByLabel('开展情况').inputValue()).toBe('')
    await page.getByRole('button', { name: '恢复这些文字' }).click()
    expect(await page.getByLabel('活动名称').inputValue()).toBe('进校园宣讲')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('heading', { name: '进校园宣讲' }).waitFor()
    expect(await stage.database.rows(`select about from activity where title = '进校园宣讲'`)).toEqual([
      { about: '到两所中学宣讲，学生提问踊跃。' },
    ])
    // Nothing stays here once the server has it.
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('unsaved'))),
    ).toEqual([])
    await close(page)
  },
)

tested('the office’s words for a section of the report are found again after the tab has died', async () => {
  const before = await opened(stage.office, '/report')
  await before.getByRole('button', { name: '改写' }).first().click()
  await before.getByRole('textbox', { name: /的文字$/ }).fill('宣传周期间共布展两处。')
  await waits(before, '布展两处')
  const page = await crash(before)
  await page.getByRole('button', { name: '改写' }).first().click()
  await page.getByText('已找回上次未保存的文字。').waitFor()
  expect(await page.getByRole('textbox', { name: /的文字$/ }).inputValue()).toBe('宣传周期间共布展两处。')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('textbox', { name: /的文字$/ }).waitFor({ state: 'detached' })
  expect(await stage.database.rows('select edited from report_section where edited is not null')).toEqual([
    { edited: '宣传周期间共布展两处。' },
  ])
  await close(page)
})
