import * as fs from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Browser, Locator, Page } from 'playwright-core'
import { packed, pdfPages } from '../../packages/documents/test/read'
import { look, visit } from '../harness/browser'
import { acceptedCase, blankPdf } from '../harness/cases'
import { inBrowser, inFolder } from '../harness/inBrowser'
import { inWorld } from '../harness/inWorld'
import { needsTool } from '../harness/tools'
import { download } from '../harness/upload'
import type { World } from '../harness/world'
import { choose, downloaded, linesOf, press, until } from './acts'
import { pick } from './notice'
import * as province from './province'
import { sit } from './seat'

let world: World
let browser: Browser
let folder: string
inBrowser((opened) => (browser = opened))
inWorld((made) => ({ world } = made), { at: '2099-03-20T10:00:00+08:00', worker: true })
inFolder('posts', (made) => (folder = made))

const tool = needsTool('chromium', 'poppler')

const rowOf = (page: Page, table: string, text: string): Locator =>
  page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: text })

const fileAt = (name: string, bytes: Uint8Array): string => {
  fs.writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

/** A button that asks for a reason first. */
async function withReason(page: Page, act: string, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: act, exact: true })
  await dialog.getByRole('textbox', { name: '理由' }).fill(reason)
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

type Table = { id: string; revision: number; code: string }

async function frozenTable(): Promise<Table> {
  const people = { centre: world.asCentre, province: world.asProvince }
  for (const title of ['甲案例', '乙案例']) await acceptedCase(world, people, { title })
  const made = await world.ask<{ buildSummary: Table }>(
    world.asProvince,
    'mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "phase1") { id revision code } }',
    { c: world.campaignId },
  )
  const frozen = await world.ask<{ freezeSummary: Table }>(
    world.asProvince,
    'mutation ($id: ID!, $r: Int!) { freezeSummary(id: $id, revision: $r, waivers: []) { id revision code } }',
    { id: made.buildSummary.id, r: made.buildSummary.revision },
  )
  return frozen.freezeSummary
}

tool(
  'the approver prints the sheet in her own post; what she signed on paper is recorded with its scan',
  async () => {
    const { code } = await frozenTable()
    const call = `/campaigns/${world.campaignId}`
    const approver = await sit(browser, world, world.asApprover, { path: `${call}/approvals` })
    const waiting = rowOf(approver, '待审签', code)
    const sheet = await waiting.getByRole('link', { name: '打印呈批单' }).getAttribute('href')
    await look(approver, 'posts/1-to-approve')
    const printed = packed(pdfPages((await download(world, world.asApprover, sheet ?? '')).bytes).join(''))
    expect([printed.includes(code), printed.includes('呈批')]).toEqual([true, true])
    const clerk = await sit(browser, world, world.asProvince, { path: `${call}/summary/phase1` })
    await press(clerk.getByRole('button', { name: '记录审批' }))
    const dialog = clerk.getByRole('dialog', { name: '记录审批' })
    await dialog.getByRole('textbox', { name: '审批人' }).fill('秦审签')
    await dialog.getByRole('textbox', { name: '审批意见' }).fill('同意上报，请用印。')
    await dialog.getByLabel('审批时间').fill('2099-03-20T10:00')
    await choose(clerk, fileAt('签批的呈批单.pdf', blankPdf), dialog)
    await dialog.getByText('签批的呈批单.pdf').first().waitFor()
    await look(clerk, 'posts/2-record')
    await dialog.getByRole('button', { name: '记录审批' }).click()
    await dialog.waitFor({ state: 'detached' })
    const settled = rowOf(approver, '已审签', code)
    await settled.getByText(/秦审签/).waitFor()
    await approver.getByText('目前没有待审签的汇总表。').waitFor()
    await look(approver, 'posts/3-approved')
    await approver.context().close()

    await province.askForSeal(clerk)
    const keeper = await sit(browser, world, world.asKeeper, { path: '/seals' })
    await keeper.getByRole('button', { name: '拒绝用印' }).click()
    await withReason(keeper, '拒绝用印', '附件页码不连续，请重新打印。')
    await rowOf(keeper, '已办结的申请', code).getByText('附件页码不连续，请重新打印。').waitFor()
    await look(keeper, 'posts/4-refused')
    await keeper.context().close()
    await clerk.getByText('用印管理员拒绝用印：附件页码不连续，请重新打印。').waitFor()
    await clerk.getByRole('button', { name: '提交用印申请' }).waitFor()
    await look(clerk, 'posts/5-clerk-reads')
    await clerk.context().close()
  },
)

const password = '新设-Xk7#qpZ-2099'

