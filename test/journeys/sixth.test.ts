import { wordsOf, type Campaign } from '@huibian/domain'
import type { Browser, Page } from 'playwright-core'
import { createCampaign } from '../../apps/api/src/campaign/create'
import { look } from '../harness/browser'
import { fileCase } from '../harness/cases'
import { text } from '../harness/filing'
import { inBrowser } from '../harness/inBrowser'
import { n2Stage, type Stage } from '../harness/n2'
import { needsTool } from '../harness/tools'
import { confirmed, pick } from './notice'
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
  { phase: 'phase1', date: '2021-03-25' },
  { phase: 'phase2', date: '2021-06-24' },
]

const open = (page: Page, section: string): Promise<void> => page.getByRole('tab', { name: section }).click()

/** Adds a rule of the kind that is told so; it is open then. */
async function addRule(page: Page, says: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: /^增加规则/ }).click()
  await page.getByRole('option', { name: says }).click()
}

/** Closes the row of a list whose boxes are open. */
const shut = (page: Page, row: RegExp): Promise<void> => page.getByRole('button', { name: row }).click()

/** A way more, by its name and the levels that it leads through. */
async function addWay(page: Page, name: string, ...through: string[]): Promise<void> {
  await page.getByRole('button', { name: '增加途径' }).click()
  await page.getByLabel('途径名称', { exact: true }).fill(name)
  for (const level of through) {
    await page.getByRole('combobox', { name: /^依次经过的层级/ }).click()
    await page.getByRole('option', { name: level, exact: true }).click()
    await page.keyboard.press('Escape')
  }
  await shut(page, new RegExp(`^${name}`))
}

/** A default that the office would have otherwise, and the number that only it knows: nothing is open then. */
async function settleTheRest(page: Page): Promise<void> {
  await open(page, '待定事项')
  await shut(page, /^上一项选“算”时/)
  await page.getByLabel('默认答复（不填的须由办公室确定）', { exact: true }).fill('4')
  await look(page, 'sixth-default')
  await page.getByRole('textbox', { name: '全国知识产权宣传周多少名（填整数）', exact: true }).fill('10')
  await page.getByRole('button', { name: '其余按默认确定' }).waitFor({ state: 'detached' })
}

/** Words, values and demands of which an office once had to write the file. */
async function settledByQuestions(page: Page): Promise<void> {
  await shut(page, /^案例真实准确/)
  await page.getByRole('button', { name: '增加：随待定事项改变的文字' }).click()
  const other = page.getByRole('group', { name: '随待定事项改变的文字' })
  await pick(page, other.getByRole('combobox', { name: '随哪一项待定事项' }), '案例中出现个人信息时如何处理')
  await pick(page, other.getByRole('combobox', { name: '答复为' }), '一律匿名')
  await other.getByLabel('此时的承诺内容', { exact: true }).fill('经验真实准确，不出现个人信息')
  await look(page, 'sixth-otherwise')
  await open(page, '待定事项')
  await shut(page, /^案例中出现个人信息时如何处理/)
  await page.getByRole('textbox', { name: '选项 2 在文件中的值', exact: true }).fill('nameless')
  await look(page, 'sixth-value')
  await open(page, '环节与奖项')
  await shut(page, /^全国知识产权宣传周/)
  await pick(page, page.getByRole('combobox', { name: /^须填写的栏目/ }), '摘要')
  await page.keyboard.press('Escape')
  await pick(
    page,
    page.getByRole('combobox', { name: /^名额由哪一项待定事项决定/ }),
    '新设一项待定事项：多少名',
  )
  await look(page, 'sixth-award')
  await open(page, '单位与途径')
  await page
    .getByRole('combobox', { name: /^由谁报送/ })
    .first()
    .waitFor()
  await look(page, 'sixth-senders')
  await open(page, '通知')
  await page.getByLabel('公布日期', { exact: true }).fill('2021-03-15')
  await look(page, 'sixth-published')
  await open(page, '栏目')
  await page.getByLabel('表的名称', { exact: true }).fill('典型经验报送表')
  await page.getByLabel('版本号', { exact: true }).fill('2')
  await look(page, 'sixth-form')
}

