import type { Browser, Page, Route } from 'playwright-core'
import { look } from '../harness/browser'
import { acceptedCase, approveTable, fileCase, forward, stampTable } from '../harness/cases'
import { inBrowser } from '../harness/inBrowser'
import { inWorld } from '../harness/inWorld'
import { needsTool } from '../harness/tools'
import { dataOf, type World } from '../harness/world'
import { press, until } from './acts'
import { sit } from './seat'

let world: World
let browser: Browser
let call: string
inBrowser((opened) => (browser = opened))
inWorld((made) => ({ world } = made), { at: '2099-03-20T10:00:00+08:00' })
beforeAll(() => {
  call = `/campaigns/${world.campaignId}`
})

const tool = needsTool('chromium')

/** An act that asks for its reason; the word stands on its button and in its dialog. */
async function act(page: Page, name: string, reason: string): Promise<void> {
  await press(page.getByRole('button', { name, exact: true }))
  const dialog = page.getByRole('dialog', { name, exact: true })
  const does = dialog.getByRole('button', { name, exact: true })
  await until(() => does.isDisabled())
  await dialog.getByRole('textbox', { name: '理由' }).fill(reason)
  await does.click()
  await dialog.waitFor({ state: 'detached' })
}

tool('a province declines a case, and the centre reads why', async () => {
  const id = await fileCase(world, world.asCentre, { title: '丁案例' })
  const page = await sit(browser, world, world.asProvince, { path: `${call}/queue/${id}` })
  await act(page, '不予推荐', '与上一届入选案例为同一项服务，本次不再推荐。')
  await page.getByText('不予推荐', { exact: true }).first().waitFor()
  await look(page, 'back/1-declined')
  await page.context().close()
  const centre = await sit(browser, world, world.asCentre, { path: `/entries/${id}` })
  const note = centre.getByRole('note')
  await note.getByText(/^第 1 稿不予推荐（/).waitFor()
  await note.getByText('与上一届入选案例为同一项服务，本次不再推荐。').waitFor()
  await look(centre, 'back/2-centre-reads')
  await centre.context().close()
})

type Table = {
  id: string
  revision: number
  state: string
  code: string | null
  rows: { remark: string; entry: { title: string } }[]
}

/** The table of the phase that is worked on. */
async function tableOf(): Promise<Table> {
  const { summaries } = await world.ask<{ summaries: Table[] }>(
    world.asProvince,
    'query ($c: ID!) { summaries(campaignId: $c, phase: "phase1") { id revision state code rows { remark entry { title } } } }',
    { c: world.campaignId },
  )
  const found = summaries.find(({ state }) => state !== 'forwarded')
  if (!found) throw new Error('there is no table')
  return found
}

const titlesOf = (page: Page): Promise<string[]> =>
  page
    .getByRole('textbox', { name: /的序号$/ })
    .evaluateAll((boxes) =>
      boxes.map((box) => /《(.*)》/.exec(box.getAttribute('aria-label') ?? '')?.[1] ?? ''),
    )

tool('a typed 序号 moves a case to its place, and an order beyond the end is the last', async () => {
  const people = { centre: world.asCentre, province: world.asProvince }
  for (const title of ['甲案例', '乙案例', '丙案例']) await acceptedCase(world, people, { title })
  const page = await sit(browser, world, world.asProvince, { path: `${call}/summary/phase1` })
  await press(page.getByRole('button', { name: '形成汇总表' }))
  const place = (title: string) => page.getByRole('textbox', { name: `《${title}》的序号` })
  await place('甲案例').waitFor()
  const moved = async (title: string, to: string, order: string[]): Promise<void> => {
    await place(title).fill(to)
    await place(title).press('Enter')
    await until(async () => (await titlesOf(page)).join() === order.join())
  }
  // The next number is typed while the last one is still being kept.
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('orderSummary')) await page.waitForTimeout(1_500)
    await route.fallback()
  })
  await moved('丙案例', '1', ['丙案例', '甲案例', '乙案例'])
  await moved('丙案例', '9', ['甲案例', '乙案例', '丙案例'])
  await moved('乙案例', '1', ['乙案例', '甲案例', '丙案例'])
  await look(page, 'back/3-ordered')
  const order = ['乙案例', '甲案例', '丙案例']
  await until(async () => (await tableOf()).rows.map(({ entry }) => entry.title).join() === order.join())
  const numbers = async () => Promise.all(order.map((title) => place(title).inputValue()))
  await until(async () => (await numbers()).join() === '1,2,3')
  await page.reload()
  await place('甲案例').waitFor()
  expect(await titlesOf(page)).toEqual(order)
  await page.context().close()
})

/** Has the table stamped, so that it can go. */
async function stamped(): Promise<string> {
  const { id } = await approveTable(world, world.asProvince, await tableOf())
  await stampTable(world, world.asProvince, id)
  return id
}

/** Keeps the answers to a question from the page until it is let go. */
async function heldBack(page: Page, question: string): Promise<() => Promise<void>> {
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  const holds = async (route: Route): Promise<void> => {
    if (route.request().postData()?.includes(question)) await released
    await route.fallback()
  }
  await page.route('**/graphql', holds)
  return async () => {
    release()
    await page.unroute('**/graphql', holds)
  }
}

