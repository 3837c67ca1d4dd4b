import { randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Locator, Page } from 'playwright-core'
import { ZipFile } from 'yazl'
import { look } from '../harness/browser'
import { become, choose, chooserBy, enter, menu, until } from './acts'
import * as centre from './centre'
import * as province from './province'
import { story, type Stage } from './story'

const act = story()
const unit = '湖北楚望科技信息研究院'
const title = '白色山丘的六条出路'
const tooLate = /^已过截止时间 .+，不能再办理；确需补报的，请先取得同意补报或延长期限。$/
const tooLong = '正文共 1501 字，超过上限 1500 字，请删减 1 字。'

/** What an operation answers that the page itself sends, past every button. */
async function wire<T>(page: Page, query: string, variables: object): Promise<T> {
  const { data, errors } = await page.evaluate(
    async ([body, key]) => {
      const post = location.hash.split('/')[2] ?? ''
      const headers = { 'content-type': 'application/json', 'x-huibian-post': post, 'idempotency-key': key }
      return (await fetch('/graphql', { method: 'POST', headers, body })).json()
    },
    [JSON.stringify({ query, variables }), randomUUID()] as const,
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

/** The sentences that stand between a draft and its 定稿. */
async function barred(page: Page, sentence: string): Promise<void> {
  await page.getByRole('button', { name: '定稿' }).click()
  const dialog = page.getByRole('dialog', { name: '定稿' })
  await dialog.getByText(sentence).waitFor()
  if (await dialog.getByRole('button', { name: '定稿' }).isEnabled()) throw new Error('定稿 is not barred')
  await dialog.getByRole('button', { name: '继续修改' }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function written(name: string, bytes: Buffer | Uint8Array, { server }: Stage): Promise<string> {
  const path = join(server.dataDir, name)
  fs.writeFileSync(path, bytes)
  return path
}

/** A Word file of a few kilobytes that unpacks to 200 MB. */
function bomb(): Promise<Buffer> {
  const zip = new ZipFile()
  const override =
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${override}</Types>`
  zip.addBuffer(Buffer.from(types), '[Content_Types].xml')
  zip.addBuffer(Buffer.alloc(200 * 1024 * 1024, 32), 'word/document.xml')
  zip.end()
  return buffer(zip.outputStream as unknown as NodeJS.ReadableStream)
}

const saved = (page: Page) => page.locator('[data-status="saved"]').waitFor()
const section = (page: Page): Locator => page.getByRole('textbox', { name: '服务成效', exact: true })

act(
  'a theme that phase 1 does not have is not offered, and refused when it comes all the same',
  async (stage) => {
    const { page } = stage
    await enter(page, 'nation')
    const [phase, reason] = ['第一阶段', '机房检修数日，准予延期。']
    await province.letLate(page, { act: '延长期限', phase, unit: '湖北省知识产权局', reason })
    await look(page, 'refusals/1-extended')
    await become(page, 'province')
    await province.letLate(page, { act: '同意补报', phase, unit, reason })
    await become(page, 'centre')
    await centre.begin(page, 'first')
    await page.getByRole('combobox', { name: '主题' }).click()
    expect(await page.getByRole('option').allInnerTexts()).toEqual(['服务中小企业创新发展'])
    await page.keyboard.press('Escape')
    const id = /entries\/([^/]+)/.exec(page.url())?.[1]
    const { entry } = await wire<{ entry: { revision: number; content: object } }>(
      page,
      'query ($id: ID!) { entry(id: $id) { revision content } }',
      { id },
    )
    const content = { ...entry.content, title: '跑错阶段的案例', theme: 'industry' }
    await wire(
      page,
      'mutation ($id: ID!, $revision: Int!, $content: JSON!) { saveDraft(id: $id, revision: $revision, content: $content) { id } }',
      { id, revision: entry.revision, content },
    )
    await page.reload()
    await page.getByRole('heading', { name: '跑错阶段的案例' }).waitFor()
    await barred(page, '“主题”所选的“支撑产业发展”不在第一阶段可选范围内，可选：服务中小企业创新发展。')
    await look(page, 'refusals/2-theme')
  },
)

act('1501 字 and a case dated 2019 are refused beside their fields', async ({ page }) => {
  await centre.begin(page)
  await centre.takeOver(page, 'case-1501.docx')
  await centre.fillIn(page)
  await page.getByText(tooLong).first().waitFor()
  await barred(page, tooLong)
  await page.getByRole('textbox', { name: '开始日期' }).fill('2019-12-31')
  const early = '“服务起止时间”中的 2019-12-31 早于 2020-01-01，只征集 2020-01-01 以后的案例。'
  await page.getByText(early).first().waitFor()
  await barred(page, early)
  await look(page, 'refusals/3-too-long-too-early')
  await page.getByRole('textbox', { name: '开始日期' }).fill('2020-05-06')
  await page.getByText(early).first().waitFor({ state: 'detached' })
  await page.getByRole('textbox', { name: '结束日期' }).fill('2020-05-05')
  const reversed = '未保存：“服务起止时间”的结束日期 2020-05-05 早于开始日期 2020-05-06，请核对。'
  await page.getByRole('status').getByText(reversed).waitFor()
  await page.getByRole('textbox', { name: '结束日期' }).fill('2021-06-08')
  await saved(page)
})

act('files that are no .docx are refused with what to do, and the draft stands', async (stage) => {
  const { page } = stage
  const before = await section(page).innerText()
  await page.getByRole('button', { name: '导入 Word' }).click()
  const dialog = page.getByRole('dialog', { name: '导入 Word' })
  const refused: [string, Buffer, string][] = [
    [
      '案例.doc',
      Buffer.from('旧'),
      '“案例.doc”是旧版 Word 或 WPS 文件（.doc、.wps），或加了密码，请另存为 .docx',
    ],
    [
      '案例.wps',
      Buffer.from('旧'),
      '“案例.wps”是旧版 Word 或 WPS 文件（.doc、.wps），或加了密码，请另存为 .docx',
    ],
    ['装成案例.docx', Buffer.from(`MZ${'\0'.repeat(200)}PE`), '“装成案例.docx”不是 Word 文件（.docx），'],
    ['压缩包.docx', await bomb(), '“压缩包.docx”解开后过大，不能读取，请检查文件来源，重新另存后再上传。'],
  ]
  for (const [at, [name, bytes, sentence]] of refused.entries()) {
    await choose(page, await written(name, bytes, stage), dialog)
    await dialog.getByText(sentence).waitFor()
    const before = refused[at - 1]?.[2]
    if (before) expect(await dialog.getByText(before).count()).toBe(0)
  }
  await look(page, 'refusals/4-files')
  await dialog.getByRole('button', { name: '取消' }).click()
  expect(await section(page).innerText()).toBe(before)
})

act('a picture of 200 MB leaves a mark that says why, and the text around it stands', async (stage) => {
  const { page } = stage
  const before = await section(page).innerText()
  const path = await written('大图.png', Buffer.from('\x89PNG\r\n'), stage)
  fs.truncateSync(path, 200 * 1024 * 1024)
  await section(page).click()
  await page.keyboard.press('Control+End')
  const tools = page.getByRole('toolbar', { name: '“服务成效”的格式' })
  const chooser = await chooserBy(page, tools.getByRole('button', { name: '插入图片' }))
  await chooser.setFiles(path)
  const gap = section(page).getByRole('group', { name: '此处缺图' })
  await gap.getByText('“大图.png”为 200 MB，超过 20 MB 的限制。').waitFor()
  await barred(page, '“服务成效”有 1 处图片未能读入，请补上图片或删去标记。')
  await look(page, 'refusals/5-picture')
  await gap.getByRole('button', { name: '删去标记' }).click()
  await until(async () => (await section(page).innerText()).trim() === before.trim())
})

act(
  'the older of two windows is not saved over the newer, and the difference is shown',
  async ({ page, visitor }) => {
    const [mine, theirs] = ['第一个窗口写下的摘要。', '第二个窗口写下的摘要。']
    const summary = (window: Page) => window.getByRole('textbox', { name: '摘要', exact: true })
    await saved(page)
    const second = await visitor.context.newPage()
    await second.goto(page.url())
    await summary(second).fill(theirs)
    await saved(second)
    await summary(page).fill(mine)
    const stale = page.getByRole('dialog', { name: '草稿已被他人修改' })
    await stale.getByRole('insertion').first().waitFor()
    expect((await stale.getByRole('insertion').allInnerTexts()).join('')).toBe('一')
    expect((await stale.getByRole('deletion').allInnerTexts()).join('')).toBe('二')
    await look(page, 'refusals/6-stale')
    await stale.getByRole('button', { name: '保留我的内容' }).click()
    await saved(page)
    expect(await summary(page).inputValue()).toBe(mine)
    await second.reload()
    expect(await summary(second).inputValue()).toBe(mine)
    await second.close()
  },
)

act('a scan that carries another code is refused', async ({ page, server }) => {
  await centre.takeOver(page, 'case-1480.docx')
  await centre.finalise(page)
  const old = await centre.paperOf(page, '打印报送表')
  await centre.takeBack(page)
  await centre.open(page, title)
  await page.getByRole('textbox', { name: '摘要', exact: true }).fill('改过的摘要。')
  await centre.finalise(page)
  await page.getByRole('link', { name: '上传盖章扫描件' }).click()
  await choose(page, await centre.stamped(old, unit, server.dataDir))
  await page.getByRole('checkbox', { name: /第 1 页$/ }).check()
  await page
    .getByText(/^扫描件上的校验码是 .{13}，与本稿的校验码 .{13} 不一致，请打印本稿重新盖章。$/)
    .waitFor()
  expect(await page.getByRole('button', { name: '绑定到第 2 稿' }).isDisabled()).toBe(true)
  await look(page, 'refusals/7-another-code')
})

// The nation, which may see it, stands for that it is there.
act('another province’s case and one that does not exist look the same', async ({ page }) => {
  await become(page, 'nation')
  await menu(page, '收到的案例')
  const foreign = page.getByRole('row').filter({ hasText: '江苏' }).first().getByRole('link').first()
  const name = await foreign.innerText()
  await foreign.click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
  const id = /received\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  await become(page, 'province')
  const home = page.url().replace(/(#\/p\/[^/?]+).*/, '$1')
  const seen = async (entry: string) => {
    const answered = page.waitForResponse((response) => (response.request().postData() ?? '').includes(entry))
    await page.goto(`${home}/entries/${entry}`)
    const answer = await (await answered).text()
    await page.getByRole('heading', { name: '没有此页，或本岗位不能查看' }).waitFor()
    return { answer, page: await page.getByRole('main').innerText() }
  }
  const absent = `${id.slice(0, -4)}${id.endsWith('0000') ? '1111' : '0000'}`
  const [one, other] = [await seen(id), await seen(absent)]
  await look(page, 'refusals/8-not-found')
  expect(one).toEqual(other)
})

act('at the close a case can still go; the second after it cannot, and nothing is lost', async (stage) => {
  const { page, server, visitor } = stage
  const [close] = await server.database.rows<{ until: Date }>(
    `select until from deadline d join participation p on p.id = d.participation_id
     join organisation o on o.id = p.organisation_id where o.name = $1 and d.phase = 'phase2'`,
    [unit],
  )
  if (!close) throw new Error('nobody let the unit file late')
  const at = close.until
  await server.database.at(at)
  await become(page, 'centre')
  await centre.begin(page)
  await centre.takeOver(page, 'case-1480.docx')
  await centre.fillIn(page)
  await page.getByRole('textbox', { name: '案例名称', exact: true }).fill('压线的案例')
  await centre.finalise(page)
  await centre.bind(
    page,
    await centre.stamped(await centre.paperOf(page, '打印报送表'), unit, server.dataDir),
  )
  await page.getByRole('button', { name: '报送', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '报送' })
  await centre.attest(dialog)
  await server.database.at(new Date(at.getTime() + 1000))
  await dialog.getByRole('button', { name: '报送' }).click()
  await dialog.getByText(tooLate).waitFor()
  await look(page, 'refusals/9-too-late')
  await server.database.at(at)
  await dialog.getByRole('button', { name: '报送' }).click()
  await page.getByRole('dialog', { name: '案例已报送。' }).getByRole('button', { name: '关闭' }).click()
  await server.database.at(new Date(at.getTime() + 1000))
  await centre.open(page, title)
  await page.getByText('改过的摘要。').first().waitFor()
  await page.getByText(tooLate).first().waitFor()
  await look(page, 'refusals/10-after-the-close')
  expect(visitor.troubles).toEqual([])
})
