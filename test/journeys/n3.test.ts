import * as fs from 'node:fs'
import { extractRawText } from 'mammoth'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { packed, pdfPages } from '../../packages/documents/test/read'
import { look } from '../harness/browser'
import { officeStage } from '../harness/notices'
import { unzipped } from '../harness/unzipped'
import { activityInput, weekActs } from '../harness/week'
import { choose, downloaded, menu, press } from './acts'
import * as notice from './notice'

const court = '某市中级人民法院'
const customs = '某海关'
const units = [
  { key: 'court', name: court, types: ['memberUnit'] },
  { key: 'customs', name: customs, types: ['memberUnit'] },
]

const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()

/** A unit records what it held, with its figures and a picture of which all is said. */
async function records(page: Page, play: notice.Play): Promise<void> {
  await menu(page, '活动')
  await press(page.getByRole('link', { name: '登记活动' }).first())
  await notice.pick(page, page.getByRole('combobox', { name: '活动类别' }), '宣传布展')
  await notice.pick(page, page.getByRole('combobox', { name: /^情况/ }), '已开展')
  await page.getByRole('textbox', { name: '开展情况' }).fill('在广场布展三块，发放手册。')
  await page.getByRole('textbox', { name: '展板块数（块）', exact: true }).fill('3')
  await page.getByRole('textbox', { name: '发放资料份数', exact: true }).fill('1200')
  await look(page, 'n3/1-activity')
  await page.getByRole('button', { name: '保存' }).click()
  await choose(page, play.file('布展.jpg', await picture()))
  await page.getByRole('button', { name: '选择待补充的' }).click()
  await page.getByRole('button', { name: '填写说明（1）' }).click()
  const dialog = page.getByRole('dialog', { name: '填写说明（1）' })
  await dialog.getByLabel('说明', { exact: true }).fill('布展现场')
  await dialog.getByLabel('拍摄地点').fill('火炬园')
  await dialog.getByLabel('来源和授权').fill('本单位拍摄')
  await dialog.getByLabel('拍摄日期').fill('2022-04-20')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'detached' })
  await look(page, 'n3/2-recorded')
}

/** The three parts of a summary, its figures and a picture; it is sent in. */
async function summarises(page: Page, play: notice.Play): Promise<void> {
  await menu(page, '总结')
  await notice.beginWork(page)
  for (const [part, words] of [
    ['开展情况', '布展三块，开庭一次。'],
    ['活动效果', '到场约三百人次。'],
    ['经验体会', '案例比条文更好懂。'],
  ] as const)
    await notice.writeText(page, part, words)
  await page.getByRole('spinbutton', { name: /^展板块数/ }).fill('3')
  await page.getByRole('spinbutton', { name: /^受众人次/ }).fill('300')
  for (const who of ['负责人', '联系人']) {
    const person = notice.fieldNamed(page, who)
    await person.getByLabel('姓名').fill('某人')
    await person.getByLabel('办公电话').fill('0375-0000-2007')
  }
  await notice.attach(page, '活动图片', play.file('现场.jpg', await picture()))
  await page.getByText('总结附活动图片').waitFor()
  await notice.pick(page, page.getByRole('combobox', { name: /^图片中有无未成年人/ }), '无')
  await look(page, 'n3/3-summary')
  await notice.finalise(page)
  await notice.submit(page)
}

/** Another unit, which records its activity beside the browser. */
async function alsoRecords(play: notice.Play, id: string): Promise<void> {
  const { world } = play.stage
  const figures = [
    { measure: 'boards.1', text: '4', last: '' },
    { measure: 'boards.2', text: '800', last: '' },
  ]
  const clerk = await world.appoint('filingClerk', 'customs')
  await world.ask(clerk, weekActs.save, { c: id, input: activityInput({ figures }) })
}

