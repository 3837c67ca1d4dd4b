import * as fs from 'node:fs'
import { extractRawText } from 'mammoth'
import { packed, pdfInfo, pdfPages } from '../../packages/documents/test/read'
import { look } from '../harness/browser'
import { become, downloaded, enter, menu, passwordOf, press, roles, until } from './acts'
import * as centre from './centre'
import * as nation from './nation'
import * as province from './province'
import { story } from './story'

const act = story({ tools: ['poppler'] })
const title = '白色山丘的六条出路'
const unit = '湖北楚望科技信息研究院'
const others = ['一只湖鹅的三张名片', '把园区四百家企业画进一张图', '一张专利地图帮齿轮小厂换道机器人关节']
let swapped: string[] = []

/** Those of the titles that the text holds, in the order in which they first stand there. */
const inOrder = (text: string, titles: readonly string[]): string[] =>
  titles
    .filter((each) => text.includes(each))
    .toSorted((one, other) => text.indexOf(one) - text.indexOf(other))

act('the national editor sees which province is short and which filed late', async ({ page }) => {
  await page.getByRole('button', { name: roles.nation }).waitFor()
  await look(page, 'demo/01-entrance')
  await enter(page, 'nation')
  await look(page, 'demo/02-tasks-nation')
  await menu(page, '进度总览')
  const short = page.getByRole('row').filter({ hasText: '湖北' })
  await short.waitFor()
  expect(await short.getByText('差 2').filter({ visible: true }).count()).toBe(1)
  const late = page.getByRole('row').filter({ hasText: '四川' })
  expect((await late.getByRole('cell').allInnerTexts()).join(' ')).toBe('2 0 0 0 0 0 0 2 0 2 0% 已满足 ')
  await look(page, 'demo/03-matrix')
})

act('one click further stands the missing centre with the phone number to call', async ({ page }) => {
  await page.getByRole('link', { name: '湖北' }).click()
  const missing = page.getByRole('row').filter({ hasText: '楚望信息院' })
  await missing.waitFor()
  expect(await missing.getByRole('link', { name: '154-0000-0193' }).getAttribute('href')).toBe(
    'tel:154-0000-0193',
  )
  await look(page, 'demo/04-matrix-hubei')
})

act('the centre drops a Word file of 1501 字 and is told to cut one', async ({ page }) => {
  await become(page, 'centre')
  await look(page, 'demo/05-tasks-centre')
  await centre.begin(page)
  await centre.takeOver(page, 'case-1501.docx')
  await centre.fillIn(page)
  await page.getByRole('button', { name: '定稿' }).click()
  const dialog = page.getByRole('dialog', { name: '定稿' })
  await dialog.getByText('正文共 1501 字，超过上限 1500 字，请删减 1 字。').waitFor()
  expect(await dialog.getByRole('button', { name: '定稿' }).isDisabled()).toBe(true)
  await look(page, 'demo/06-1501')
  await dialog.getByRole('button', { name: '继续修改' }).click()
})

act('it drops the shorter one, finalises, and prints the form', async ({ page }) => {
  await centre.takeOver(page, 'case-1480.docx')
  await page.getByText('正文 1480 / 1500 字').waitFor()
  await look(page, 'demo/07-draft')
  await centre.finalise(page)
  await look(page, 'demo/08-finalised')
})

act('the stamped scan is bound by its code, and the case goes to the province', async ({ page, server }) => {
  const scan = await centre.stamped(await centre.paperOf(page, '打印报送表'), unit, server.dataDir)
  await centre.bind(page, scan)
  await look(page, 'demo/09-bound')
  await centre.submit(page)
  await look(page, 'demo/10-submitted')
})

act('the province returns it with a reason for each field', async ({ page }) => {
  await become(page, 'province')
  await province.openCase(page, title)
  await look(page, 'demo/11-review')
  await province.sendBack(page, {
    reason: '成效部分请补充与服务前的对比，摘要与正文保持一致。',
    fields: { 摘要: '请写明综合利用率的变化。', 服务成效: '请说明统计截止的时间。' },
  })
  await look(page, 'demo/12-returned')
})

act('the centre corrects what was asked for and sees the differences', async ({ page, server }) => {
  await become(page, 'centre')
  await centre.open(page, title)
  await page.getByText('“摘要”：请写明综合利用率的变化。').waitFor()
  await look(page, 'demo/13-returned-at-centre')
  const summary = page.getByRole('textbox', { name: '摘要', exact: true })
  await summary.fill(`${await summary.inputValue()}综合利用率由32%提高到58%。`)
  await centre.finalise(page)
  await page.getByRole('tab', { name: '历次定稿' }).click()
  await page.getByRole('insertion').filter({ hasText: '综合利用率由32%提高到58%。' }).waitFor()
  await look(page, 'demo/14-differences')
  const scan = await centre.stamped(await centre.paperOf(page, '打印报送表'), unit, server.dataDir)
  await centre.bind(page, scan)
  await centre.submit(page)
})

act('the province reads the differences and accepts', async ({ page }) => {
  await become(page, 'province')
  await province.openCase(page, title)
  await page.getByRole('button', { name: '查看与上一稿的差异' }).click()
  await page.getByRole('insertion').filter({ hasText: '综合利用率由32%提高到58%。' }).waitFor()
  await look(page, 'demo/15-differences-at-province')
  await page.getByRole('button', { name: '关闭' }).click()
  await province.accept(page)
  await look(page, 'demo/16-accepted')
})

