import type { Browser } from 'playwright-core'
import { look } from '../harness/browser'
import { anotherCall } from '../harness/cases'
import type { TestDatabase } from '../harness/database'
import { inBrowser } from '../harness/inBrowser'
import { inWorld } from '../harness/inWorld'
import { needsTool } from '../harness/tools'
import type { World } from '../harness/world'
import { downloaded, linesOf, until } from './acts'
import { pick } from './notice'
import { sit } from './seat'

let database: TestDatabase
let world: World
let browser: Browser
inBrowser((opened) => (browser = opened))
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00' })

const tool = needsTool('chromium')

/** The administrator disables somebody's account on a day. */
async function disabled(day: string): Promise<string> {
  await database.at(`${day}T09:00:00+08:00`)
  const { accountId, name } = await world.appoint('reviewingClerk', 'jiangsu')
  const act = 'mutation ($id: ID!) { disableAccount(id: $id, reason: "调离。") { id } }'
  await world.ask(world.asAdministrator, act, { id: accountId })
  return `账号与岗位　${name}　${accountId.slice(-8)}`
}

tool(
  'the auditor filters the record by kind and day, and the exported file holds exactly those lines, with what stood before and after',
  async () => {
    await disabled('2099-03-20')
    const subjects = [await disabled('2099-03-21'), await disabled('2099-03-21')]
    await anotherCall(world)
    await disabled('2099-03-22')
    const page = await sit(browser, world, world.asAuditor, { path: '/records' })
    const lines = page.getByRole('table', { name: '操作记录' }).getByRole('row')
    await lines.filter({ hasText: '发布征集活动' }).first().waitFor()
    await pick(page, page.getByRole('combobox', { name: '类别' }), '账号与岗位')
    for (const end of ['自', '至']) await page.getByLabel(end, { exact: true }).fill('2099-03-21')
    await until(async () => (await lines.count()) === 3)
    await look(page, 'records/1-filtered')
    await page.getByRole('button', { name: '导出' }).click()
    const file = await downloaded(page, () => page.getByRole('menuitem', { name: '表格（.xlsx）' }).click())
    const changed = ['{"state":"unused"}', '{"reason":"调离。"}']
    const who = `${world.asAdministrator.name}　系统管理员`
    expect(await linesOf(file.path)).toEqual([
      ['时间', '人员', '单位', '操作', '对象', '结果', '之前', '之后'],
      ...subjects
        .toReversed()
        .map((subject) => [
          '2099-03-21 09:00',
          who,
          '国家知识产权局',
          '停用账号',
          subject,
          '成功',
          ...changed,
        ]),
    ])
    await page.context().close()
  },
)

tool('what the auditor looks for every week is kept as a filter, and opens with its name', async () => {
  const page = await sit(browser, world, world.asAuditor, { path: '/records?noun=account&from=2099-03-22' })
  await page.getByRole('button', { name: '保存当前筛选' }).click()
  const dialog = page.getByRole('dialog', { name: '常用筛选' })
  await dialog.getByRole('textbox', { name: '名称' }).fill('本周账号')
  await dialog.getByRole('button', { name: '保存当前筛选' }).click()
  await page.getByRole('link', { name: '本周账号' }).waitFor()
  await page.goto(`${new URL(page.url()).origin}/#/p/${world.asAuditor.postId}/records`)
  await page.getByRole('link', { name: '本周账号' }).click()
  await page.getByRole('link', { name: '本周账号' }).and(page.locator('[aria-current]')).waitFor()
  expect(await page.getByLabel('自', { exact: true }).inputValue()).toBe('2099-03-22')
  const lines = page.getByRole('table', { name: '操作记录' }).getByRole('row')
  await until(async () => (await lines.count()) === 2)
  await look(page, 'records/2-kept')
  await page.context().close()
})
