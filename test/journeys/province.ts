import { addDays, dayOf } from '@huibian/domain'
import type { Page } from 'playwright-core'
import { menu, press } from './acts'

type Leave = { act: '同意补报' | '延长期限'; phase: string; unit: string; reason: string }

/** Lets one unit file later, until three days from now: a province before the notice's close, the nation after it. */
export async function letLate(page: Page, { act, phase, unit, reason }: Leave): Promise<void> {
  await menu(page, '征集活动')
  await page
    .getByRole('main')
    .getByRole('link', { name: /优秀案例征集/ })
    .click()
  await press(page.getByRole('button', { name: act }))
  const dialog = page.getByRole('dialog', { name: act })
  await dialog.getByRole('combobox', { name: '阶段' }).click()
  await page.getByRole('option', { name: phase }).click()
  await dialog.getByRole('combobox', { name: '单位' }).fill(unit)
  await page.getByRole('option', { name: unit }).click()
  await dialog.getByLabel('截至日期').fill(addDays(dayOf(new Date().toISOString()), 3))
  await dialog.getByLabel('理由').fill(reason)
  await dialog.getByRole('button', { name: act }).click()
  await dialog.waitFor({ state: 'detached' })
  await page
    .getByRole('table', { name: '截止时间调整' })
    .getByRole('row')
    .filter({ hasText: unit })
    .first()
    .waitFor()
}

/** Opens a case of the queue. */
export async function openCase(page: Page, title: string): Promise<void> {
  await menu(page, '案例审核')
  await press(page.getByRole('link', { name: title }))
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

type Return = {
  reason: string
  fields?: { [label: string]: string }
  restamp?: '须重新盖章' | '无需重新盖章'
}

/** 退回修改, with what is to be mended field by field. */
export async function sendBack(page: Page, { reason, fields = {}, restamp }: Return): Promise<void> {
  await press(page.getByRole('button', { name: '退回修改' }))
  const dialog = page.getByRole('dialog', { name: '退回修改' })
  await dialog.getByRole('textbox', { name: '退回理由' }).fill(reason)
  for (const [label, text] of Object.entries(fields)) {
    await dialog.getByRole('combobox', { name: '按栏目说明修改意见' }).click()
    await page.getByRole('option', { name: label, exact: true }).click()
    await dialog.getByRole('textbox', { name: `“${label}”的修改意见` }).fill(text)
  }
  if (restamp) await dialog.getByRole('radio', { name: restamp, exact: true }).check()
  await dialog.getByRole('button', { name: '退回修改' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** 审核通过, every point of the checklist met; what may be passed over is, with a reason. */
export async function accept(page: Page): Promise<void> {
  const list = page.getByRole('region', { name: '审核要点' })
  await list.getByRole('radio').first().waitFor()
  for (const point of await list.getByRole('radio', { name: '符合', exact: true }).all()) await point.check()
  for (const reason of await list.getByRole('textbox', { name: '理由' }).all())
    await reason.fill('内容与前一案例不同，同意。')
  await list.getByRole('button', { name: '审核通过', exact: true }).click()
  await page.getByRole('button', { name: '重新审核' }).waitFor()
}

/** Freezes the table; a soft rule is answered with a reason. */
export async function freeze(page: Page): Promise<void> {
  // What is on the screen may be from before the last act; Enter on a button that is barred does nothing.
  await press(page.getByRole('button', { name: '冻结汇总表', disabled: false }))
  const dialog = page.getByRole('dialog', { name: '冻结汇总表' })
  await dialog.waitFor()
  for (const reason of await dialog.getByRole('textbox', { name: '理由' }).all())
    await reason.fill('部分服务机构本年度新设，案例正在积累，已商定下阶段补足。')
  await dialog.getByRole('button', { name: '冻结汇总表' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '记录审批' }).waitFor()
}

/** Records what the approver wrote on the 呈批单; `at` where the clock of the installation is not the browser's. */
export async function approve(page: Page, approver: string, at?: string): Promise<void> {
  await press(page.getByRole('button', { name: '记录审批' }))
  const dialog = page.getByRole('dialog', { name: '记录审批' })
  await dialog.getByRole('textbox', { name: '审批人' }).fill(approver)
  if (at) await dialog.getByLabel('审批时间').fill(at)
  await dialog.getByRole('button', { name: '记录审批' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Puts the approved table before the seal keeper. */
export async function askForSeal(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: '提交用印申请' }))
  const dialog = page.getByRole('dialog', { name: '提交用印申请' })
  await dialog.getByRole('button', { name: '提交用印申请' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** The keeper presses the seal and proves with the password who they are. */
export async function pressSeal(page: Page, password: string): Promise<void> {
  await menu(page, '用印', '用印申请')
  await press(page.getByRole('button', { name: '用印', exact: true }))
  const dialog = page.getByRole('dialog', { name: '用印' })
  await dialog.getByLabel('本人登录密码').fill(password)
  await dialog.getByRole('button', { name: '用印' }).click()
  await page.getByText('目前没有待用印的申请。').waitFor()
}

/** Says who pressed the seal and that scan and table were compared. */
export async function confirmStamped(page: Page, keeper: string): Promise<void> {
  await page.getByRole('textbox', { name: '用印人' }).fill(keeper)
  const confirm = page.getByRole('button', { name: '确认盖章件' })
  const compared = page.getByRole('checkbox', { name: '已将扫描件与冻结的汇总表逐项核对，内容一致' })
  if (await confirm.isEnabled()) throw new Error('a scan that nobody has compared can be confirmed')
  await compared.check()
  await press(confirm)
}

/** 上报. */
export async function forward(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: '上报', exact: true }))
  const dialog = page.getByRole('dialog', { name: '上报' })
  await dialog.getByRole('button', { name: '上报' }).click()
  await page.getByRole('heading', { name: /第 \d+ 包/, level: 1 }).waitFor()
}

/** Opens a case that has passed. */
export async function openAccepted(page: Page, title: string, noun = '案例'): Promise<void> {
  await menu(page, `${noun}审核`)
  await page.getByRole('tab', { name: '审核通过' }).click()
  await press(page.getByRole('link', { name: title }))
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

/** 重新审核: takes the acceptance back. */
export async function reopen(page: Page, reason: string): Promise<void> {
  await withReason(page, '重新审核', reason)
  await page.getByRole('button', { name: '退回修改' }).waitFor()
}

/** 解除冻结. */
export async function unfreeze(page: Page, reason: string): Promise<void> {
  await withReason(page, '解除冻结', reason)
  await page.getByRole('button', { name: '冻结汇总表' }).waitFor()
}

async function withReason(page: Page, act: string, reason: string): Promise<void> {
  await press(page.getByRole('button', { name: act }))
  const dialog = page.getByRole('dialog', { name: act })
  await dialog.getByRole('textbox', { name: '理由' }).fill(reason)
  await dialog.getByRole('button', { name: act }).click()
  await dialog.waitFor({ state: 'detached' })
}
