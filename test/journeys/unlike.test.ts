import * as fs from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { look } from '../harness/browser'
import { accepts, begunBy, broke, finalisedAs, officeStage, savedAs, submits } from '../harness/notices'
import type { Actor } from '../harness/world'
import { choose, menu, press } from './acts'
import * as nation from './nation'
import * as notice from './notice'
import * as province from './province'

const noun = '经验'
const office = '甲省节能办公室'
const union = '某行业协会'
const at = '2026-05-20T09:30'
const units = [
  { key: 'province', name: office, shortName: '甲省', types: ['provincialOffice'] },
  { key: 'union', name: union, types: ['tradeBody'] },
  ...Array.from({ length: 6 }, (_, n) => ({
    key: `factory-${n}`,
    name: `第${n}工厂`,
    types: ['factory'],
    under: 'province',
  })),
  { key: 'group', name: '某集团工厂', types: ['factory'] },
  { key: 'other', name: '乙省节能办公室', shortName: '乙省', types: ['provincialOffice'] },
  { key: 'city', name: '乙省某市节能办公室', types: ['cityOffice'], under: 'other' },
  { key: 'mill', name: '某轧钢厂', types: ['factory'], under: 'city' },
]

const file = (name: string): string =>
  fs.readFileSync(join(__dirname, '../../packages/domain/test', name), 'utf8')

/** 新建 from a file that the office has; where it can be read its editor opens. */
async function importFile(page: Page, title: string, path: string): Promise<void> {
  await page.getByRole('button', { name: '导入文件' }).click()
  await page.getByRole('textbox', { name: '活动名称' }).fill(title)
  await choose(page, path)
  await page.getByRole('button', { name: '导入', exact: true }).click()
}

const idOf = (page: Page): string => /campaigns\/([^/?]+)/.exec(page.url())?.[1] ?? ''

/** A rule of another notice, whose fields, number and words become this one's; the rule that it stands for is struck. */
async function limitAbstract(page: Page): Promise<void> {
  await page.getByRole('tab', { name: '规则' }).click()
  const struck = page.getByRole('button', { name: /^摘要300字左右/ })
  await struck.click()
  await press(page.getByRole('button', { name: '删去' }))
  await struck.waitFor({ state: 'detached' })
  await notice.pick(page, page.getByRole('combobox', { name: '从既有通知中增加规则' }), '正文不超过1500字')
  await look(page, 'unlike-rule-added')
  await notice.pick(page, page.getByRole('combobox', { name: '栏目 正文' }), '摘要')
  await page.getByRole('option', { name: '正文', exact: true }).click()
  await page.keyboard.press('Escape')
  await page.getByLabel('最多', { exact: true }).fill('300')
  await page.getByLabel('叫法', { exact: true }).fill('摘要')
  await page.getByLabel('规则说明', { exact: true }).fill('摘要不超过300字')
  await page
    .getByRole('region', { name: '编辑结果' })
    .getByText(/摘要.*不超过 300 字/)
    .first()
    .waitFor()
}

async function makeCall(play: notice.Play): Promise<string> {
  const page = await play.seat(play.stage.host, '/campaigns/new')
  await importFile(page, '绿色工厂试办', play.file('green.yaml', Buffer.from(file('unlike.yaml'))))
  await page.getByRole('textbox', { name: '发文字号' }).waitFor()
  await limitAbstract(page)
  await page.getByRole('tab', { name: '待定事项' }).click()
  await page.getByLabel(/入选多少个/).fill('30')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('已保存。').waitFor()
  await look(page, 'unlike-edited')
  const id = idOf(page)
  await page.getByRole('button', { name: '返回' }).click()
  await notice.issueAndPublish(play, { page, id })
  return id
}

/** What a factory writes, as the form and as the wire take it. */
const text = (n: number): string => '绿色工厂节能降碳'.repeat(Math.ceil(n / 8)).slice(0, n)
const written = (title: string) => ({
  title,
  abstract: text(300),
  body: [{ type: 'paragraph' as const, inlines: [{ text: text(2000) }] }],
  saved: { value: 120 },
})

async function fillIn(page: Page, title: string, { n = 2000, about = 300 } = {}): Promise<void> {
  await notice.write(page, { 名称: title, 摘要: text(about), 年节能量: '120' })
  await notice.writeText(page, '正文', text(n))
}

/** 定稿 says what is too long and by how much, and is barred. */
async function barred(page: Page, ...says: string[]): Promise<void> {
  await page.getByRole('button', { name: '定稿' }).click()
  const dialog = page.getByRole('dialog', { name: '定稿' })
  for (const one of says) await dialog.getByText(one).waitFor()
  expect(await dialog.getByRole('button', { name: '定稿' }).isDisabled()).toBe(true)
  await dialog.getByRole('button', { name: '继续修改' }).click()
}

