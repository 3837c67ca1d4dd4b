import * as fs from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { spellRound } from '../../apps/api/src/search/spell'
import { startServer, type Serving } from '../../apps/api/src/server'
import { look, quiet } from '../harness/browser'
import { acceptedCase, fileCase, forwardPhase, sendAgain } from '../harness/cases'
import { dropPhotographs } from '../harness/dropped'
import type { TestDatabase } from '../harness/database'
import { select } from '../harness/edition'
import { acts } from '../harness/filing'
import { inBrowser } from '../harness/inBrowser'
import { inWorld } from '../harness/inWorld'
import { needsTool } from '../harness/tools'
import { activityInput, putWeek, weekActs } from '../harness/week'
import type { World } from '../harness/world'
import { copied, downloaded } from './acts'
import { foresee, sit } from './seat'

let database: TestDatabase
let world: World
let week: string
let browser: Browser
let worker: Serving | undefined

// No https and no localhost: where browsers withhold the clipboard.
const host = 'huibian.intranet'
inBrowser((opened) => (browser = opened), host)
afterAll(() => worker?.stop())
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00' })

const titles = Array.from({ length: 10 }, (_, n) => `第${'甲乙丙丁戊己庚辛壬癸'.charAt(n)}件案例`)

beforeAll(async () => {
  const people = { centre: world.asCentre, province: world.asProvince }
  const accepted: string[] = []
  for (const title of ['证书甲', '证书乙']) accepted.push(await acceptedCase(world, people, { title }))
  await forwardPhase(world, world.asProvince)
  await select(world, accepted)
  await world.ask(world.asNation, 'mutation ($c: ID!) { announceSelection(campaignId: $c) { revision } }', {
    c: world.campaignId,
  })
  for (const title of titles) await fileCase(world, world.asCentre, { title, phase: 'phase2' })
  week = await putWeek(database, world.asNation, [world.asCentre, world.asOtherCentre])
  await database.rows(`update phase set closes_at = '2099-04-30T15:59:59Z' where campaign_id = $1`, [week])
})

const tool = needsTool('chromium', 'fonts')

/** Somebody at a page, over plain http at an intranet's address. */
const opened = (actor: World['asNation'], path: string): Promise<Page> =>
  sit(browser, { url: world.url.replace(/\/\/[^:]+/, `//${host}`) }, actor, { path })

const idOf = async (title: string): Promise<string> => {
  const [found] = await database.rows<{ id: string }>('select id from entry where title = $1', [title])
  return found?.id ?? ''
}

tool('ten are sent back at once; what came anew meanwhile and what was withdrawn is told', async () => {
  const page = await opened(world.asProvince, `/campaigns/${world.campaignId}/queue`)
  const dialog = page.getByRole('dialog', { name: '成批退回修改（10 件）' })
  const reason = dialog.getByRole('textbox', { name: '退回理由' })
  const begin = async (): Promise<void> => {
    await page.getByRole('button', { name: '选择本页全部' }).click()
    await page.getByText('已选 10 件', { exact: true }).waitFor()
    await page.getByRole('button', { name: '成批退回修改' }).click()
    await reason.waitFor()
  }
  await begin()
  const send = dialog.getByRole('button', { name: '成批退回修改' })
  expect(await send.isDisabled()).toBe(true)
  await reason.fill('　')
  expect(await send.isDisabled()).toBe(true)
  await reason.fill('请补充服务成效的数据来源。')
  await page.waitForFunction(() =>
    Object.values(localStorage).some((kept) => String(kept).includes('数据来源')),
  )
  await page.reload()
  await begin()
  await dialog.getByRole('button', { name: '恢复这些文字' }).click()
  expect(await reason.inputValue()).toBe('请补充服务成效的数据来源。')
  await look(page, 'office/1-return-many')
  const [anew, gone] = [await idOf('第丙件案例'), await idOf('第庚件案例')]
  for (const id of [anew, gone]) await world.ask(world.asCentre, acts.withdraw, { id, reason: '需要修改' })
  await sendAgain(world, world.asCentre, anew, { summary: '另写的摘要。' })
  await send.click()
  await dialog.getByText('已办理 10 / 10 件，结果如下。').waitFor()
  await look(page, 'office/2-returned-many')
  const told = await dialog.getByRole('row').filter({ hasText: '未办理' }).allInnerTexts()
  expect(told.map((row) => [row.split(/\s/)[0], row.trim().split('\n').at(-1)])).toEqual([
    ['第丙件案例', '案例已有新的一稿（第 2 稿），请刷新页面，审阅新稿后再办理。'],
    ['第庚件案例', '案例已由报送单位撤回，或不再由本单位审核。'],
  ])
  expect(await dialog.getByRole('row').filter({ hasText: '退回修改' }).count()).toBe(8)
  await dialog.getByRole('button', { name: '关闭' }).click()
  await page.getByText('已选 1 件', { exact: true }).waitFor()
  const states = await database.rows(
    `select state, count(*)::int as n from entry where title = any($1) group by state order by state collate "C"`,
    [titles],
  )
  expect(states).toEqual([
    { state: 'draft', n: 1 },
    { state: 'returned', n: 8 },
    { state: 'submitted', n: 1 },
  ])
  await page.context().close()
  const centre = await opened(world.asCentre, `/entries/${await idOf('第甲件案例')}`)
  const note = centre.getByRole('note').filter({ hasText: '退回' })
  await note.getByText('请补充服务成效的数据来源。', { exact: true }).waitFor()
  await look(centre, 'office/2-returned-read')
  await centre.context().close()
})

