import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { look, phone, sized } from '../harness/browser'
import { inBrowser, inFolder } from '../harness/inBrowser'
import { n2Stage, type Stage } from '../harness/n2'
import { needsTool } from '../harness/tools'
import type { Actor } from '../harness/world'
import { choose, press } from './acts'
import * as centre from './centre'
import { sit } from './seat'

jest.setTimeout(300_000)

const browserTest = needsTool('chromium', 'fonts')
const reason = '服务对象应为十家企业，来电时已说明。'

let stage: Stage
let browser: Browser
inBrowser((opened) => (browser = opened))
let folder: string
inFolder('proxy', (made) => (folder = made))
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage?.close())

const at = (actor: Actor, path: string): Promise<Page> => sit(browser, stage.world, actor, { path })

/** Where a task of the first screen leads. */
const taskOf = (page: Page, task: string): Locator =>
  page.getByRole('row').filter({ hasText: task }).getByRole('link').first()

/** The province notes a call, and writes what was sent by word of mouth and as a Word file. */
async function enter(page: Page): Promise<void> {
  await press(page.getByRole('link', { name: '代录：江苏钟山科技情报研究院' }))
  await page.getByRole('heading', { name: '代江苏钟山科技情报研究院录入', level: 1 }).waitFor()
  const begin = page.getByRole('button', { name: '开始录入' })
  expect(await begin.isDisabled()).toBe(true)
  await page.getByRole('combobox', { name: '来源' }).click()
  await page.getByRole('option', { name: '电话' }).click()
  await page.getByLabel('收到时间').fill('2021-03-19T09:30')
  await page.getByRole('textbox', { name: '说明' }).fill('来电口述，材料随后寄到。')
  await choose(page, join(__dirname, '../../db/sample/words/case-1480.docx'))
  await page.getByRole('list', { name: '来件原件' }).getByText('case-1480.docx').waitFor()
  await look(page, 'proxy/1-enter')
  await begin.click()
  await page.getByRole('button', { name: '导入 Word' }).waitFor()
}

browserTest(
  'a centre that cannot sign in telephones: the province enters its case, it objects, and the province corrects',
  async () => {
    const { world } = stage
    const matrix = `/campaigns/${world.campaignId}/matrix`
    const province = await at(world.asProvince, matrix)
    await province.getByRole('table').first().waitFor()
    await look(province, 'proxy/0-matrix')
    await enter(province)
    await centre.takeOver(province, 'case-1480.docx')
    await centre.fillIn(province, '服务中小企业创新发展')
    await province.getByRole('textbox', { name: '结束日期' }).fill('2021-03-08')
    await centre.finalise(province)
    await province.getByText(/^由江苏.*代录，来源：电话$/).waitFor()
    const form = await centre.paperOf(province, '打印报送表')
    await centre.bind(province, await centre.stamped(form, '江苏钟山科技情报研究院', folder))
    await centre.submit(province)
    await look(province, 'proxy/2-entered')

    const clerk = await at(world.asSecondCentre, '/')
    await press(taskOf(clerk, '查看代录'))
    await clerk.getByText(/^由江苏.*代录，来源：电话$/).waitFor()
    await clerk.getByRole('link', { name: 'case-1480.docx' }).waitFor()
    await clerk.getByRole('button', { name: '提出异议' }).click()
    const dialog = clerk.getByRole('dialog', { name: '提出异议' })
    await dialog.getByRole('textbox', { name: '理由' }).fill(reason)
    await dialog.getByRole('button', { name: '提出异议' }).click()
    await dialog.waitFor({ state: 'detached' })
    await clerk.getByText(reason).waitFor()
    expect(await clerk.getByRole('button', { name: '提出异议' }).count()).toBe(0)
    await look(clerk, 'proxy/3-objected')

    await province.goto(`${world.url}/#/p/${world.asProvince.postId}/`)
    await press(taskOf(province, '答复异议'))
    await province.getByText(reason).waitFor()
    await centre.withdraw(province, '按异议更正。')
    await province.getByRole('link', { name: '编辑', exact: true }).waitFor()
    // What was taken back came neither in time nor late.
    const said = [
      province.getByText('按时', { exact: true }),
      province.getByRole('link', { name: '下载报送回执' }),
    ]
    expect(await Promise.all(said.map((one) => one.count()))).toEqual([0, 0])
    await press(province.getByRole('link', { name: '编辑', exact: true }))
    const served = province.getByRole('textbox', { name: '服务对象', exact: true })
    await served.fill('宜昌、荆门等地10家磷化工企业')
    await centre.finalise(province)
    await province.getByRole('button', { name: '答复异议' }).click()
    const answer = province.getByRole('dialog', { name: '答复异议' })
    await answer.getByRole('textbox', { name: '答复内容' }).fill('已按来电更正为十家。')
    await answer.getByRole('button', { name: '答复异议' }).click()
    await answer.waitFor({ state: 'detached' })
    await province.getByText('已更正', { exact: true }).waitFor()
    await look(province, 'proxy/4-answered')

    await clerk.reload()
    await clerk.getByText('已按来电更正为十家。').waitFor()
    await sized(clerk, phone)
    await look(clerk, 'proxy/5-answered-phone')
    expect(await clerk.getByRole('button', { name: '提出异议' }).count()).toBe(1)
  },
)
