import * as fs from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { look, openBrowser, visit } from '../harness/browser'
import { filledSheets, filledWord } from '../harness/packets'
import { needsTool } from '../harness/tools'
import { unzipped } from '../harness/unzipped'
import { putMember, weekStage, type WeekStage } from '../harness/week'
import { zipped } from '../harness/zipped'
import { password } from '../harness/factor'
import { sit } from './seat'
import { crash, offer, waits } from './tab'

const screens = needsTool('chromium', 'fonts')

let stage: WeekStage
let browser: Browser
beforeAll(async () => {
  stage = await weekStage({ worker: true })
  await putMember(stage)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})

/** The newest packet that the office was given, downloaded. */
async function packed(page: Page): Promise<Map<string, Buffer>> {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: /^下载/ }).first().click()
  return unzipped(fs.readFileSync(await (await coming).path()))
}

/** What the court sends back: one activity that is right, and one of which the sheet says two things. */
async function filled(files: Map<string, Buffer>): Promise<Buffer> {
  const sheets = await filledSheets(files.get('数据和活动.xlsx') ?? Buffer.of(), {
    总结数据: [
      { 栏目: '负责人姓名', 填写内容: '某庭长' },
      { 栏目: '负责人电话', 填写内容: '0375-0000000' },
      { 栏目: '联系人姓名', 填写内容: '某书记员' },
      { 栏目: '联系人电话', 填写内容: '0375-0000000' },
      { 栏目: '展板块数', 填写内容: '3' },
    ],
    活动: [
      { 活动类别: '宣传布展', 开展情况: '已开展', 活动名称: '法院展板', 开始日期: '2022-04-20' },
      { 活动类别: '线上有奖竞答', 开展情况: '已开展', 活动名称: '法院竞答', 开始日期: '2022-04-21' },
    ],
    活动数据: [
      { 活动类别: '宣传布展', 统计项目: '展板块数', 本年数: '3' },
      { 活动类别: '线上有奖竞答', 统计项目: '参与人次', 约数: '约' },
    ],
  })
  const typed = { 开展情况: '设展板三块。', 活动效果: '反响良好。', 经验体会: '早作准备。' }
  const report = await filledWord(files.get('宣传周活动总结.docx') ?? Buffer.of(), typed)
  return zipped([
    ['总结.docx', report],
    ['数据和活动.xlsx', sheets],
  ])
}

screens('the office exports a packet, and takes what a court without a sign-in sent back', async () => {
  const { world, office, campaignId } = stage
  let page = await sit(browser, world, office, { path: `/campaigns/${campaignId}/packets` })
  const row = () => page.getByRole('row').filter({ hasText: '市中级人民法院' })
  await row().getByText('未登录过').waitFor()
  await row()
    .getByRole('button', { name: /导出填报包/ })
    .click()
  await page.getByRole('link', { name: /^下载/ }).waitFor()
  await look(page, 'packet-made')
  const zip = await filled(await packed(page))
  await page.getByRole('combobox', { name: '选择单位' }).click()
  await page.getByRole('option', { name: '市中级人民法院' }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '法院.zip', mimeType: 'application/zip', buffer: zip })
  await page.getByRole('heading', { name: '预览' }).waitFor()
  await page.reload()
  await page.getByText('有 2 处需改正，不导入').waitFor()
  await page.getByText('开展情况 6 字，活动效果 5 字，经验体会 5 字').waitFor()
  await look(page, 'packet-read')
  const reason = () => page.getByRole('textbox', { name: '未达到要求的理由' })
  await reason().fill('该单位图片另送。')
  await waits(page, '该单位图片另送。')
  page = await crash(page)
  await offer(page).waitFor()
  await look(page, 'packet-crash')
  await page.getByRole('button', { name: '恢复这些文字' }).click()
  expect(await reason().inputValue()).toBe('该单位图片另送。')
  await page.getByRole('combobox', { name: '来源' }).click()
  await page.getByRole('option', { name: 'U盘或光盘' }).click()
  await page.getByLabel('收到时间').fill('2022-04-21T09:00')
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await row()
    .getByText(/U盘或光盘　活动 1 项，图片 0 张，退回 2 处/)
    .waitFor()
  await look(page, 'packet-taken')
  await page.goto(`${world.url}/#/p/${office.postId}/campaigns/${campaignId}/activities`)
  await page.getByText('代录（U盘或光盘）').waitFor()
  await look(page, 'packet-activities')
  await page.context().close()
})

screens(
  'the office invites somebody of the court, who files by a one-time code until it is withdrawn',
  async () => {
    const { world, office, campaignId } = stage
    const page = await sit(browser, world, office, { path: `/campaigns/${campaignId}/invitations` })
    await page.getByText('还没有邀请。').waitFor()
    await look(page, 'invitation-empty')
    await page.getByRole('button', { name: '邀请', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: '单位' }).click()
    await page.getByRole('option', { name: '市中级人民法院' }).click()
    await dialog.getByRole('textbox', { name: '姓名' }).fill('某书记员')
    await dialog.getByLabel('有效期至').fill('2022-04-30')
    await look(page, 'invitation-form')
    await dialog.getByRole('button', { name: '邀请', exact: true }).click()
    await page.getByText(/某书记员（用户名 yq-\d{6}）/).waitFor()
    const said = await page.getByRole('dialog').innerText()
    const [number = '', code = ''] = [/yq-\d{6}/, /(?:[2-9A-Z]{4} ){2}[2-9A-Z]{4}/].map(
      (what) => what.exec(said)?.[0] ?? '',
    )
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
    const guest = await visit(browser, world.url)
    await guest.page.getByRole('button', { name: '使用一次性口令' }).click()
    await guest.page.getByText('受邀填报的，用户名填邀请号，口令由邀请单位告知。').waitFor()
    await guest.page.getByRole('textbox', { name: '用户名' }).fill(number)
    await guest.page.getByRole('textbox', { name: '一次性口令' }).fill(code)
    await guest.page.getByLabel('设置新密码').first().fill(password)
    await guest.page.getByLabel('再次输入新密码').first().fill(password)
    await guest.page.getByRole('button', { name: '设置密码并登录' }).click()
    await guest.page.getByRole('link', { name: '活动', exact: true }).click()
    await guest.page.getByText('法院展板').waitFor()
    await look(guest.page, 'invitation-guest')
    await page.reload()
    await page.getByText('已使用').waitFor()
    await look(page, 'invitation-used')
    await page.getByRole('button', { name: /^撤回/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
    await page.getByText('已撤回').first().waitFor()
    await guest.page.reload()
    await guest.page.getByRole('button', { name: '登录', exact: true }).waitFor()
    await guest.context.close()
    await page.context().close()
  },
)