tool('a filter is kept, opens the page, is taken off and dropped', async () => {
  const path = `/campaigns/${world.campaignId}/queue`
  const page = await opened(world.asProvince, `${path}?queue=returned`)
  await page.getByRole('link', { name: '第甲件案例' }).waitFor()
  await page.getByRole('searchbox', { name: '查找' }).fill('乙件')
  await page.getByRole('link', { name: '第甲件案例' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '保存当前筛选' }).click()
  const dialog = page.getByRole('dialog', { name: '常用筛选' })
  await dialog.getByRole('textbox', { name: '名称' }).fill('只看乙件')
  await dialog.getByRole('checkbox', { name: '打开本页时使用' }).check()
  await look(page, 'office/3-save-filter')
  await dialog.getByRole('button', { name: '保存当前筛选' }).click()
  await page.getByRole('link', { name: '只看乙件' }).waitFor()
  await page.goto(`${new URL(page.url()).origin}/#/p/${world.asProvince.postId}`)
  await page.getByRole('heading', { name: '待办', level: 1 }).waitFor()
  await page.getByRole('link', { name: '案例审核', exact: true }).first().click()
  await page.getByRole('link', { name: '只看乙件' }).and(page.locator('[aria-current]')).waitFor()
  await page.getByRole('link', { name: '第乙件案例' }).waitFor()
  await quiet(page)
  expect(await page.getByRole('link', { name: /^第.件案例$/ }).allInnerTexts()).toEqual(['第乙件案例'])
  expect(await page.getByRole('searchbox', { name: '查找' }).inputValue()).toBe('乙件')
  await look(page, 'office/4-filters')
  await page.getByRole('searchbox', { name: '查找' }).fill('')
  await page.getByRole('link', { name: '第甲件案例' }).waitFor()
  await page.getByRole('link', { name: '只看乙件' }).click()
  await page.getByRole('link', { name: '第甲件案例' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '管理' }).click()
  const drop = page.getByRole('button', { name: '删除 只看乙件' })
  await drop.click()
  const asked = page.getByRole('dialog', { name: '删除', exact: true })
  await asked.getByText('删除后不能恢复“只看乙件”。').waitFor()
  await asked.getByRole('button', { name: '取消' }).click()
  await asked.waitFor({ state: 'detached' })
  await drop.click()
  await asked.getByRole('button', { name: '删除' }).click()
  await drop.waitFor({ state: 'detached' })
  await dialog.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('link', { name: '只看乙件' }).waitFor({ state: 'detached' })
  await page.context().close()
})

