import * as fs from 'node:fs'
import { extractRawText } from 'mammoth'
import type { Page } from 'playwright-core'
import { packed, pdfPages } from '../../packages/documents/test/read'
import { desk, look, sized } from '../harness/browser'
import { wrongOnPaper } from '../harness/onPaper'
import { officeStage } from '../harness/notices'
import { unzipped } from '../harness/unzipped'
import { activityInput, weekActs } from '../harness/week'
import { downloaded, menu, press } from './acts'
import * as notice from './notice'
import { added, court, explains, howFar, learns, mends, records, reviewed, summarises } from './week'

const customs = '某海关'
const units = [
  { key: 'court', name: court, types: ['memberUnit'] },
  { key: 'customs', name: customs, types: ['memberUnit'] },
]

/** Another unit, which records its activity beside the browser, and the one that it held with the court, whose id is given. */
async function alsoRecords(play: notice.Play, id: string): Promise<string> {
  const { world } = play.stage
  const clerk = await world.appoint('filingClerk', 'customs')
  const held = async (title: string, boards: string, handouts: string): Promise<string> => {
    const figures = [
      { measure: 'boards.1', text: boards, last: '' },
      { measure: 'boards.2', text: handouts, last: '' },
    ]
    const input = activityInput({ title, figures })
    const { saveActivity } = await world.ask<{ saveActivity: { id: string } }>(clerk, weekActs.save, {
      c: id,
      input,
    })
    return saveActivity.id
  }
  await held('口岸布展', '4', '800')
  return held('广场联合布展', '3', '1200')
}

/** The office sees what was added, and nothing else, before it accepts. */
async function accepts(play: notice.Play, id: string): Promise<void> {
  const page = await reviewed(play, id)
  await page.getByRole('button', { name: '查看与上一稿的差异' }).click()
  const differences = page.getByRole('dialog', { name: '两稿差异' })
  await differences.getByRole('insertion').first().waitFor()
  expect(await differences.getByRole('insertion').allInnerTexts()).toEqual([added])
  expect(await differences.getByRole('deletion').count()).toBe(0)
  await differences.getByRole('button', { name: '关闭' }).click()
  await differences.waitFor({ state: 'detached' })
  await look(page, 'n3/4-review')
  await notice.accept(page)
  await page.context().close()
}

/** The file that a job gives, once it is there. */
async function made(page: Page, act: string, file: string): Promise<Buffer> {
  await page.getByRole('button', { name: act, exact: true }).click()
  const link = page.getByRole('link', { name: new RegExp(`${file}$`) }).first()
  return fs.readFileSync((await downloaded(page, () => link.click())).path)
}

/** The rows of the table of units as another program reads them. */
const rowsOf = (pdf: Uint8Array): string[][] =>
  pdfPages(pdf)
    .flatMap((sheet) => sheet.split('\n'))
    .map((line) => line.trim().split(/\s+/))
    .filter(([first = '', second = '']) => first === '合计' || [court, customs].includes(second))

const inAll = '据2家单位报送，累计展板块数7块，发放资料份数1900份，受众人次300人次。'

/** What the totals of a measure say. */
const total = (page: Page, measure: string, told: string): Promise<void> =>
  page
    .getByRole('table', { name: '合计' })
    .getByRole('row')
    .filter({ hasText: measure })
    .getByRole('cell', { name: told, exact: true })
    .waitFor()

/** 并入同一活动: of the event that both held the court's report counts. */
async function countsOnce(page: Page): Promise<void> {
  await total(page, '展板块数', '10')
  await menu(page, '活动')
  await press(page.getByRole('link', { name: '广场联合布展' }))
  await page.getByRole('combobox', { name: /以哪一项计数/ }).click()
  await page.getByRole('option', { name: new RegExp(`^${court}`) }).click()
  await look(page, 'n3/5-counted-once')
  const save = page.getByRole('button', { name: '保存', exact: true })
  await save.click()
  await page.getByText('已按所选计数。').waitFor()
  await menu(page, '任务完成情况')
  await total(page, '展板块数', '7')
}

