import * as fs from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { original, sentIn } from '../harness/alike'
import { look } from '../harness/browser'
import { acceptCase, blankPdf, forwardPhase } from '../harness/cases'
import { callOffice } from '../harness/n2'
import { unzipped } from '../harness/unzipped'
import type { Actor } from '../harness/world'
import { choose, downloaded, menu, press, sample, until } from './acts'
import * as nation from './nation'
import * as notice from './notice'
import { previews, proposes } from './previews'

const title = '优秀案例征集试办'
const [first, second, third] = ['专利导航支撑轴承企业突围', '专利导航支撑轴承企业突围记', '一朵牡丹的维权路']
const checked = '结构完整、文字简洁，附图清楚'
const person = '材料专班'
const holder = '江海药科大学知识产权信息服务中心'
const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click()

/** A draft whose checklist is the office's own, with the signed notice and its annex beside it. */
async function writes(play: notice.Play): Promise<{ page: Page; id: string }> {
  const made = await notice.newCampaign(play, play.stage.host, {
    preset: '知识产权信息公共服务优秀案例征集活动',
    title,
    closes: { 第一阶段: '2021-03-26', 第二阶段: '2021-06-25' },
    chosen: [[/四川由哪家单位报送/, '两家各自报送']],
  })
  const { page } = made
  await page.getByRole('link', { name: '编辑', exact: true }).click()
  await proposes(page)
  const says = await checklist(page)
  await says.fill(checked)
  await says.blur()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('已保存。').waitFor()
  await page.getByRole('button', { name: '返回' }).click()
  const papers = page.getByRole('region', { name: '通知和附件' })
  const drop = (words: string) => papers.locator('div').filter({ hasText: words }).last()
  await choose(page, play.file('通知.pdf', blankPdf), drop('签发的通知（PDF）'))
  await papers.getByRole('link', { name: /^通知\.pdf/ }).waitFor()
  await choose(
    page,
    play.file('附件1.docx', fs.readFileSync(sample('case-1480.docx'))),
    drop('附件：拖到此处'),
  )
  await papers.getByRole('link', { name: /^附件1\.docx/ }).waitFor()
  await look(page, 'year/03-papers')
  return made
}

/** The box that says what the third point of the province's checklist is about. */
async function checklist(page: Page): Promise<Locator> {
  await tab(page, '环节与奖项')
  await page.getByRole('button', { name: /^省级审核把关/ }).click()
  return page
    .getByRole('group', { name: '核对清单 3' })
    .getByRole('textbox', { name: '核对内容', exact: true })
}