act(
  'the summary table is built, frozen, approved and stamped by the seal keeper',
  async ({ page, server }) => {
    await menu(page, '案例汇总表')
    await press(page.getByRole('button', { name: '形成汇总表' }))
    await page.getByRole('textbox', { name: `《${title}》的备注` }).waitFor()
    await look(page, 'demo/17-summary')
    await province.freeze(page)
    await province.approve(page, '方镜湖')
    await province.askForSeal(page)
    await look(page, 'demo/18-sealing')
    await become(page, 'keeper')
    await menu(page, '用印', '用印申请')
    await page.getByRole('button', { name: '用印', exact: true }).waitFor()
    await look(page, 'demo/19-seal-request')
    await province.pressSeal(page, passwordOf(server, 'tao-shouzhen'))
    await look(page, 'demo/20-sealed')
  },
)

act('a word is changed after the stamp, and the stamp no longer holds', async ({ page, server }) => {
  await become(page, 'province')
  await province.openAccepted(page, title)
  await province.reopen(page, '摘要多一字。')
  await province.sendBack(page, { reason: '摘要中“各开一张方子”改为“各开一方”。' })
  await become(page, 'centre')
  await centre.open(page, title)
  const summary = page.getByRole('textbox', { name: '摘要', exact: true })
  await summary.fill((await summary.inputValue()).replace('各开一张方子', '各开一方'))
  await centre.finalise(page)
  await centre.bind(
    page,
    await centre.stamped(await centre.paperOf(page, '打印报送表'), unit, server.dataDir),
  )
  await centre.submit(page)
  await become(page, 'province')
  await province.openCase(page, title)
  await province.accept(page)
  await menu(page, '案例汇总表')
  await page.getByText(`内容已变更，原盖章件失效：《${title}》已有第 3 稿。`).waitFor()
  const goUp = page.getByRole('button', { name: '上报', exact: true })
  expect(await goUp.getAttribute('aria-disabled')).toBe('true')
  await look(page, 'demo/21-stale')
})

act('it is frozen, approved and stamped again, and goes up', async ({ page, server }) => {
  await province.unfreeze(page, '案例有改动，重新用印。')
  await province.freeze(page)
  await province.approve(page, '方镜湖')
  await province.askForSeal(page)
  await become(page, 'keeper')
  await province.pressSeal(page, passwordOf(server, 'tao-shouzhen'))
  await become(page, 'province')
  await menu(page, '案例汇总表')
  await look(page, 'demo/22-stamped')
  await province.forward(page)
  await page.getByRole('link', { name: '整包（ZIP）' }).waitFor()
  await look(page, 'demo/23-package')
})

act('the nation selects cases and swaps two of them', async ({ page }) => {
  await become(page, 'nation')
  for (const each of [title, ...others]) await nation.select(page, each)
  await look(page, 'demo/24-received')
  await menu(page, '案例集')
  const chapter = page.getByRole('region', { name: '支撑产业发展' })
  await chapter.waitFor()
  const before = await nation.titlesOf(chapter)
  const [first = '', second = ''] = before
  const place = page.getByRole('textbox', { name: `《${second}》在本章的序号` })
  await place.fill('1')
  await place.press('Enter')
  const after = [second, first, ...before.slice(2)]
  await until(async () => (await nation.titlesOf(chapter)).join() === after.join())
  await page.getByText('正在保存次序').waitFor({ state: 'detached' })
  await look(page, 'demo/25-order')
  swapped = [second, first]
})

act('the book is compiled, and its contents show the swap in PDF and DOCX', async ({ page }) => {
  const row = await nation.compile(page, '征求意见稿')
  await look(page, 'demo/26-edition')
  const pdf = await downloaded(page, () => row.getByRole('link', { name: /^PDF/ }).click())
  const bytes = fs.readFileSync(pdf.path)
  const sheets = pdfPages(bytes).map(packed)
  expect(pdfInfo(bytes)).toMatch(new RegExp(`^Pages: +${sheets.length}$`, 'm'))
  const contents = sheets.find((sheet) => swapped.every((each) => sheet.includes(each))) ?? ''
  expect(inOrder(contents, swapped)).toEqual(swapped)
  const docx = await downloaded(page, () => row.getByRole('link', { name: /^DOCX/ }).click())
  const { value: words } = await extractRawText({ path: docx.path })
  expect(inOrder(words, swapped)).toEqual(swapped)
})

act(
  'the demo is put back to its beginning, and whoever was in it stands at the entrance',
  async ({ page, server }) => {
    const kept = () => server.database.rows('select 1 from entry where title = $1', [title])
    expect(await kept()).toHaveLength(1)
    await page.getByRole('button', { name: '重置演示' }).click()
    const dialog = page.getByRole('dialog', { name: '重置演示' })
    await dialog.getByText('演示期间所作的全部改动都会清除').waitFor()
    await look(page, 'demo/27-reset')
    await dialog.getByRole('button', { name: '重置演示' }).click()
    await page.getByRole('heading', { name: '演示：选择角色直接进入' }).waitFor()
    await page.getByRole('status').getByText('正在准备演示数据').waitFor()
    await look(page, 'demo/28-begins-anew')
    expect(await kept()).toEqual([])
  },
)

act('neither a page nor the server fetched anything from elsewhere', async ({ visitor, server }) => {
  expect(visitor.troubles).toEqual([])
  expect(server.outbound()).toEqual([])
})
