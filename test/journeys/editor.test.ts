import type { Browser, Page } from 'playwright-core'
import { createCampaign } from '../../apps/api/src/campaign/create'
import { look, openBrowser } from '../harness/browser'
import { n2Stage, type Stage } from '../harness/n2'
import { needsTool, pathOf } from '../harness/tools'
import { sit } from './seat'

let stage: Stage
let browser: Browser

beforeAll(async () => {
  stage = await n2Stage()
  if (pathOf('chromium')) browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

const tool = needsTool('chromium')

const closes = [
  { phase: 'phase1', date: '2022-03-25' },
  { phase: 'phase2', date: '2022-06-24' },
]
const drafted = (): Promise<string> =>
  stage.world.within(stage.world.asNation, async (ctx) => {
    const made = await createCampaign(ctx, { preset: 'n2-cases', title: '新一轮优秀案例征集', closes })
    return made.id
  })

const open = (page: Page, section: string): Promise<void> => page.getByRole('tab', { name: section }).click()

tool('an editor who never sees the file moves dates, tightens a rule, tries a text, and saves', async () => {
  const { world } = stage
  const id = await drafted()
  const page = await sit(browser, world, world.asNation, { path: `/campaigns/${id}/edit` })
  const beside = page.getByRole('region', { name: '编辑结果' })
  await page.getByRole('textbox', { name: '发文字号' }).waitFor()
  await look(page, 'editor-notice')
  await open(page, '日期')
  await page.getByLabel('截止日期').first().fill('2022-04-01')
  await beside.getByText(/第一阶段.*2022-04-01 23:59:59 截止/).waitFor()
  await page.getByLabel('整体移动天数').fill('7')
  await page.getByRole('button', { name: '整体移动' }).click()
  await beside.getByText(/第一阶段.*2022-04-08 23:59:59 截止/).waitFor()
  await look(page, 'editor-dates')
  await open(page, '规则')
  await page.getByRole('button', { name: /1500/ }).first().click()
  await page.getByLabel('最多').fill('1200')
  await beside.getByText(/不超过 1200 字/).waitFor()
  await look(page, 'editor-rules')
  await open(page, '试一试')
  await page.getByLabel('一段文字').fill('知'.repeat(1201))
  await page.getByRole('button', { name: '试这段文字' }).click()
  await page.getByText('不符合', { exact: true }).first().waitFor()
  await page.getByText(/1201/).first().waitFor()
  await look(page, 'editor-trial')
  for (const section of ['栏目', '待定事项', '预览', '文件']) {
    await open(page, section)
    await look(page, `editor-${section}`)
  }
  const text = page.getByLabel('文件内容')
  const whole = await text.inputValue()
  expect(whole).toContain('max: 1200')
  expect(whole).toContain('# ')
  await text.fill(whole.replace("closes: '2022-04-08'", "closes: '2022-02-30'"))
  await page.getByText(/第 \d+ 行第 \d+ 列：日历上没有“2022-02-30”这一天/).waitFor()
  expect(await page.getByRole('button', { name: '保存' }).isDisabled()).toBe(true)
  await look(page, 'editor-mistake')
  await text.fill(whole)
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('第 2 版', { exact: false }).first().waitFor()
  await page.evaluate(() => localStorage.setItem('huibian.locale', 'en'))
  await page.reload()
  await page.getByRole('tab', { name: 'Dates' }).click()
  await look(page, 'editor-dates-en')
  await page.context().close()
})

tool(
  'a running campaign is extended: who is affected is seen first, and a centre confirms what it reads',
  async () => {
    const { world } = stage
    const page = await sit(browser, world, world.asNation, { path: `/campaigns/${world.campaignId}/correct` })
    await open(page, '日期')
    await page.getByLabel('截止日期').nth(1).fill('2021-07-09')
    await page.getByText(/^原：第二阶段/).waitFor()
    await page.getByRole('heading', { name: '延期通知', exact: true }).waitFor()
    await page.getByRole('textbox', { name: '通知标题' }).fill('关于延长第二阶段征集时间的通知')
    await page.getByRole('textbox', { name: '文号' }).fill('国知办函〔2021〕99号')
    await page.getByRole('textbox', { name: '通知正文' }).fill('因故延期，请周知。')
    expect(await page.getByRole('button', { name: '发出' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: '查看受影响的单位' }).click()
    await page.getByText(/受影响的单位 \d+ 家/).waitFor()
    await look(page, 'correct-preview')
    await page.getByRole('button', { name: '发出' }).click()
    await page.getByRole('heading', { name: '更正和延期通知' }).waitFor()
    await page.getByRole('button', { name: /^已阅 0\// }).click()
    await look(page, 'correct-readers')
    await page.context().close()
    const centre = await sit(browser, world, world.asCentre, { path: `/campaigns/${world.campaignId}` })
    await centre.getByText(/^原：第二阶段.*现改为：第二阶段/).waitFor()
    await look(centre, 'correct-centre')
    await centre.getByRole('button', { name: '已阅' }).click()
    await centre.getByText(/确认已阅。$/).waitFor()
    await centre.context().close()
  },
)
