import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { look, openBrowser, picture } from '../harness/browser'
import { acceptCase, acceptedCase, forwardPhase, returnAccepted, sendAgain } from '../harness/cases'
import { mailedOf } from '../harness/incoming'
import { archiveOf, pictured, twoInstallations, type Installations } from '../harness/installations'
import { needsTool } from '../harness/tools'
import { choose } from './acts'
import { pick } from './notice'
import { sit } from './seat'

let both: Installations
let browser: Browser
let page: Page
let sent = ''
let second = ''
const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-installations-'))
const act = needsTool('chromium', 'fonts')

beforeAll(async () => {
  both = await twoInstallations('2099-03-20T10:00:00+08:00')
  browser = await openBrowser()
  const { world } = both.above
  page = await sit(browser, world, world.asNation, { path: `/campaigns/${world.campaignId}/packages` })
})
afterAll(async () => {
  await browser?.close()
  await both?.stop()
  fs.rmSync(folder, { recursive: true, force: true })
})

function file(name: string, bytes: Uint8Array): string {
  fs.writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

async function shown(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (cause) {
    await picture(page, `broken/installations-${name}`).catch(() => undefined)
    throw cause
  }
}

const bring = (files: string[]): Promise<void> => choose(page, files)

act('a package that one installation forwards is looked at and taken in another', () =>
  shown('taken', async () => {
    const { below } = both
    const { world } = below
    await pictured(below, '一张图里的检索')
    const people = { centre: world.asSecondCentre, province: world.asProvince }
    second = await acceptedCase(world, people, { title: '第二个案例' })
    sent = (await forwardPhase(world, world.asProvince)).id
    const zip = file('报送包.zip', await archiveOf(below, world.asProvince, sent))
    await page.getByRole('link', { name: '接收报送包文件' }).click()
    await bring([zip])
    await page.getByText('文件清单、汇总表校验码和各案例校验码均已核对，一致。').waitFor()
    await look(page, 'installations/1-opened')
    await page.getByRole('button', { name: '接收', exact: true }).click()
    await page.getByText('已开始接收').waitFor()
    // Whoever leaves finds it again.
    await page.reload()
    await page.getByText('已接收江苏省知识产权局第 1 包').waitFor()
    await page.getByRole('link', { name: '查看报送包' }).click()
    await page.getByRole('link', { name: /^第 1 包/ }).click()
    await page.getByText(/^报送包文件，/).waitFor()
    await look(page, 'installations/2-taken')
  }),
)

const sendBack =
  'mutation ($p: ID!, $e: ID!) { sendBackEntry(packageId: $p, entryId: $e, reason: "数据有误，请核对。") { id } }'

act('a newer package is looked at beside what it would replace, field by field', () =>
  shown('newer', async () => {
    const { below } = both
    const { world } = below
    await world.ask(world.asNation, sendBack, { p: sent, e: second })
    await returnAccepted(world, world.asProvince, second)
    await sendAgain(world, world.asSecondCentre, second, { title: '第二个案例（更正）' })
    await acceptCase(world, world.asProvince, second)
    const next = await forwardPhase(world, world.asProvince, { reason: '按国家局意见更正数据。' })
    const zip = file('第2包.zip', await archiveOf(below, world.asProvince, next.id))
    await page.goto(page.url().replace(/packages\/.*$/, 'packages/take'))
    await bring([zip])
    const differing = page.getByRole('region', { name: '更正的案例逐栏对照' })
    await differing.waitFor()
    expect(await differing.locator('ins').allInnerTexts()).toEqual(['（更正）'])
    expect(await differing.locator('del').count()).toBe(0)
    await look(page, 'installations/7-newer')
    await page.getByRole('button', { name: '接收', exact: true }).click()
    await page.getByText('已接收江苏省知识产权局第 2 包').waitFor()
    await page.getByRole('link', { name: '查看报送包' }).first().click()
  }),
)

act('what came by mail is put together from its files, looked at, and registered', () =>
  shown('registered', async () => {
    const { below, above } = both
    const { world } = below
    const people = { centre: world.asOtherCentre, province: world.asOtherProvince }
    for (const title of ['湖北的案例', '湖北的另一案例']) await acceptedCase(world, people, { title })
    const sent = await forwardPhase(world, world.asOtherProvince)
    const mailed = await mailedOf(await archiveOf(below, world.asOtherProvince, sent.id))
    await page.goto(page.url().replace(/packages\/.*$/, 'packages'))
    await page.getByRole('link', { name: '登记来件' }).click()
    await look(page, 'installations/3-empty')
    await bring([
      file('案例汇总表.xlsx', mailed.table),
      file('案例汇总表-盖章.pdf', mailed.scan),
      ...mailed.texts.map((bytes, at) => file(`${at + 1}.docx`, bytes)),
      ...mailed.forms.map((bytes, at) => file(`${at + 1}.pdf`, bytes)),
    ])
    await page.getByText('已上传 6 个文件').waitFor()
    const aside = page.getByRole('alert').filter({ hasText: '汇总表中有 1 处没有读入' })
    await aside.getByText(/^表头以上的文字，未读入：/).waitFor()
    await pick(page, page.getByLabel('报送单位').first(), '湖北省知识产权局')
    await pick(page, page.getByLabel('阶段').first(), '第一阶段')
    await page.getByLabel('收到时间').fill('2099-03-20T09:30')
    const second = page.getByRole('region', { name: '第 2 个案例' })
    await second.getByLabel('主题').fill('没有这个主题')
    await page.getByRole('button', { name: '核对' }).click()
    await second.getByText('“主题”填写的“没有这个主题”不是可以识别的内容。').waitFor()
    await look(page, 'installations/4-mistake')
    await second.getByLabel('主题').fill('服务中小企业创新发展')
    await page.getByRole('button', { name: '核对' }).click()
    await page.getByText('已逐行核对，可以登记。').waitFor()
    await look(page, 'installations/5-checked')
    await page.getByRole('button', { name: '登记 2 个案例' }).click()
    await page.getByText('已登记湖北省知识产权局第 1 包').waitFor()
    await page.getByRole('link', { name: '查看报送包' }).click()
    const row = page.getByRole('row').filter({ hasText: '湖北省知识产权局' })
    await row.getByText('邮件', { exact: true }).waitFor()
    await row.getByRole('link', { name: /^第 1 包/ }).click()
    await page.getByText(/^邮件，.* 登记$/).waitFor()
    await page.getByText('来件原件').waitFor()
    await look(page, 'installations/6-registered')
    const taken = await above.database.rows(
      `select e.title, e.state, e.mark from entry e join organisation o on o.id = e.receiver_id where o.key = 'hubei' order by e.number`,
    )
    expect(taken).toEqual(
      ['湖北的案例', '湖北的另一案例'].map((title) => ({ title, state: 'forwarded', mark: 'onTime' })),
    )
  }),
)
