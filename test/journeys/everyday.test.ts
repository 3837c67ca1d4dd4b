import type { CDPSession, Page } from 'playwright-core'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { look, visit } from '../harness/browser'
import { enter, menu, until } from './acts'
import * as centre from './centre'
import { story } from './story'

const act = story()
const unit = '湖北楚望科技信息研究院'
const title = '白色山丘的六条出路'

/** The acts of this name that the page sends from now on. */
function sent(page: Page, name: string): string[] {
  const found: string[] = []
  page.on('request', (request) => {
    const body = request.postData() ?? ''
    if (request.url().endsWith('/graphql') && body.includes(`${name}(`)) found.push(body)
  })
  return found
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Longer than the page rests before it counts, checks and saves. */
const longRest = 2500

const words = (page: Page) => page.locator('[data-words]').first().getAttribute('data-words')

async function composes(input: CDPSession, text: string): Promise<void> {
  for (let n = 1; n <= text.length; n++) {
    const part = text.slice(0, n)
    await input.send('Input.imeSetComposition', { text: part, selectionStart: n, selectionEnd: n })
  }
}

act(
  'pinyin under way is neither counted nor checked nor saved, and its Enter sends nothing',
  async (stage) => {
    const { page } = stage
    await enter(page, 'centre')
    await centre.begin(page)
    const input = await page.context().newCDPSession(page)
    const saves = sent(page, 'saveDraft')
    const text = page.getByRole('textbox', { name: '服务成效', exact: true })
    await text.click()
    await composes(input, "zhi'shi'chan'quan")
    // What an input method makes of Enter.
    await input.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      windowsVirtualKeyCode: 229,
      key: 'Process',
    })
    await pause(longRest)
    expect(await words(page)).toBe('0')
    expect(saves).toEqual([])
    expect(await page.locator('[data-status]').getAttribute('data-status')).not.toBe('saving')
    await look(page, 'everyday/1-composing')
    await input.send('Input.insertText', { text: '知识产权' })
    await page.locator('[data-words="4"]').waitFor()
    await page.locator('[data-status="saved"]').waitFor()
    expect(saves.length).toBe(1)
  },
)

act('the Enter that ends a composition does not send a form', async ({ browser, server }) => {
  const { page, context } = await visit(browser, server.home)
  const input = await context.newCDPSession(page)
  const signIns = sent(page, 'signIn')
  await page.getByLabel('密码').fill('不要发出')
  await page.getByRole('textbox', { name: '用户名' }).click()
  await composes(input, 'luo')
  await input.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    windowsVirtualKeyCode: 229,
    key: 'Process',
  })
  await pause(500)
  expect(signIns).toEqual([])
  await input.send('Input.insertText', { text: 'luo-jisheng' })
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  expect(signIns.length).toBe(1)
  await context.close()
})

act('what was typed when the line was down survives the death of the tab', async ({ page, visitor }) => {
  await centre.takeOver(page, 'case-1480.docx')
  await centre.fillIn(page)
  await page.locator('[data-status="saved"]').waitFor()
  await visitor.context.setOffline(true)
  await page.getByRole('textbox', { name: '摘要', exact: true }).fill('断网时写下的摘要。')
  await page.locator('[data-status="away"]').waitFor()
  await look(page, 'everyday/2-offline')
  const address = page.url()
  const input = await visitor.context.newCDPSession(page)
  const died = page.waitForEvent('crash')
  void input.send('Page.crash').catch(() => undefined)
  await died
  await page.close()
  await visitor.context.setOffline(false)
  const again = await visitor.context.newPage()
  await again.goto(address)
  await again.getByText('未保存到服务器的文字').waitFor()
  await look(again, 'everyday/3-kept')
  await again.getByRole('button', { name: '恢复这些文字' }).click()
  await again.locator('[data-status="saved"]').waitFor()
  expect(await again.getByRole('textbox', { name: '摘要', exact: true }).inputValue()).toBe(
    '断网时写下的摘要。',
  )
  await again.reload()
  await again.getByRole('textbox', { name: '摘要', exact: true }).waitFor()
  expect(await again.getByRole('textbox', { name: '摘要', exact: true }).inputValue()).toBe(
    '断网时写下的摘要。',
  )
})

act('a double click submits once', async ({ visitor, server }) => {
  const page = visitor.context.pages().at(-1) ?? visitor.page
  await centre.finalise(page)
  await centre.bind(
    page,
    await centre.stamped(await centre.paperOf(page, '打印报送表'), unit, server.dataDir),
  )
  const submissions = sent(page, 'submitEntry')
  await page.getByRole('button', { name: '报送', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '报送' })
  await centre.attest(dialog)
  await dialog.getByRole('button', { name: '报送' }).dblclick()
  await page.getByRole('dialog', { name: '案例已报送。' }).waitFor()
  await pause(500)
  expect(submissions.length).toBe(1)
  await look(page, 'everyday/4-submitted')
  await page.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('tab', { name: '办理记录' }).click()
  const lines = page.getByRole('table', { name: '办理记录' }).getByRole('row')
  await until(async () => (await lines.count()) > 3)
  expect(await lines.filter({ has: page.getByText('报送', { exact: true }) }).count()).toBe(1)
  await menu(page, '案例')
  // Were there two, this would be none.
  await page.getByRole('link', { name: title }).waitFor()
})

const help = join(__dirname, '../../apps/console/src/help')

/** How many pages have help, by its own files. */
const topics = () =>
  fs
    .readdirSync(help)
    .filter((name) => name.endsWith('.topics.ts'))
    .flatMap((name) => fs.readFileSync(join(help, name), 'utf8').match(/^ {4}path: /gm) ?? []).length

act(
  'the question mark tells what a page is for, and all help can be read through',
  async ({ server, browser }) => {
    const { page, context } = await visit(browser, server.home)
    await enter(page, 'province')
    await menu(page, '案例审核')
    await page.getByRole('button', { name: '本页帮助' }).click()
    const panel = page.getByRole('dialog', { name: '本页帮助' })
    await panel.getByRole('heading', { name: '案例审核' }).waitFor()
    await look(page, 'everyday/6-help')
    await panel.getByRole('link', { name: '全部帮助' }).click()
    await page.getByRole('heading', { name: '使用帮助', level: 1 }).waitFor()
    await panel.waitFor({ state: 'detached' })
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(topics())
    await look(page, 'everyday/7-all-help')
    await context.close()
  },
)

act(
  'a browser from before Chromium 87 gets a plain page that says what to do',
  async ({ browser, server }) => {
    const context = await browser.newContext()
    await context.addInitScript('delete Promise.any; delete String.prototype.replaceAll')
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(server.home)
    await page.getByRole('heading', { name: '浏览器版本过低' }).waitFor()
    await look(page, 'everyday/5-old-browser')
    expect(asked.filter((path) => path === '/graphql')).toEqual([])
    await context.close()
  },
)