/** Presses an act that is refused, reads why, and lets it be. */
async function refused(page: Page, act: string, why: string): Promise<void> {
  await press(page.getByRole('button', { name: act, exact: true }))
  const dialog = page.getByRole('dialog', { name: act })
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await dialog.getByText(why).waitFor()
  await dialog.getByRole('button', { name: '取消' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** 核发 is a second person's, without whom nothing is published; a centre then finds the notice and its annex. */
async function issues(play: notice.Play, made: { page: Page; id: string }): Promise<void> {
  await refused(made.page, '核发', '最后修改本活动的是您本人，须由另一人核发。')
  await refused(made.page, '发布', '本活动尚未核发，或核发后又有修改，须由另一人核发后再发布。')
  await notice.issueAndPublish(play, made, 'cnipa')
  const page = await play.seat(play.stage.world.asCentre, `/campaigns/${made.id}`)
  const annex = page.getByRole('table', { name: '通知和附件' }).getByRole('link', { name: /^附件1\.docx/ })
  const { path } = await downloaded(page, () => annex.click())
  expect(fs.readFileSync(path)).toEqual(fs.readFileSync(sample('case-1480.docx')))
  await look(page, 'year/04-centre')
  await page.context().close()
}

const decided = async (page: Page, act: string, reason: string): Promise<void> => {
  await page.getByRole('button', { name: act, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: act })
  await dialog.getByRole('textbox', { name: '理由' }).fill(reason)
  if (act === '判为重复') await look(page, 'year/06-decide')
  await dialog.getByRole('button', { name: act }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Whoever filed the later of two that are alike learns that it may have been filed, and nothing of the other. */
async function learnsOnly(play: notice.Play, clerk: Actor, entry: string): Promise<void> {
  const page = await play.seat(clerk, `/entries/${entry}`)
  await page.getByRole('heading', { name: second, level: 1 }).waitFor()
  await page
    .getByRole('note')
    .filter({ hasText: /^可能曾报送：/ })
    .waitFor()
  expect(await page.getByText(first, { exact: true }).count()).toBe(0)
  expect(await page.getByRole('link', { name: '查重' }).count()).toBe(0)
  await look(page, 'year/08-perhaps')
  await page.context().close()
}

/** Both texts stand beside one another, what they share marked in each. */
async function readsBoth(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: '对照阅读' }))
  const both = page.getByRole('dialog', { name: '对照阅读' })
  const marked = (title: string) =>
    both.getByRole('region', { name: title, exact: true }).locator('mark').allInnerTexts()
  for (const title of [first, second])
    await both.getByRole('region', { name: title, exact: true }).locator('mark').first().waitFor()
  const [one, other] = [await marked(first), await marked(second)]
  expect([one.length > 0, one]).toEqual([true, other])
  await look(page, 'year/06-both')
  await both.getByRole('button', { name: '关闭' }).click()
  await both.waitFor({ state: 'detached' })
}

/** The common receiver sees the pair beside the case and in its list, decides, and decides anew. */
async function decides(play: notice.Play, id: string): Promise<string[]> {
  const world = { ...play.stage.world, campaignId: id }
  const entries = [
    await sentIn(world, world.asCentre, original(first, 1)),
    await sentIn(world, world.asSecondCentre, original(second, 1)),
    await sentIn(world, world.asThirdCentre, original(third, 900)),
  ]
  const page = await play.seat(world.asProvince, `/campaigns/${id}/queue`)
  await press(page.getByRole('link', { name: second, exact: true }))
  const beside = page.getByRole('complementary', { name: '审核' })
  await beside.getByRole('link', { name: first, exact: true }).waitFor()
  await look(page, 'year/05-alike')
  await readsBoth(page)
  await decided(page, '判为重复', '正文相同，为同一案例。')
  await beside.getByText('重复', { exact: true }).waitFor()
  await menu(page, '查重', '疑似重复')
  const row = page.getByRole('table', { name: '疑似重复' }).getByRole('row').filter({ hasText: first })
  await row.getByText(/：正文相同，为同一案例。$/).waitFor()
  await look(page, 'year/07-pairs')
  await learnsOnly(play, world.asSecondCentre, entries[1] ?? '')
  await decided(page, '撤销判定', '两家分别服务，重新判定。')
  await row.getByText('未判定').waitFor()
  await decided(page, '判为不重复', '服务对象不同。')
  await row.getByText(/：服务对象不同。$/).waitFor()
  await page.context().close()
  return entries
}

/** What the office writes for this year and means to keep: its contacts, and the book's colophon. */
async function designs(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: '填写联系人' }))
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '材料接收：姓名' }).fill(person)
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'detached' })
  await menu(page, '案例集')
  await tab(page, '序言与版权页')
  await page.getByRole('button', { name: '增加一行' }).click()
  await page.getByRole('textbox', { name: '第 1 行的名称' }).fill('责任编辑')
  await page.getByRole('textbox', { name: '第 1 行的内容' }).fill('编写组')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('序言与版权页已保存。').waitFor()
}