tool('everything in sight is searched from any page by title, unit, number and pinyin initials', async () => {
  // What a worker does now and again.
  await spellRound(world.serving.platform)
  const page = await opened(world.asProvince, '')
  await page.getByRole('heading', { name: '待办', level: 1 }).waitFor()
  const dialog = page.getByRole('dialog', { name: '全站查找' })
  for (const [words, found] of [
    ['第丁件', '第丁件案例'],
    ['2-js-xixia-08', '第己件案例'],
    ['栖霞工业', '栖霞工业大学知识产权信息服务中心'],
    ['dxjal', '第辛件案例'],
  ] as const) {
    await page.keyboard.press('/')
    await dialog.getByRole('searchbox').fill(words)
    await dialog.getByText(/^找到 \d+ 项。$/).waitFor()
    await dialog.getByRole('link', { name: found }).first().waitFor()
    await look(page, 'office/5-search')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  await page.keyboard.press('/')
  await dialog.getByRole('searchbox').fill('dxjal')
  await dialog.getByRole('link', { name: '第辛件案例' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '第辛件案例', level: 1 }).waitFor()
  await page.context().close()
})

tool('over plain http the text for a chat group is copied, and the deadlines are a file', async () => {
  const page = await opened(world.asNation, `/campaigns/${world.campaignId}/chase`)
  expect(await page.evaluate(() => [isSecureContext, navigator.clipboard !== undefined])).toEqual([
    false,
    false,
  ])
  const lines = (await copied(page, '复制群通知')).split('\n')
  expect([lines.length, ...lines.slice(0, 2)]).toEqual([
    32,
    '【优秀案例征集】请于2099年3月26日 23:59前报送（第一阶段），以下单位尚未报齐：',
    '1. 北京：还差 2 个',
  ])
  await look(page, 'office/6-chase')
  await page.goto(`${new URL(page.url()).origin}/#/p/${world.asNation.postId}/mail`)
  await page.getByRole('heading', { name: '日历订阅' }).waitFor()
  const file = await downloaded(page, () => page.getByRole('link', { name: '下载 .ics 文件' }).click())
  const deadlines = fs.readFileSync(file.path, 'utf8')
  expect([file.name, deadlines.match(/^DTSTART:.*(?=\r$)/gm)]).toEqual([
    'deadlines.ics',
    ['DTSTART:20990326T155959Z', 'DTSTART:20990625T155959Z', 'DTSTART:20990430T155959Z'],
  ])
  await page.getByRole('button', { name: '生成订阅地址' }).click()
  await page.getByLabel('订阅地址（只显示这一次）').waitFor()
  await look(page, 'office/7-calendar')
  await page.context().close()
})

tool(
  'a page of the week that is opened in a call without activities says so, and leads back to the call',
  async () => {
    const page = await opened(world.asNation, `/campaigns/${world.campaignId}/report`)
    const heading = page.getByRole('heading', { name: '本征集没有活动任务', level: 1 })
    await heading.waitFor()
    await look(page, 'office/8-no-activities')
    await page.getByRole('link', { name: '返回征集活动' }).click()
    await page.getByRole('heading', { name: '优秀案例征集', level: 1 }).waitFor()
    const origin = new URL(page.url()).origin
    for (const name of ['week', 'activities/new', 'packets', 'invitations']) {
      await page.goto(`${origin}/#/p/${world.asNation.postId}/campaigns/${world.campaignId}/${name}`)
      await heading.waitFor()
    }
    await page.goto(`${origin}/#/p/${world.asNation.postId}/campaigns/${week}/report`)
    await page.getByRole('heading', { name: '活动总结', level: 1 }).waitFor()
    await page.context().close()
  },
)

/** The drop of three hundred is at the full level. */
const many = 60

tool('pictures come in one drop, broken off and sent on, and none is lost', async () => {
  const { saveActivity } = await world.ask<{ saveActivity: { id: string } }>(world.asCentre, weekActs.save, {
    c: week,
    input: activityInput({ day: '2099-03-18', until: '2099-03-19' }),
  })
  const page = await opened(world.asCentre, `/campaigns/${week}/activities/${saveActivity.id}`)
  await page.getByRole('button', { name: '选择文件' }).waitFor()
  await dropPhotographs(page, many)
  await page.getByText(/第 \d+ 个，共 60 个/).waitFor()
  await page.getByText(/第 1\d 个，共 60 个/).waitFor()
  await page.getByRole('button', { name: '取消上传' }).click()
  const goOn = page.getByRole('button', { name: /继续上传其余 \d+ 个/ })
  await goOn.waitFor()
  await look(page, 'office/9-broken-off')
  await goOn.click()
  await page.getByText(/第 1\d 个，共 \d\d 个/).waitFor()
  foresee(/ERR_INTERNET_DISCONNECTED/)
  await page.context().setOffline(true)
  await page.waitForTimeout(1200)
  await page.context().setOffline(false)
  await page.getByRole('heading', { name: '图片和录像（60）' }).waitFor()
  const kept = await database.rows(
    'select count(distinct source)::int as n, count(thumbnail_id)::int as small from shot',
  )
  expect(kept).toEqual([{ n: many, small: many }])
  await look(page, 'office/10-dropped')
  await page.context().close()
})

tool('certificates and a report under way are found again by who left the page', async () => {
  const page = await opened(world.asNation, `/campaigns/${world.campaignId}/book?tab=certificates`)
  await page.getByRole('button', { name: '制发证书' }).click()
  await page.getByText('排队等候').waitFor()
  await look(page, 'office/11-certificates-waiting')
  const origin = new URL(page.url()).origin
  await page.goto(`${origin}/#/p/${world.asNation.postId}/campaigns/${week}/report`)
  await page.getByRole('button', { name: '编制 PDF' }).click()
  await page.getByText('排队等候').waitFor()
  await page.goto(`${origin}/#/p/${world.asNation.postId}`)
  await page.getByRole('heading', { name: '待办', level: 1 }).waitFor()
  await page.goto(`${origin}/#/p/${world.asNation.postId}/campaigns/${week}/report`)
  await page.getByText('排队等候').waitFor()
  await look(page, 'office/12-report-waiting')
  worker = await startServer({ ...world.serving.platform.config, role: 'worker', port: 0 }, database)
  await page.getByRole('link', { name: /^下载/ }).waitFor()
  await look(page, 'office/13-report')
  await page.goto(
    `${origin}/#/p/${world.asNation.postId}/campaigns/${world.campaignId}/book?tab=certificates`,
  )
  await page.getByRole('table', { name: '入选证书' }).getByRole('row').nth(2).waitFor()
  expect(await page.getByRole('button', { name: '制发证书' }).count()).toBe(0)
  await look(page, 'office/14-certificates')
  await page.context().close()
})