tool(
  'the administrator disables, unlocks and resets an account, whose person signs in with the code',
  async () => {
    const person = await world.appoint('reviewingClerk', 'jiangsu')
    const page = await sit(browser, world, world.asAdministrator, { path: '/accounts' })
    await page
      .getByRole('searchbox')
      .or(page.getByRole('textbox', { name: /查找/ }))
      .first()
      .fill(person.username)
    const row = rowOf(page, '账号与岗位', person.username)
    const all = page.getByRole('table', { name: '账号与岗位' }).getByRole('row')
    await until(async () => (await all.count()) === 2)
    const dialog = page.getByRole('dialog', { name: person.name })
    const manage = () => row.getByRole('button', { name: '办理' }).click()
    await manage()
    await look(page, 'posts/6-manage')
    await dialog.getByRole('button', { name: '停用' }).click()
    await withReason(page, '停用', '长期借调。')
    await row.getByText('已停用').waitFor()
    await manage()
    await dialog.getByRole('button', { name: '恢复使用' }).click()
    await page.getByText('账号已恢复使用。').waitFor()
    const guess = 'mutation ($u: String!) { signIn(username: $u, password: "不是这个") { account { id } } }'
    for (let n = 0; n < 5; n += 1) await world.perform(null, guess, { u: person.username })
    await page.reload()
    await row.getByText('已锁定').waitFor()
    await manage()
    await look(page, 'posts/7-locked')
    await dialog.getByRole('button', { name: '解除锁定' }).click()
    await page.getByText('账号已解除锁定。').waitFor()
    await manage()
    await dialog.getByRole('button', { name: '重置密码' }).click()
    await page.getByRole('dialog', { name: '重置密码' }).getByRole('button', { name: '重置密码' }).click()
    const issued = page.getByRole('dialog', { name: '一次性口令' })
    const code = (await issued.getByText(/^(\S{4} )+\S{1,4}$/).innerText()).trim()
    await look(page, 'posts/8-code')
    await issued.getByRole('button', { name: '关闭' }).click()
    await page.context().close()
    const { page: own, context } = await visit(browser, world.url)
    await own.getByRole('button', { name: '使用一次性口令' }).click()
    await own.getByRole('textbox', { name: '用户名' }).fill(person.username)
    await own.getByRole('textbox', { name: '一次性口令' }).fill(code)
    await own.getByLabel('设置新密码').fill(password)
    await own.getByLabel('再次输入新密码').fill(password)
    await look(own, 'posts/9-redeem')
    await own.getByRole('button', { name: '设置密码并登录' }).click()
    await own.getByRole('heading', { name: '待办', level: 1 }).waitFor()
    await own.getByRole('banner').getByRole('button', { name: person.name, exact: true }).waitFor()
    await context.close()
  },
)

tool(
  'the administrator hands a post over to a successor; the security administrator appoints and dismisses',
  async () => {
    const leaving = await world.appoint('reviewingClerk', 'fujian')
    const coming = await world.appoint('approver', 'fujian')
    const path = `/organisations/${world.organisationIds.get('fujian')}`
    const page = await sit(browser, world, world.asAdministrator, { path })
    const held = (name: string) => rowOf(page, '岗位与人员', name).filter({ hasText: '审核人员' })
    await held(leaving.username).getByRole('button', { name: '交接' }).click()
    const dialog = page.getByRole('dialog')
    await pick(page, dialog.getByRole('combobox', { name: '接任人' }), `${coming.name}　${coming.username}`)
    await look(page, 'posts/10-hand-over')
    await dialog.getByRole('button', { name: '交接' }).click()
    await held(coming.username).waitFor()
    await held(leaving.username).waitFor({ state: 'detached' })
    await look(page, 'posts/11-handed-over')
    await page.context().close()

    const other = await sit(browser, world, world.asSecurity, { path })
    const keeps = rowOf(other, '岗位与人员', coming.username).filter({ hasText: '用印管理员' })
    await other.getByRole('button', { name: '任命', exact: true }).click()
    const appointing = other.getByRole('dialog')
    await pick(
      other,
      appointing.getByRole('combobox', { name: /请选择人员/ }),
      `${coming.name}　${coming.username}`,
    )
    await pick(other, appointing.getByRole('combobox', { name: /岗位/ }), '用印管理员')
    await look(other, 'posts/12-appoint')
    await appointing.getByRole('button', { name: '任命' }).click()
    await keeps.getByRole('button', { name: '免去' }).click()
    await other.getByRole('dialog').getByRole('button', { name: '免去' }).click()
    await keeps.waitFor({ state: 'detached' })
    await other.context().close()
  },
)

/** The template as somebody fills it in: two rows, of which the second names a unit that is not there. */
async function filledIn(template: string): Promise<string> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(template)
  const [sheet] = book.worksheets
  const rows = [
    ['xu-yihe', '许一禾', '025-0000-0010', '', '福建省知识产权局', '用印管理员'],
    ['wu-danwei', '吴单衣', '025-0000-0011', '', '没有这个单位', '审核人员'],
  ]
  for (const [n, values] of rows.entries())
    for (const [column, value] of values.entries()) if (sheet) sheet.getCell(n + 2, column + 1).value = value
  const path = join(folder, '填好的账号.xlsx')
  await book.xlsx.writeFile(path)
  return path
}

tool('a table opens accounts; the row that does not fit comes back with its reason', async () => {
  const page = await sit(browser, world, world.asAdministrator, { path: '/accounts' })
  await page.getByRole('button', { name: '从表格开通' }).click()
  const dialog = page.getByRole('dialog', { name: '从表格开通' })
  const template = await downloaded(page, () => dialog.getByRole('link', { name: '下载表格样式' }).click())
  await choose(page, await filledIn(template.path), dialog)
  await dialog.getByText('导入完毕：新增 1 行，更新 0 行，退回 1 行。').waitFor()
  await look(page, 'posts/13-imported')
  const back = await downloaded(page, () => dialog.getByRole('link', { name: /下载退回的行/ }).click())
  const refused = (await linesOf(back.path)).filter(
    (line) => line.includes('wu-danwei') || line.includes('xu-yihe'),
  )
  expect(refused).toEqual([
    [
      'wu-danwei',
      '吴单衣',
      '025-0000-0011',
      '',
      '没有这个单位',
      '审核人员',
      expect.stringContaining('没有这个单位'),
    ],
  ])
  const codes = await downloaded(page, () => dialog.getByRole('link', { name: '下载一次性口令单' }).click())
  expect((await linesOf(codes.path)).filter((line) => line.includes('xu-yihe'))).toHaveLength(1)
  await page.context().close()
})