/** 归档: the finished call is read only, leaves whole as one file, and is still found. */
async function archives(play: notice.Play, id: string, entries: readonly string[]): Promise<void> {
  const { world, database } = play.stage
  const running = { ...world, campaignId: id }
  for (const entry of entries) await acceptCase(running, world.asProvince, entry)
  await forwardPhase(running, world.asProvince)
  const page = await play.seat(play.stage.host, `/campaigns/${id}/received`)
  await nation.chooseAndTell(page, [third], { noun: '案例', word: '遴选' })
  await nation.certify(page, [holder])
  await menu(page, '征集活动')
  await page.getByRole('main').getByRole('link', { name: title }).click()
  await designs(page)
  await database.at('2021-07-01T10:00:00+08:00')
  await page.goto(`${world.url}/#/p/${play.stage.host.postId}/campaigns/${id}`)
  await page.reload()
  await notice.confirmed(page, '归档')
  await page.getByText(/^本活动已于 2021年7月1日 10:00 由.*归档，只供查阅和导出。$/).waitFor()
  for (const act of ['归档', '更正、延期通知', '附件版式', '填写联系人'])
    expect([act, await page.getByText(act, { exact: true }).count()]).toEqual([act, 0])
  await page.getByRole('button', { name: '导出档案' }).click()
  const file = page.getByRole('link', { name: /^下载.*\.zip$/ })
  await file.waitFor()
  await look(page, 'year/09-archived')
  const files = await unzipped(fs.readFileSync((await downloaded(page, () => file.click())).path))
  const rows = JSON.parse(String(files.get('数据/案例.json'))) as { title: string }[]
  expect(rows.map((row) => row.title).toSorted()).toEqual([first, second, third].toSorted())
  const kept = (folder: string) => [...files.keys()].filter((path) => path.startsWith(`文件/${folder}/`))
  expect(kept('通知').map((path) => path.split(' ')[1])).toEqual(['通知.pdf', '附件1.docx'])
  expect([kept('证书').length, kept('盖章扫描件').length]).toEqual([1, 3])
  for (const name of ['目录.xlsx', '校验清单.txt']) expect(files.has(name)).toBe(true)
  await page.getByRole('button', { name: '全站查找' }).click()
  const search = page.getByRole('dialog', { name: '全站查找' })
  await search.getByRole('searchbox').fill(third)
  await search.getByRole('link', { name: new RegExp(`^${third}`) }).waitFor()
  await search.getByRole('link', { name: new RegExp(`^所报送的《${third}》`) }).waitFor()
  await look(page, 'year/10-found')
  await page.context().close()
  await reads(play, entries[2] ?? '')
}

/** A centre reads its case in the archived call, and has nothing to press. */
async function reads(play: notice.Play, entry: string): Promise<void> {
  const page = await play.seat(play.stage.world.asThirdCentre, `/entries/${entry}`)
  await page.getByRole('heading', { name: third, level: 1 }).waitFor()
  for (const act of ['撤回', '报送', '收回定稿', '更换扫描件'])
    expect([act, await page.getByRole('button', { name: act, exact: true }).count()]).toEqual([act, 0])
  await look(page, 'year/11-centre-archived')
  await page.context().close()
}

/** Next year's call from the archived one: a year later to the weekday, with its contacts, checklist and book. */
async function clones(play: notice.Play, id: string): Promise<void> {
  const page = await play.seat(play.stage.host, `/campaigns/${id}`)
  await press(page.getByRole('link', { name: '复制为新一年活动' }))
  const close = page.getByLabel('第二阶段截止日期')
  await until(async () => (await close.inputValue()) === '2022-06-24')
  await page.getByRole('textbox', { name: '活动名称' }).fill('次年优秀案例征集')
  await look(page, 'year/12-clone')
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await page.getByRole('heading', { name: '次年优秀案例征集', level: 1 }).waitFor()
  const says = await checklist(page)
  expect(await says.inputValue()).toBe(checked)
  await look(page, 'year/13-next')
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByText(person, { exact: false }).waitFor()
  expect(await page.getByText(/^通知\.pdf/).count()).toBe(0)
  await menu(page, '案例集')
  await tab(page, '序言与版权页')
  const line = page.getByRole('group', { name: '版权页' })
  expect(await line.getByRole('textbox', { name: '第 1 行的内容' }).inputValue()).toBe('编写组')
  await look(page, 'year/14-next-book')
  await page.context().close()
}

notice.plays(
  'a year of a call, by clicks: previewed and issued, its likenesses decided, archived, and the next year made from it',
  () => callOffice('2021-03-20T10:00:00+08:00'),
  async (play) => {
    await previews(play)
    const made = await writes(play)
    await issues(play, made)
    const entries = await decides(play, made.id)
    await archives(play, made.id, entries)
    await clones(play, made.id)
  },
)
