import type { Browser, Page } from 'playwright-core'
import { look, openBrowser, patience } from '../harness/browser'
import { freshDatabase, type TestDatabase } from '../harness/database'
import { acts, drafted, finalised, stamped, submission } from '../harness/filing'
import { password, withPassword } from '../harness/factor'
import { openLine, type Line } from '../harness/line'
import { needsTool } from '../harness/tools'
import { makeWorld, type Actor, type World } from '../harness/world'
import { until } from './acts'
import { foresee, sit } from './seat'

const screens = needsTool('chromium', 'fonts')

/** Milliseconds, on a slow machine too; where no socket passes a page asks after fifteen seconds only. */
const soon = 8000

let database: TestDatabase
let world: World
let line: Line
let browser: Browser

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00' })
  line = await openLine(world.url)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await line.close()
  await world.stop()
  await database.drop()
})

const send = async (entry: Parameters<typeof submission>[0]): Promise<void> =>
  void (await world.ask(world.asCentre, acts.submit, submission(entry)))
const submit = async (title: string): Promise<void> => send(await stamped(world, world.asCentre, { title }))

/** What the browser itself writes down where it may not pass. */
const noSocket = /^WebSocket connection to 'ws:.*' failed: Error during WebSocket handshake/

/** Somebody who has a page open and touches nothing. */
async function follows(actor: Actor, path: string): Promise<Page> {
  const place = { path: `/campaigns/${world.campaignId}/${path}` }
  const page = await sit(browser, { url: line.url }, actor, place)
  await page.getByRole('table').first().waitFor()
  return page
}

/** The milliseconds until the page shows a text. */
async function shows(page: Page, text: string | RegExp, within = patience): Promise<number> {
  const from = Date.now()
  await page.getByText(text).first().waitFor({ timeout: within })
  return Date.now() - from
}

screens(
  'the queue shows a case that has just been sent, without a hand and before anybody would have asked',
  async () => {
    await submit('先到的一件')
    const page = await follows(world.asProvince, 'queue')
    await shows(page, '先到的一件')
    expect(await page.getByText('刚刚报送的一件').count()).toBe(0)
    await submit('刚刚报送的一件')
    await shows(page, '刚刚报送的一件', soon)
    await page.getByRole('status').getByText('本页内容已随他人的办理更新。').waitFor()
    expect(line.carried).toBe(1)
    await page.context().close()
  },
)

screens('a line that breaks is taken up again, and what happened meanwhile is shown', async () => {
  const page = await follows(world.asProvince, 'queue')
  await shows(page, '先到的一件')
  const entry = await stamped(world, world.asCentre, { title: '断线时报送的一件' })
  const before = line.carried
  const told = page.getByRole('status')
  foresee(noSocket)
  line.sockets = false
  line.cut()
  await send(entry)
  await told.getByText('与服务器的实时连接中断，正在重新连接。').waitFor()
  await look(page, 'live-lost')
  line.sockets = true
  await shows(page, '断线时报送的一件', 12_000)
  // Whoever asks while no socket passes may have shown it first.
  await until(async () => line.carried > before)
  await told.getByText('已重新连接，本页内容已更新。').waitFor()
  await submit('接上后报送的一件')
  await shows(page, '接上后报送的一件', soon)
  await page.context().close()
})

screens('where no socket passes, the page asks every fifteen seconds', async () => {
  foresee(noSocket)
  line.sockets = false
  const before = line.carried
  const page = await follows(world.asProvince, 'queue')
  await shows(page, '先到的一件')
  await submit('代理之后的一件')
  await shows(page, '代理之后的一件', 15_000 + soon)
  expect(line.carried).toBe(before)
  await page.context().close()
  line.sockets = true
})

screens('the nation’s table counts a draft of another unit as it is finalised', async () => {
  const page = await follows(world.asNation, 'matrix')
  const table = page.getByRole('table').first()
  const before = await table.innerText()
  await finalised(world, world.asCentre, await drafted(world, world.asCentre, { title: '新定稿' }))
  const from = Date.now()
  while ((await table.innerText()) === before) {
    if (Date.now() - from > soon) throw new Error('the table did not follow')
    await page.waitForTimeout(50)
  }
  expect(await table.innerText()).not.toBe(before)
  await page.context().close()
})

screens(
  'whose sign-in ends while nobody touches the page is asked for the password, and follows again after it',
  async () => {
    const clerk = await withPassword(database, await world.appoint('reviewingClerk', 'jiangsu'))
    const page = await follows(clerk, 'queue')
    await shows(page, '先到的一件')
    await database.rows('delete from session where account_id = $1', [clerk.accountId])
    await page.getByLabel('密码').first().waitFor()
    await page.getByLabel('密码').first().fill(password)
    await page.keyboard.press('Enter')
    await page.getByLabel('密码').first().waitFor({ state: 'detached' })
    await submit('再次登录后的一件')
    await shows(page, '再次登录后的一件')
    await page.context().close()
  },
)

screens(
  'several cases are accepted at once by keyboard; one that may not pass is told with its reason',
  async () => {
    await database.rows(
      `update scan set "check" = 'typed' from entry e where e.id = scan.entry_id and e.title = '刚刚报送的一件'`,
    )
    const page = await follows(world.asProvince, 'queue')
    for (const title of ['先到的一件', '刚刚报送的一件']) {
      await page.getByRole('checkbox', { name: `选择《${title}》` }).focus()
      await page.keyboard.press('Space')
    }
    await page.getByText('已选 2 件', { exact: true }).waitFor()
    await look(page, 'many/1-chosen')
    await page.getByRole('button', { name: '成批审核通过' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: '成批审核通过（2 件）' })
    await dialog.getByRole('radio').first().waitFor()
    for (const met of await dialog.getByRole('radio', { name: '符合', exact: true }).all())
      await met.press('Space')
    await look(page, 'many/2-checklist')
    await dialog.getByRole('button', { name: '成批审核通过' }).press('Enter')
    await dialog.getByText('已办理 2 / 2 件，结果如下。').waitFor()
    const rows = await dialog.getByRole('row').allInnerTexts()
    expect(rows.slice(1).map((row) => row.split(/[\t\n]+/).filter((part) => !part.includes('栖霞')))).toEqual(
      [
        ['先到的一件', '审核通过'],
        ['刚刚报送的一件', '未办理', expect.stringContaining('校验码')],
      ],
    )
    await look(page, 'many/3-outcome')
    await dialog.getByRole('button', { name: '关闭' }).press('Enter')
    await page.getByText('已选 1 件', { exact: true }).waitFor()
    const states = await database.rows(
      `select title, state from entry where title in ('先到的一件', '刚刚报送的一件') order by title collate "C"`,
    )
    expect(states).toEqual([
      { title: '先到的一件', state: 'accepted' },
      { title: '刚刚报送的一件', state: 'submitted' },
    ])
    await page.context().close()
  },
)