/** A factory of a central group files straight to the ministry, once text and abstract are short enough. */
async function direct(play: notice.Play, id: string): Promise<void> {
  const group = await play.stage.world.appoint('filingClerk', 'group')
  const page = await play.seat(group, `/campaigns/${id}/entries`)
  await notice.beginWork(page, { route: '中央企业直接报送' })
  await fillIn(page, '空压站联控', { n: 2001, about: 301 })
  await barred(
    page,
    '正文共 2001 字，超过上限 2000 字，请删减 1 字。',
    '摘要共 301 字，超过上限 300 字，请删减 1 字。',
  )
  await fillIn(page, '空压站联控')
  await notice.finalise(page)
  await notice.submit(page)
  await page.context().close()
  const desk = await play.seat(play.stage.receiver, `/campaigns/${id}/queue`)
  await press(desk.getByRole('link', { name: '空压站联控' }))
  await notice.accept(desk)
  await desk.context().close()
}

/** An association says why it recommends, and sends on what it took. */
async function associated(play: notice.Play, id: string, factory: Actor): Promise<void> {
  const page = await play.seat(factory, `/campaigns/${id}/entries`)
  await notice.beginWork(page, { route: '协会推荐' })
  await fillIn(page, '余热利用')
  await notice.write(page, { 牵头单位: '某热力集团' })
  await notice.addRow(page, '联合单位', { 单位名称: '某电厂', 分工: '供热' })
  await notice.write(page, { 协会推荐理由: '成效突出，可以推广。' })
  await notice.finalise(page)
  await notice.submit(page)
  await page.context().close()
  const clerk = await play.stage.world.appoint('reviewingClerk', 'union')
  const desk = await play.seat(clerk, `/campaigns/${id}/queue`)
  await press(desk.getByRole('link', { name: '余热利用' }))
  await notice.accept(desk)
  await notice.forwardTable(desk, { unit: union, folder: play.folder, at, noun })
  await menu(desk, `${noun}汇总表`)
  for (const said of ['牵头单位', '某热力集团', '联合单位', '某电厂'])
    await desk.getByText(said).first().waitFor()
  await desk.context().close()
}

/** Five more of a province, filed and accepted beside the browser. */
async function fiveMore({ stage }: notice.Play, id: string, clerk: Actor): Promise<void> {
  const world = { ...stage.world, campaignId: id }
  for (let n = 1; n <= 5; n += 1) {
    const factory = await world.appoint('filingClerk', `factory-${n}`)
    const begun = await begunBy(world, factory, { phase: 'call', route: 'byProvince' })
    const draft = await savedAs(world, factory, begun, written(`甲省经验之${n}`))
    const filed = await finalisedAs(world, factory, draft)
    expect(broke(await submits(world, factory, filed))).toEqual([])
    expect(broke(await accepts(world, clerk, filed))).toEqual([])
  }
}

/** A province sends five: with a sixth its table is barred until one of them has gone back. */
async function recommended(play: notice.Play, id: string, factory: Actor): Promise<void> {
  const page = await play.seat(factory, `/campaigns/${id}/entries`)
  await notice.beginWork(page, { route: '省级推荐' })
  await fillIn(page, '窑炉改造')
  await notice.finalise(page)
  await notice.submit(page)
  await page.context().close()
  const clerk = await play.stage.world.appoint('reviewingClerk', 'province')
  await fiveMore(play, id, clerk)
  const desk = await play.seat(clerk, `/campaigns/${id}/queue`)
  await press(desk.getByRole('link', { name: '窑炉改造' }))
  await notice.accept(desk)
  await notice.buildTable(desk, noun)
  const freeze = desk.getByRole('button', { name: '冻结汇总表' })
  await freeze.waitFor()
  expect(await freeze.getAttribute('aria-disabled')).toBe('true')
  await desk.getByText(/名额/).first().waitFor()
  await look(desk, 'unlike-sixth')
  await province.openAccepted(desk, '甲省经验之5', noun)
  await province.reopen(desk, '超过名额。')
  await province.sendBack(desk, { reason: '本次名额已满，请留待下次。' })
  await menu(desk, `${noun}汇总表`)
  await notice.sendTable(desk, { unit: office, folder: play.folder, at })
  await desk.context().close()
}

const relay = (max: number): Buffer =>
  Buffer.from(file('unlike-relay.yaml').replaceAll('甲', '乙').replace('max: 1800', `max: ${max}`))