/** 调整数: a total is corrected by a number, and not without a reason. */
async function adjusts(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: '调整“发放资料份数”' }))
  const dialog = page.getByRole('dialog', { name: '调整“发放资料份数（份）”' })
  await dialog.getByRole('textbox', { name: '调整数' }).fill('-100')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByRole('alert').waitFor()
  await look(page, 'n3/6-adjusting')
  await dialog.getByRole('textbox', { name: '理由' }).fill('退回的手册不计')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'detached' })
  await total(page, '发放资料份数', '1900')
  await look(page, 'n3/6-week')
  expect(await wrongOnPaper(page)).toEqual([])
  await sized(page, desk)
}

/** The office words a section its own way. */
async function rewords(page: Page): Promise<void> {
  await menu(page, '活动总结')
  await press(page.getByRole('button', { name: '改写“宣传布展”' }))
  await page.getByRole('textbox', { name: '“宣传布展”的文字' }).fill(own)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('已改写').waitFor()
  await menu(page, '任务完成情况')
}

const own = '各单位布展7块，发放资料2000份，群众反响良好。'
const compiled = '共开展2项，展板块数7块，发放资料份数1900份。'

/** The office's words stand, with what of them no longer agrees and what changed beside them; given back, the section says what the figures say. */
async function givesBack(page: Page): Promise<void> {
  await menu(page, '活动总结')
  await page.getByText('下列数字与现有数据不一致：2000').waitFor()
  expect(await page.getByText(own).count()).toBe(1)
  const marked = page.locator('details[open]').filter({ hasText: '改写的文字没有跟着改' }).locator('mark')
  expect(await marked.allInnerTexts()).toEqual(['1900份'])
  await look(page, 'n3/7-own-words')
  const brief = packed(pdfPages(await made(page, '编制 PDF', '总结\\.pdf')).join(''))
  expect([brief.includes(own), brief.includes(compiled)]).toEqual([true, false])
  await press(page.getByRole('button', { name: '恢复自动生成 宣传布展' }))
  const dialog = page.getByRole('dialog', { name: /恢复自动生成/ })
  await dialog.getByRole('button', { name: /^恢复自动生成/ }).click()
  await page.getByText(own).waitFor({ state: 'detached' })
  expect(await page.getByText(compiled).count()).toBe(1)
}

const note = '发放资料份数（份）：各单位合计2000，调整减100，采用1900。理由：退回的手册不计。'

/** The report upward goes to whom it is addressed, and the briefing takes one page; both tell what was corrected. */
async function alsoPrints(page: Page): Promise<void> {
  await notice.pick(page, page.getByRole('combobox', { name: '种类' }), '向上级的报告')
  await page.getByRole('textbox', { name: '主送机关' }).fill('某省知识产权局')
  const upward = pdfPages(await made(page, '编制 PDF', '情况的报告\\.pdf'))
  await look(page, 'n3/8-upward')
  await notice.pick(page, page.getByRole('combobox', { name: '种类' }), '简报（一页）')
  const brief = pdfPages(await made(page, '编制 PDF', '简报\\.pdf'))
  await look(page, 'n3/8-brief')
  expect(packed(upward.join(''))).toContain('某省知识产权局：')
  expect(brief).toHaveLength(1)
  for (const text of [upward, brief].map((pages) => packed(pages.join(''))))
    expect([text.includes(inAll), text.includes(note)]).toEqual([true, true])
  await notice.pick(page, page.getByRole('combobox', { name: '种类' }), '活动总结')
}