async function accepts(play: notice.Play, id: string): Promise<void> {
  const page = await play.seat(play.stage.receiver, `/campaigns/${id}/queue`)
  await press(page.getByRole('row').filter({ hasText: court }).getByRole('link'))
  await page.getByRole('link', { name: '现场.jpg' }).waitFor()
  await look(page, 'n3/4-review')
  await notice.accept(page)
  await page.context().close()
}

/** The file that a job gives, once it is there. */
async function made(page: Page, act: string, extension: string): Promise<Buffer> {
  await page.getByRole('button', { name: act, exact: true }).click()
  const link = page.getByRole('link', { name: new RegExp(`\\.${extension}$`) }).first()
  return fs.readFileSync((await downloaded(page, () => link.click())).path)
}

/** The rows of the table of units as another program reads them. */
const rowsOf = (pdf: Uint8Array): string[][] =>
  pdfPages(pdf)
    .flatMap((sheet) => sheet.split('\n'))
    .map((line) => line.trim().split(/\s+/))
    .filter(([first = '', second = '']) => first === '合计' || [court, customs].includes(second))

const inAll = '据2家单位报送，累计展板块数7块，发放资料份数2000，受众人次300。'

/** The office sees the totals of all units, has its report compiled, whose totals are what they entered, and packs the archive. */
async function compiles(play: notice.Play, id: string): Promise<void> {
  const page = await play.seat(play.stage.host, `/campaigns/${id}/week`)
  const totals = page.getByRole('table', { name: '合计' })
  await totals
    .getByRole('row')
    .filter({ hasText: '展板块数' })
    .getByRole('cell', { name: '7', exact: true })
    .waitFor()
  await look(page, 'n3/5-week')
  await menu(page, '活动总结')
  await page.getByText(`${court}：案例比条文更好懂。`).waitFor()
  const pdf = await made(page, '编制 PDF', 'pdf')
  await look(page, 'n3/6-report')
  expect(rowsOf(pdf)).toEqual([
    ['1', court, '3', '1200', '300'],
    ['2', customs, '4', '800', '—'],
    ['合计', '7', '2000', '300'],
  ])
  const text = packed(pdfPages(pdf).join(''))
  for (const said of [inAll, '图2布展现场', `${court}：案例比条文更好懂。`]) expect(text).toContain(said)
  const docx = await made(page, '编制 Word', 'docx')
  const { value: words } = await extractRawText({ buffer: docx })
  for (const said of [inAll, '合计72000300']) expect(packed(words)).toContain(said)
  await menu(page, '任务完成情况')
  const files = await unzipped(await made(page, '打包资料档案', 'zip'))
  const kept = (name: string): Buffer[] =>
    [...files].flatMap(([path, bytes]) => (path.endsWith(`/${name}`) ? [bytes] : []))
  expect(kept('宣传周试办总结.pdf')).toEqual([pdf])
  expect(kept('布展.jpg')).toHaveLength(1)
  await look(page, 'n3/7-archive')
  await page.context().close()
}

notice.plays(
  'the week of N3 runs from its preset by clicks to its report: units record and sum up, and the totals are what they entered',
  () => officeStage({ at: '2022-04-27T10:00:00+08:00', units, worker: true }),
  async (play) => {
    const { world } = play.stage
    const id = await notice.runCampaign(play, {
      preset: '平顶山市2022年4·26知识产权宣传周活动',
      title: '宣传周试办',
      closes: { 总结报送: '2022-04-30' },
      chosen: [[/成员单位名单是否已录入/, '已录入']],
    })
    const page = await play.seat(await world.appoint('filingClerk', 'court'), `/campaigns/${id}/entries`)
    await page.getByRole('heading', { name: '总结', level: 1 }).waitFor()
    await records(page, play)
    await summarises(page, play)
    await alsoRecords(play, id)
    await accepts(play, id)
    await page.reload()
    await page.getByText('审核通过').first().waitFor()
    await page.context().close()
    await compiles(play, id)
  },
)