tool(
  'a clerk makes a notice unlike the five by the form alone: three ways, 2000 characters, an abstract, 3 to 5 a region',
  async () => {
    const { world } = stage
    const id = await world.within(world.asNation, async (ctx) => {
      const made = await createCampaign(ctx, { preset: 'n2-cases', title: '绿色工厂典型经验征集', closes })
      return made.id
    })
    const page = await sit(browser, world, world.asNation, { path: `/campaigns/${id}/edit` })
    const beside = page.getByRole('region', { name: '编辑结果' })
    await open(page, '单位与途径')
    await page.getByRole('button', { name: '增加层级' }).click()
    await page.getByLabel('层级名称', { exact: true }).fill('行业协会')
    await page.getByLabel('文书上的称呼', { exact: true }).fill('行业协会')
    await look(page, 'sixth-level')
    await shut(page, /^行业协会/)
    await addWay(page, '协会推荐', '行业协会')
    await addWay(page, '中央企业直接报送')
    await beside.getByText(/^协会推荐：服务机构 → 行业协会 → 国家知识产权局/).waitFor()
    await look(page, 'sixth-ways')
    await open(page, '规则')
    await shut(page, /^正文不超过1500字/)
    await page.getByLabel('最多', { exact: true }).fill('2000')
    await shut(page, /^正文不超过2000字/)
    await addRule(page, /^文字在多少字左右/)
    await pick(page, page.getByRole('combobox', { name: '约束' }), '应当满足，说明理由后可放行')
    await shut(page, /^摘要.*300 字左右/)
    await addRule(page, /^每个单位、地区等不少于多少件/)
    await pick(page, page.getByRole('combobox', { name: '计数对象' }), '每个地区')
    await page.getByLabel('最少', { exact: true }).fill('3')
    await shut(page, /^每个地区.*不少于 3 个/)
    await addRule(page, /^每个单位、地区等不超过多少件/)
    await pick(page, page.getByRole('combobox', { name: '计数对象' }), '每个地区')
    await beside
      .getByText(/每个地区不超过 5 个/)
      .first()
      .waitFor()
    await look(page, 'sixth-rules')
    await open(page, '承诺与材料')
    await page.getByLabel('邮件主题', { exact: true }).fill('典型经验-{单位名称}')
    await look(page, 'sixth-package')
    await settledByQuestions(page)
    await settleTheRest(page)
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('已保存。').waitFor()
    await page.goto(`${world.url}/#/p/${world.asNation.postId}/campaigns/${id}`)
    await confirmed(page, '发布')
    await page.getByText('已发布').first().waitFor()
    await page.context().close()
    const asked = await world.ask<{ campaign: { file: Campaign; sentences: { text: string }[] } }>(
      world.asNation,
      'query ($id: ID!) { campaign(id: $id) { file sentences { text } } }',
      { id },
    )
    const { attestations, awards, form, notice, questions, routes } = asked.campaign.file
    expect({
      otherwise: attestations.map(({ saysOtherwise: other }) => other && [other.answer, wordsOf(other.says)]),
      values: questions.find(({ id: each }) => each === 'personsInCases')?.choices?.map(({ value }) => value),
      requires: awards.find(({ id: each }) => each === 'publicityWeek')?.requires,
      form: [wordsOf(form.template.name), form.template.version],
      published: notice.published,
      usual: questions.flatMap(({ id: each, default: usual, answer }) =>
        each === 'scanWorkingDays' ? [usual, answer] : [],
      ),
      places: questions.flatMap(({ id: each, default: usual, answer }) =>
        awards.some(({ places }) => typeof places === 'object' && places.question === each)
          ? [usual, answer]
          : [],
      ),
    }).toEqual({
      otherwise: [
        undefined,
        ['nameless', '服务对象已同意公开，案例中的个人信息一律已作匿名处理'],
        ['nameless', '经验真实准确，不出现个人信息'],
      ],
      values: ['consent', 'nameless'],
      requires: ['summary'],
      form: ['典型经验报送表', 2],
      published: '2021-03-15',
      usual: [4, 3],
      places: ['待定', 10],
    })
    const said = asked.campaign.sentences.map(({ text }) => text).join('\n')
    for (const words of [
      '协会推荐：服务机构 → 行业协会 → 国家知识产权局',
      '中央企业直接报送：服务机构 → 国家知识产权局',
      '不超过 2000 字',
      '300 字左右',
      '不少于 3 个',
      '每个地区不超过 5 个',
      '典型经验-{单位名称}',
    ])
      expect(said).toContain(words)
    const direct = routes.find(({ name }) => wordsOf(name) === '中央企业直接报送')?.id ?? ''
    const period = { from: '2020-05-01', to: '2020-12-31' }
    const process = [{ type: 'paragraph' as const, inlines: [{ text: text(1700) }] }]
    const filed = await fileCase({ ...world, campaignId: id }, world.asCentre, {
      route: direct,
      title: '一家轴承厂的绿色工厂',
      content: { period, process, summary: text(300) },
    })
    const { entry } = await world.ask<{ entry: { state: string; route: string } }>(
      world.asNation,
      'query ($id: ID!) { entry(id: $id) { state route } }',
      { id: filed },
    )
    expect(entry).toEqual({ state: 'submitted', route: direct })
  },
)
