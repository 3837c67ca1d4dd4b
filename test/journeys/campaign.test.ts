import type { Browser } from 'playwright-core'
import { desk, overflows, phone, picture, sized } from '../harness/browser'
import { inBrowser } from '../harness/inBrowser'
import { n2Stage, type Stage } from '../harness/n2'
import { needsTool } from '../harness/tools'
import { press } from './acts'
import { sit } from './seat'

let stage: Stage
let browser: Browser
inBrowser((opened) => (browser = opened))

beforeAll(async () => {
  stage = await n2Stage()
})

afterAll(() => stage?.close())

const tool = needsTool('chromium')

tool(
  'the national editor answers what the notice leaves open, and the campaign says what each answer changes',
  async () => {
    const { world } = stage
    const page = await sit(browser, world, world.asNation, { path: '/campaigns/new' })
    await page.getByRole('combobox', { name: '通知样本' }).click()
    await page.getByRole('option', { name: '知识产权信息公共服务优秀案例征集活动', exact: true }).click()
    const lacking = page.getByText('“活动名称”未填写，请填写后再提交。')
    await page.getByRole('button', { name: '新建', exact: true }).click()
    await lacking.waitFor()
    await page.keyboard.type('新一轮优秀案例征集')
    await lacking.waitFor({ state: 'detached' })
    expect(await page.getByRole('textbox', { name: '活动名称' }).inputValue()).toBe('新一轮优秀案例征集')
    await page.getByLabel('第一阶段截止日期').fill('2021-04-20')
    await page.getByLabel('第二阶段截止日期').fill('2021-07-20')
    const days = page.getByRole('spinbutton', { name: /扫描件可在截止后几个工作日内补交/ })
    await days.fill('31')
    await page.getByText(/应填 1 至 30 的整数。/).waitFor()
    await days.fill('5')
    const choose = async (asked: RegExp, answer: string): Promise<void> => {
      await page.getByRole('combobox', { name: asked }).click()
      await page.getByRole('option', { name: answer, exact: true }).click()
    }
    await choose(/盖章扫描件未到的是否算按时/, '算，扫描件可以补交')
    await page.getByText('盖章扫描件可在截止后 5 个工作日内补交。').waitFor()
    await choose(/四川由哪家单位报送/, '省知识产权局')
    await page.getByText(/^四川由省级知识产权局接收并上报/).waitFor()
    await page.getByRole('button', { name: '新建', exact: true }).click()
    await page.getByRole('heading', { name: '新一轮优秀案例征集', level: 1 }).waitFor()
    await page.getByText(/——已定：算，扫描件可以补交。截止前已定稿的算按时/).waitFor()
    await picture(page, 'campaign-answered-1366')
    await sized(page, phone)
    expect(await overflows(page)).toBe(false)
    await picture(page, 'campaign-answered-390')
    await page.context().close()
    const path = `/campaigns/new?from=${world.campaignId}`
    const clone = await sit(browser, world, world.asNation, { path })
    await clone.getByRole('button', { name: '新建', exact: true }).click()
    await clone.getByText('“活动名称”未填写，请填写后再提交。').waitFor()
    await picture(clone, 'campaign-clone-unnamed-1366')
    await clone.context().close()
  },
)

tool('a province takes a centre in that was opened after publishing', async () => {
  const { world, database } = stage
  await database.rows(
    `insert into organisation (id, key, parent_id, path, name, short_name, types, region, "order")
     select gen_random_uuid(), 'js-xin', id, path || 'js-xin/', '秦淮大学知识产权信息服务中心', '秦淮大学', '{universityCentre}', '320100', 15990
     from organisation where key = 'jiangsu'`,
  )
  const page = await sit(browser, world, world.asProvince, { path: `/campaigns/${world.campaignId}` })
  const absent = page.getByRole('table', { name: '尚未列入本活动的单位' })
  await absent.getByRole('row').filter({ hasText: '秦淮大学' }).waitFor()
  await picture(page, 'campaign-absent-1366')
  await sized(page, phone)
  expect(await overflows(page)).toBe(false)
  await picture(page, 'campaign-absent-390')
  await sized(page, desk)
  await absent.getByRole('button', { name: '列为参加单位' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '列为参加单位' }).click()
  await page.getByText('已列为参加单位。').waitFor()
  await absent.waitFor({ state: 'detached' })
  await page.goto(`${world.url}/#/p/${world.asProvince.postId}/campaigns/${world.campaignId}/matrix`)
  await page.getByRole('row').filter({ hasText: '秦淮大学' }).waitFor()
  await page.context().close()
})

tool(
  'the national editor names the persons behind the notice’s contacts, and a centre sees them',
  async () => {
    const { world } = stage
    const page = await sit(browser, world, world.asNation, { path: `/campaigns/${world.campaignId}` })
    await press(page.getByRole('button', { name: '填写联系人' }))
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: '材料接收：姓名' }).fill('材料专班')
    await dialog.getByRole('textbox', { name: '材料接收：邮箱' }).fill('nowhere')
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.getByText('“材料接收”的邮箱格式不对', { exact: false }).waitFor()
    await picture(page, 'campaign-contacts-1366')
    await sized(page, phone)
    await picture(page, 'campaign-contacts-390')
    await sized(page, desk)
    await dialog.getByRole('textbox', { name: '材料接收：邮箱' }).fill('cailiao@demo.huibian.example')
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.context().close()
    const centre = await sit(browser, world, world.asCentre, { path: `/campaigns/${world.campaignId}` })
    await centre.getByText('材料专班　cailiao@demo.huibian.example', { exact: false }).waitFor()
    await centre.context().close()
  },
)
