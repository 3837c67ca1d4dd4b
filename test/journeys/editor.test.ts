import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import type { Browser, Page } from 'playwright-core'
import { createCampaign } from '../../apps/api/src/campaign/create'
import { look } from '../harness/browser'
import { inBrowser } from '../harness/inBrowser'
import { n2Stage, type Stage } from '../harness/n2'
import { needsTool } from '../harness/tools'
import { choose } from './acts'
import { pick } from './notice'
import { sit } from './seat'

let stage: Stage
let browser: Browser
inBrowser((opened) => (browser = opened))

beforeAll(async () => {
  stage = await n2Stage()
})

afterAll(() => stage?.close())

const tool = needsTool('chromium')

const closes = [
  { phase: 'phase1', date: '2022-03-25' },
  { phase: 'phase2', date: '2022-06-24' },
]
const drafted = (preset = 'n2-cases', days = closes): Promise<string> =>
  stage.world.within(stage.world.asNation, async (ctx) => {
    const made = await createCampaign(ctx, { preset, title: '新一轮优秀案例征集', closes: days })
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

/** A case under a heading of the template, too long by a character. */
async function longCase(folder: string): Promise<string> {
  const path = join(folder, '案例.docx')
  const lines = [['一、案例背景', true] as const, ['知'.repeat(1501), false] as const]
  const children = lines.map(([text, bold]) => new Paragraph({ children: [new TextRun({ text, bold })] }))
  fs.writeFileSync(path, await Packer.toBuffer(new Document({ sections: [{ children }] })))
  return path
}

tool('a Word file is tried on the rules as they stand, and so is what is known of a film', async () => {
  const { world } = stage
  const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-editor-'))
  const path = `/campaigns/${await drafted()}/edit`
  const page = await sit(browser, world, world.asNation, { path })
  await open(page, '试一试')
  await choose(page, await longCase(folder))
  await page.getByText('不符合', { exact: true }).first().waitFor()
  await page.getByText(/1501/).first().waitFor()
  await page.context().close()
  fs.rmSync(folder, { recursive: true, force: true })
  const films = await drafted('n1-ip-videos', [{ phase: 'collection', date: '2022-09-30' }])
  const other = await sit(browser, world, world.asNation, { path: `/campaigns/${films}/edit` })
  await open(other, '试一试')
  await other.getByRole('textbox', { name: '时长（秒）' }).fill('91')
  await other.getByRole('button', { name: '试这组视频数据' }).click()
  await other
    .getByText(/时长 91 秒，超过 90 秒/)
    .first()
    .waitFor()
  await look(other, 'editor-trial-film')
  await other.context().close()
})

tool('a clerk adds a choice, a phase, an attestation, a stage and a question without the file', async () => {
  const { world } = stage
  const id = await drafted()
  const page = await sit(browser, world, world.asNation, { path: `/campaigns/${id}/edit` })
  const beside = page.getByRole('region', { name: '编辑结果' })
  await open(page, '栏目')
  await page.getByRole('button', { name: '增加栏目' }).click()
  await page.getByLabel('栏目名称', { exact: true }).fill('报送批次')
  await pick(page, page.getByRole('combobox', { name: /^类型/ }), '单选')
  await page.getByLabel('选项', { exact: true }).first().fill('第一批')
  await page.getByRole('switch', { name: '印在报送表上' }).click()
  await page.getByRole('button', { name: /^报送批次\s*单选$/ }).waitFor()
  await look(page, 'editor-field')
  await open(page, '日期')
  await page.getByRole('button', { name: '增加阶段' }).click()
  await beside.getByText(/新阶段：2022-06-25.*开始，2022-07-24 23:59:59 截止/).waitFor()
  await look(page, 'editor-phase')
  await open(page, '承诺与材料')
  await page.getByRole('button', { name: '增加承诺' }).click()
  await page.getByLabel('承诺内容').fill('已经本单位负责人审定')
  await beside.getByText(/已经本单位负责人审定/).waitFor()
  await look(page, 'editor-papers')
  await open(page, '环节与奖项')
  await page.getByRole('button', { name: '增加环节' }).click()
  await page.getByLabel('环节名称').fill('专家复核')
  await pick(page, page.getByRole('combobox', { name: /^办理方式/ }), '专家投票')
  await beside.getByText(/专家复核：方式为专家投票/).waitFor()
  await look(page, 'editor-stages')
  await open(page, '待定事项')
  await page.getByRole('button', { name: '增加待定事项' }).click()
  await page.getByLabel('要确定什么', { exact: true }).fill('由谁编印案例集')
  await page.getByRole('button', { name: '改为从选项中选择' }).click()
  await page.getByRole('textbox', { name: '选项 1', exact: true }).fill('出版社')
  await beside.getByText(/由谁编印案例集——默认：出版社/).waitFor()
  await look(page, 'editor-question')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('已保存。').waitFor()
  await page.context().close()
})

tool(
  'a clerk adds rules by what they demand, with what else they may say, and a line of a quota',
  async () => {
    const { world } = stage
    const id = await drafted()
    const page = await sit(browser, world, world.asNation, { path: `/campaigns/${id}/edit` })
    const beside = page.getByRole('region', { name: '编辑结果' })
    const add = page.getByRole('combobox', { name: /^增加规则/ })
    await open(page, '规则')
    await add.click()
    await page.getByRole('option', { name: /^文字在多少字左右/ }).waitFor()
    await look(page, 'editor-rule-kinds')
    await page.getByRole('option', { name: /^文字在多少字左右/ }).click()
    await page.getByLabel('约多少字').fill('310')
    await beside
      .getByText(/310 字/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: '增加：上下可差百分之几' }).click()
    await page.getByRole('spinbutton', { name: '上下可差百分之几' }).fill('5')
    await page.getByRole('button', { name: /310 字左右，上下不超过 5%/ }).waitFor()
    await look(page, 'editor-rule-about')
    await page.getByRole('button', { name: '删去 上下可差百分之几' }).click()
    await page.getByRole('button', { name: /310 字左右，上下不超过 10%/ }).click()
    await add.click()
    await page.getByRole('option', { name: /^按单位类型分配名额/ }).click()
    const lines = page.getByRole('group', { name: /^名额 / })
    expect(await lines.count()).toBe(2)
    await page
      .getByRole('button', { name: /^删去 名额 / })
      .first()
      .click()
    await page.getByRole('button', { name: '增加一行' }).click()
    await lines.nth(1).getByRole('spinbutton', { name: '名额' }).fill('7')
    await beside.getByText(/不超过 5 个.*不超过 7 个/).waitFor()
    await page.getByText('“增加名额”按名单认定：请先在“名单”页签增加名单，再在此处增加。').waitFor()
    await look(page, 'editor-rule-quota')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('已保存。').waitFor()
    await page.context().close()
  },
)

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