/** An act whose page has not read yet whether a reason is due asks for one all the same. */
async function asksFirst(page: Page, name: string): Promise<void> {
  await press(page.getByRole('button', { name, exact: true }))
  const dialog = page.getByRole('dialog', { name, exact: true })
  await dialog.getByRole('textbox', { name: '理由', exact: true }).waitFor()
  expect(await dialog.getByRole('button', { name, exact: true }).isDisabled()).toBe(true)
  await dialog.getByRole('button', { name: '取消' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** What the list of packages says of each, the newest first. */
async function listed(page: Page): Promise<string[]> {
  const rows = page.getByRole('table', { name: '报送包' }).getByRole('row')
  await rows.nth(1).waitFor()
  const lines = await rows.evaluateAll((all) =>
    all.slice(1).map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim())),
  )
  const names = /^第 \d 包|^已|^以本包为准$|^不再有效$/
  return lines.map((cells) => cells.filter((cell) => names.test(cell)).join(' '))
}

tool(
  'the province takes a package back and sends the next with its reason; the list says which counts',
  async () => {
    const first = await forward(world, world.asProvince, await stamped())
    const { id } = dataOf<{ forwardPackage: { id: string } }>(first).forwardPackage
    const page = await sit(browser, world, world.asProvince, { path: `${call}/packages/${id}` })
    await act(page, '收回', '汇总表漏填备注。')
    await page.getByText('退回或收回理由：汇总表漏填备注。').waitFor()
    await look(page, 'back/4-recalled')
    await page.goto(`${world.url}/#/p/${world.asProvince.postId}${call}/summary/phase1`)
    await press(page.getByRole('button', { name: '另建汇总表（补报或更正）' }))
    await page.getByRole('textbox', { name: '《丙案例》的备注' }).fill('重点推荐')
    await page.getByRole('textbox', { name: '《丙案例》的备注' }).press('Enter')
    await until(async () => (await tableOf()).rows.some(({ remark }) => remark === '重点推荐'))
    await stamped()
    const told = await heldBack(page, 'query PackageList')
    await page.reload()
    await asksFirst(page, '上报')
    await told()
    await act(page, '上报', '补填备注后重新上报。')
    await page.getByRole('heading', { name: /^第 2 包/, level: 1 }).waitFor()
    await page.getByText('补填备注后重新上报。', { exact: true }).waitFor()
    await look(page, 'back/5-next')
    await page.goto(`${world.url}/#/p/${world.asProvince.postId}${call}/packages`)
    expect(await listed(page)).toEqual(['第 2 包（更正） 已上报 以本包为准', '第 1 包 已收回 不再有效'])
    await look(page, 'back/6-list')
    await page.context().close()
  },
)

/** The notice at the head of the case: that it was sent back from above, by whom, why, and whose turn it is. */
async function readsSentBack(page: Page, turn: RegExp): Promise<void> {
  const note = page.getByRole('note').filter({ hasText: /^上级已退回第 1 稿（/ })
  await note.getByText('图 2 未注明来源。', { exact: true }).waitFor()
  await note.getByText(turn).waitFor()
}

tool('the nation sends one case back and then the package; the province reads both reasons', async () => {
  const { packages } = await world.ask<{ packages: { items: { id: string }[] } }>(
    world.asNation,
    'query ($c: ID!) { packages(campaignId: $c, page: { number: 1, size: 5 }) { items { id n } } }',
    { c: world.campaignId },
  )
  const path = `${call}/packages/${packages.items[0]?.id}`
  const page = await sit(browser, world, world.asNation, { path })
  const row = page.getByRole('table', { name: '包内案例' }).getByRole('row').filter({ hasText: '乙案例' })
  await press(row.getByRole('button', { name: '退回本案例' }))
  const dialog = page.getByRole('dialog', { name: '退回本案例' })
  await dialog.getByRole('textbox', { name: '理由' }).fill('图 2 未注明来源。')
  await look(page, 'back/7-send-back')
  await dialog.getByRole('button', { name: '退回本案例' }).click()
  await row.getByText('上级退回').waitFor()
  const clerk = await sit(browser, world, world.asProvince, { path })
  await row.getByText('上级退回').waitFor()
  await clerk.getByRole('link', { name: '乙案例' }).click()
  await readsSentBack(clerk, /先“重新审核”，再“退回修改”/)
  await look(clerk, 'back/8-case-sent-back')
  const [, id] = /queue\/([^?]+)/.exec(clerk.url()) ?? []
  const centre = await sit(browser, world, world.asCentre, { path: `/entries/${id}` })
  await readsSentBack(centre, /^由.*办理：需要修改的退回填报单位/)
  await centre.context().close()
  await act(page, '退回报送包', '请按通知要求重新排序。')
  await page.getByText('退回或收回理由：请按通知要求重新排序。').waitFor()
  await look(page, 'back/9-returned')
  await page.context().close()
  await clerk.goto(`${world.url}/#/p/${world.asProvince.postId}${path}`)
  await clerk.getByText('退回或收回理由：请按通知要求重新排序。').waitFor()
  await clerk.goto(`${world.url}/#/p/${world.asProvince.postId}${call}/packages`)
  expect(await listed(clerk)).toEqual(['第 2 包（更正） 已退回 不再有效', '第 1 包 已收回 不再有效'])
  await look(clerk, 'back/10-list')
  await clerk.context().close()
})