/** A province begins to relay the call by clicks alone: a later day is refused with both clauses, an earlier one makes a draft under the call. */
async function begins(play: notice.Play, upper: string): Promise<void> {
  const page = await play.seat(await play.stage.world.appoint('editor', 'other'), `/campaigns/${upper}`)
  await page.getByRole('link', { name: '转发上级通知' }).click()
  await page.getByRole('textbox', { name: '活动名称' }).fill('乙省点选转发')
  await page.getByRole('textbox', { name: '发文字号' }).fill('乙〔2026〕5号')
  await notice.pick(page, page.getByRole('combobox', { name: '本单位所在层级' }), '省级主管部门')
  const closes = page.getByLabel(/^征集.*截止/)
  await closes.fill('2026-07-01')
  expect(await page.getByLabel('联系事项').inputValue()).toBe('接收本级材料，解答填报问题')
  await look(page, 'unlike-relay-begun')
  const create = page.getByRole('button', { name: '新建转发活动' })
  await create.click()
  await page
    .getByText(/本级截止时间不能晚于上级。上级：2026-06-30 17:00:00.*本级：2026-07-01 17:00:00/)
    .waitFor()
  await closes.fill('2026-06-20')
  await create.click()
  const beside = page.getByRole('region', { name: '编辑结果' })
  await beside.getByText(/征集：2026-03-02.*2026-06-20 17:00:00 截止/).waitFor()
  await beside
    .getByText(/推荐汇总表/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByRole('link', { name: '绿色工厂试办' }).waitFor()
  await page.context().close()
}

/** Another province relays the call: a longer text is refused with both clauses, a shorter one holds for its own factories. */
async function relays(play: notice.Play, upper: string): Promise<void> {
  const { world } = play.stage
  const page = await play.seat(await world.appoint('editor', 'other'), '/campaigns/new')
  await importFile(page, '乙省转发', play.file('looser.yaml', relay(2200)))
  await page
    .getByText(/转发只能收紧，“length”放宽了上级规则。上级：.*不超过 2000 字.*本级：.*不超过 2200 字/)
    .waitFor()
  await look(page, 'unlike-loosened')
  await choose(page, play.file('tighter.yaml', relay(1800)))
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await page.getByRole('textbox', { name: '发文字号' }).waitFor()
  const id = idOf(page)
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByRole('link', { name: '绿色工厂试办' }).waitFor()
  await notice.issueAndPublish(play, { page, id }, 'other')
  const mill = await play.seat(await world.appoint('filingClerk', 'mill'), `/campaigns/${id}/entries`)
  await notice.beginWork(mill)
  await fillIn(mill, '轧机变频', { n: 1801 })
  await notice.write(mill, { 所在市: '某市' })
  await barred(mill, '正文共 1801 字，超过上限 1800 字，请删减 1 字。')
  await notice.writeText(mill, '正文', text(1800))
  await notice.finalise(mill)
  await notice.submit(mill)
  await mill.context().close()
  const above = await play.seat(play.stage.host, `/campaigns/${upper}`)
  const row = above.getByRole('table', { name: '下级转发' }).getByRole('row').filter({ hasText: '乙省转发' })
  await row.waitFor()
  expect((await row.getByRole('cell').allTextContents()).slice(-4)).toEqual(['1', '0', '0', '0'])
  await above.context().close()
}

/** The ministry selects of all three ways, has the book made and tells who is in it. */
async function compiles(play: notice.Play, id: string, factory: Actor): Promise<void> {
  const chosen = ['窑炉改造', '余热利用', '空压站联控']
  const page = await play.seat(play.stage.host, `/campaigns/${id}/received`)
  await nation.chooseAndTell(page, chosen, { noun, word: '遴选' })
  await nation.compile(page, '征求意见稿')
  await look(page, 'unlike-book')
  await page.context().close()
  const own = await play.seat(factory, `/campaigns/${id}/entries`)
  await press(own.getByRole('link', { name: '窑炉改造' }))
  await own.getByText(`遴选结果已公布，本${noun}入选${noun}集。`).waitFor()
  await own.context().close()
}

notice.plays(
  'a notice unlike the five runs as data alone: three ways, three to five a province, a relay below, a book at the end',
  () => officeStage({ at: '2026-05-20T10:00:00+08:00', units, worker: true }),
  async (play) => {
    const id = await makeCall(play)
    const factory = await play.stage.world.appoint('filingClerk', 'factory-0')
    await direct(play, id)
    await associated(play, id, factory)
    await recommended(play, id, factory)
    await begins(play, id)
    await relays(play, id)
    await compiles(play, id, factory)
  },
)