/** The office sees the totals of all units, corrects them, has its report compiled, whose totals are what they entered, and packs the archive. */
async function compiles(play: notice.Play, id: string): Promise<void> {
  const page = await play.seat(play.stage.host, `/campaigns/${id}/week`)
  await countsOnce(page)
  await rewords(page)
  await adjusts(page)
  await givesBack(page)
  await alsoPrints(page)
  await page.getByText(`${court}：案例比条文更好懂。`).waitFor()
  const pdf = await made(page, '编制 PDF', '总结\\.pdf')
  await look(page, 'n3/9-report')
  expect(rowsOf(pdf)).toEqual([
    ['1', court, '3', '1200', '300'],
    ['2', customs, '4', '800', '—'],
    ['合计', '7', '2000', '300'],
  ])
  // A page's number may stand within what is said.
  const text = packed(pdfPages(pdf).join('')).replace(/—\d+—/g, '')
  const same = `${customs}的“广场联合布展”与${court}所报为同一项活动，计入${court}。`
  for (const said of [inAll, note, same, '图2布展现场', `${court}：案例比条文更好懂。`])
    expect(text).toContain(packed(said))
  const docx = await made(page, '编制 Word', 'docx')
  const { value: words } = await extractRawText({ buffer: docx })
  for (const said of [inAll, note]) expect(packed(words)).toContain(said)
  await menu(page, '任务完成情况')
  const files = await unzipped(await made(page, '打包资料档案', 'zip'))
  const kept = (name: string): Buffer[] =>
    [...files].flatMap(([path, bytes]) => (path.endsWith(`/${name}`) ? [bytes] : []))
  const reports = [kept('宣传周试办总结.pdf'), kept('宣传周试办总结（2）.pdf')].flat()
  expect(reports.map((one) => one.equals(pdf)).toSorted()).toEqual([false, true])
  expect(kept('布展.jpg')).toHaveLength(1)
  await look(page, 'n3/10-archive')
  await page.context().close()
}

const reported = (came: number, rate: string): string =>
  `总结：2 家应报，已报 ${came} 家，按时率 ${rate}，2022年4月30日 23:59截止`
const boards = (done: number): string => `展板块数（块）：每个单位应不少于 2，2 家中 ${done} 家已完成`
const handouts = '发放资料份数（份）：有此任务的单位各应不少于 500，2 家中 2 家已完成'
const lectures = ['微讲堂期数（期）', '专家讲座期数（期）'].map((name) => `${name}：合计应不少于 3，还差 3`)

/** 任务完成到哪一步: the office finds on its first screen how far its units are, with those who owe something, and what one of them held. */
async function looksHowFar(play: notice.Play): Promise<void> {
  const page = await play.seat(play.stage.host, '/')
  expect(await howFar(page, 'n3/4-how-far')).toEqual({
    all: [reported(1, '100%'), boards(2), handouts, ...lectures],
    units: [
      `${court} 通过 100% 0 1 1 3 1200 — — 代录`,
      `${customs} 未报 — 0 2 0 7 2000 — — customsfilingClerk 154-0000-0000 代录`,
    ],
  })
  await page.getByRole('switch', { name: '只看未完成单位' }).click()
  await page.getByRole('row').filter({ hasText: court }).waitFor({ state: 'detached' })
  await page.getByRole('switch', { name: '只看未完成单位' }).click()
  const row = page.getByRole('row').filter({ hasText: customs })
  await row.getByRole('link', { name: '2', exact: true }).click()
  await page.getByRole('heading', { name: '活动', level: 1 }).waitFor()
  await page.getByRole('link', { name: '口岸布展' }).waitFor()
  expect(await page.getByRole('link', { name: '宣传布展', exact: true }).count()).toBe(0)
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
      chosen: [
        [/成员单位名单是否已录入/, '不列名单，按登记的机构类型认定'],
        [/总结是否须盖章/, '必须盖章，没有扫描件的不能报送'],
      ],
    })
    const office = await play.seat(play.stage.host, '/')
    expect(await howFar(office, 'n3/0-how-far')).toEqual({
      all: [reported(0, '—'), boards(0), ...lectures],
      units: [court, customs].map((unit) => `${unit} 未报 — 0 0 0 — 应不少于 2 — — 代录`),
    })
    await office.context().close()
    await explains(play, id)
    const page = await play.seat(await world.appoint('filingClerk', 'court'), `/campaigns/${id}/entries`)
    await page.getByRole('heading', { name: '总结', level: 1 }).waitFor()
    await learns(page)
    await records(page, play)
    await summarises(page, play)
    await mends(page, play, id)
    await alsoRecords(play, id)
    await accepts(play, id)
    await page.reload()
    await page.getByText('审核通过').first().waitFor()
    await page.context().close()
    await looksHowFar(play)
    await compiles(play, id)
  },
)
