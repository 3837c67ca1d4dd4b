import type { Browser, Page } from 'playwright-core'
import { look } from '../harness/browser'
import type { TestDatabase } from '../harness/database'
import { inBrowser } from '../harness/inBrowser'
import { inWorld } from '../harness/inWorld'
import { liesAcross, wrongOnPaper } from '../harness/onPaper'
import { needsTool } from '../harness/tools'
import type { World } from '../harness/world'
import { menu } from './acts'
import { sit } from './seat'

let browser: Browser
let database: TestDatabase
let world: World
inBrowser((opened) => (browser = opened))
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00' })

const tool = needsTool('chromium', 'fonts')
const reason = '本阶段没有合适的案例。'
const nil = `本阶段无案例：${reason}`
const nothing = '江海药科大学知识产权信息服务中心'
const called = '栖霞工业大学知识产权信息服务中心'

const opened = async (actor: World['asNation'], path = ''): Promise<Page> => {
  return sit(browser, world, actor, { path })
}

tool('a centre answers a phase for which it has no case by 零报告, and says why', async () => {
  const page = await opened(world.asThirdCentre)
  const row = page
    .getByRole('table', { name: /本单位案例/ })
    .getByRole('row')
    .filter({ hasText: '第一阶段' })
  await row.getByRole('button', { name: '零报告' }).click()
  const dialog = page.getByRole('dialog', { name: '零报告：第一阶段' })
  const says = dialog.getByRole('button', { name: '零报告' })
  expect(await says.isDisabled()).toBe(true)
  await dialog.getByRole('textbox', { name: '理由' }).fill(reason)
  await look(page, 'owing/1-nothing')
  await says.click()
  await row.getByText(nil).waitFor()
  expect(await row.getByRole('button', { name: '零报告' }).count()).toBe(0)
  await page.context().close()
})

tool('its province finds that answer on its first screen, which it prints across', async () => {
  const page = await opened(world.asProvince)
  const grid = page.getByRole('table', { name: /各单位进度/ })
  await grid
    .getByRole('row')
    .filter({ hasText: `零报告：${nil}` })
    .waitFor()
  expect(await page.evaluate(liesAcross)).toBe(true)
  expect(await wrongOnPaper(page)).toEqual([])
  await page.context().close()
})

tool(
  'the province chases who has not answered, and notes a call with the day that was promised',
  async () => {
    await database.at('2099-03-21T15:00:00+08:00')
    const at = '2099-03-21 09:12'
    const page = await opened(world.asProvince, `/campaigns/${world.campaignId}/chase`)
    const owing = page.getByRole('table', { name: '催报', exact: true })
    const row = owing.getByRole('row').filter({ hasText: called }).filter({ hasText: '第一阶段' })
    await row.getByRole('button', { name: '记通话' }).click()
    const first = owing.getByRole('row').filter({ hasText: nothing }).filter({ hasText: '第一阶段' })
    expect(await first.count()).toBe(0)
    const dialog = page.getByRole('dialog', { name: `记通话：${called}` })
    await dialog.getByLabel('通话时间').fill(at.replace(' ', 'T'))
    await dialog.getByRole('textbox', { name: '接听人' }).fill('顾主任')
    await dialog.getByRole('textbox', { name: '答复' }).fill('正在盖章')
    await dialog.getByLabel('承诺报送日期').fill('2099-03-24')
    await look(page, 'owing/2-call')
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.waitFor({ state: 'detached' })
    await row.getByText(`${at}　承诺 2099-03-24 前报送`).waitFor()
    const log = page.getByRole('table', { name: '催报记录' }).getByRole('row').filter({ hasText: '电话' })
    await log.filter({ hasText: at }).filter({ hasText: '顾主任' }).waitFor()
    await look(page, 'owing/3-noted')
    await database.at('2099-03-25T09:00:00+08:00')
    await menu(page, '待办')
    await page.getByRole('table', { name: '待办' }).getByRole('row').filter({ hasText: '承诺' }).waitFor()
    await look(page, 'owing/4-promised')
    await page.context().close()
  },
)
