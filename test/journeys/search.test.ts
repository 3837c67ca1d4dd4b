import type { Browser, Page } from 'playwright-core'
import { spellRound } from '../../apps/api/src/search/spell'
import { look } from '../harness/browser'
import type { TestDatabase } from '../harness/database'
import { compiled, forwardedCases, select } from '../harness/edition'
import { inBrowser } from '../harness/inBrowser'
import { inWorld } from '../harness/inWorld'
import { needsTool } from '../harness/tools'
import type { World } from '../harness/world'
import { sit } from './seat'

let browser: Browser
let database: TestDatabase
let world: World
inBrowser((opened) => (browser = opened))
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00', worker: true })
beforeAll(async () => {
  await select(
    world,
    await forwardedCases(world, [
      { title: '灯塔检索', theme: 'sme' },
      { title: '石阶预警', theme: 'sme' },
    ]),
  )
  await compiled(world, 'consultation')
  await database.rows(
    `insert into past_case (id, owner_id, year, campaign, title, unit, author)
     select gen_random_uuid(), $1, c.year, '前届优秀案例征集', c.title, '鹿苑大学知识产权信息服务中心', '端木青'
     from (values (2019, '风车叶片专利布局'), (2021, '水车传动专利布局')) as c(year, title)`,
    [world.asNation.organisationId],
  )
  // What a worker does now and again.
  await spellRound(world.serving.platform)
}, 240_000)

const tool = needsTool('chromium', 'fonts')

/** Opens the search by its key, and finds. */
async function find(page: Page, words: string, found: RegExp) {
  await page.keyboard.press('/')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill(words)
  await dialog.getByText(found).waitFor()
  return dialog
}

const linesOf = async (page: Page, group: string): Promise<string[]> =>
  (await page.getByRole('region', { name: group }).getByRole('link').allInnerTexts()).map((line) =>
    line.replace(/\s*\n\s*/g, ' | '),
  )

tool(
  'the editions of a book and the cases of former years are found from any page, and lead to where they stand',
  async () => {
    const page = await sit(browser, world, world.asNation, { path: '' })
    await page.getByRole('heading', { name: '待办', level: 1 }).waitFor()
    await find(page, 'zlbj', /^找到 2 项。$/)
    expect(await linesOf(page, '往年案例')).toEqual([
      '水车传动专利布局 | 鹿苑大学知识产权信息服务中心 · 前届优秀案例征集 · 2021 年',
      '风车叶片专利布局 | 鹿苑大学知识产权信息服务中心 · 前届优秀案例征集 · 2019 年',
    ])
    await look(page, 'search/1-past-cases')
    await page.getByRole('link', { name: /^风车叶片/ }).click()
    await page.getByRole('heading', { name: '往年案例目录', level: 1 }).waitFor()
    await page.getByRole('cell', { name: '风车叶片专利布局' }).waitFor()
    expect(await page.getByRole('cell', { name: '水车传动专利布局' }).count()).toBe(0)
    await find(page, '征求意见', /^找到 1 项。$/)
    const [edition] = await linesOf(page, '案例集')
    expect(edition).toMatch(/^.+（征求意见稿 1） \| 国家知识产权局.* · 优秀案例征集$/)
    await look(page, 'search/2-edition')
    await page.getByRole('region', { name: '案例集' }).getByRole('link').click()
    await page.getByRole('tab', { name: '编印', selected: true }).waitFor()
    await page.context().close()
  },
)

tool('the same is found in English', async () => {
  const page = await sit(browser, world, world.asNation, { path: '' })
  await page.evaluate(() => localStorage.setItem('huibian.locale', 'en'))
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await find(page, '专利布局', /^2 found\.$/)
  expect((await linesOf(page, 'Cases of former years'))[0]).toBe(
    '水车传动专利布局 | 鹿苑大学知识产权信息服务中心 · 前届优秀案例征集 · 2021',
  )
  await look(page, 'search/3-english')
  await page.keyboard.press('Escape')
  await find(page, '征求意见', /^1 found\.$/)
  expect((await linesOf(page, 'Editions of the case book'))[0]).toMatch(
    / \(Consultation edition, no\. 1\) \| /,
  )
  await page.context().close()
})

tool('a filter is kept on the list of what looks alike as well, and opens it', async () => {
  const path = `/campaigns/${world.campaignId}/likenesses`
  const page = await sit(browser, world, world.asProvince, { path })
  // The switch follows the address, which changes a moment after the click.
  await page.getByRole('switch', { name: '只看未判定' }).click()
  await page.getByRole('switch', { name: '只看未判定', checked: true }).waitFor()
  await page.getByRole('button', { name: '保存当前筛选' }).click()
  const dialog = page.getByRole('dialog', { name: '常用筛选' })
  await dialog.getByRole('textbox', { name: '名称' }).fill('待判定')
  await dialog.getByRole('checkbox', { name: '打开本页时使用' }).check()
  await dialog.getByRole('button', { name: '保存当前筛选' }).click()
  await page.getByRole('link', { name: '待判定' }).waitFor()
  await look(page, 'search/4-likenesses')
  await page.goto(`${new URL(page.url()).origin}/#/p/${world.asProvince.postId}`)
  await page.getByRole('heading', { name: '待办', level: 1 }).waitFor()
  await page.getByRole('link', { name: '查重', exact: true }).click()
  await page.getByRole('link', { name: '待判定' }).and(page.locator('[aria-current]')).waitFor()
  expect(await page.getByRole('switch', { name: '只看未判定' }).isChecked()).toBe(true)
  await page.context().close()
})
