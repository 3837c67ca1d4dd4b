import type { Page } from 'playwright-core'
import { look } from '../harness/browser'
import { mp4 } from '../harness/film'
import { officeStage } from '../harness/notices'
import type { Actor } from '../harness/world'
import * as nation from './nation'
import * as notice from './notice'
import { press } from './acts'

const firm = '某工业企业'
const mill = '某轴承厂'
const units = [
  { key: 'firm', name: firm, types: ['firm'] },
  { key: 'department', name: '湖南省工业和信息化厅', shortName: '湖南', types: ['industryDepartment'] },
  {
    key: 'bureau',
    name: '长沙市工业和信息化局',
    shortName: '长沙',
    types: ['cityBureau'],
    under: 'department',
  },
  { key: 'mill', name: mill, types: ['firm'], under: 'bureau' },
]

async function fillIn(page: Page, play: notice.Play, title: string): Promise<void> {
  await notice.write(page, {
    作品名称: title,
    作品简介: '一台机床怎样学会自己报故障。',
    所在地区: '湖南',
    姓名: '联系人',
    办公电话: '0731-0000-2007',
  })
  await notice.pick(page, page.getByRole('combobox', { name: /^征选主题/ }), '数智赋能')
  await notice.attach(page, '视频文件', play.file('机床.mp4', mp4(title)))
  await notice.declare(page, '视频文件', { minutes: 2, seconds: 0, width: 1080, height: 1080 })
  await page
    .getByText(/比例应为/)
    .first()
    .waitFor()
  await notice.declare(page, '视频文件', { minutes: 2, seconds: 0, width: 1080, height: 1920 })
}

/** A later day is refused beside its box with both clauses; an earlier one, and a shorter film than the call above allows, are kept. */
async function tighten(page: Page): Promise<void> {
  await page.getByRole('link', { name: '编辑', exact: true }).click()
  await page.getByRole('tab', { name: '日期' }).click()
  const closes = page.getByLabel('截止日期', { exact: true })
  const save = page.getByRole('button', { name: '保存', exact: true })
  await closes.fill('2024-08-01')
  const refused = page
    .getByRole('group')
    .filter({ has: closes })
    .getByText(/转发只能收紧，本级截止时间不能晚于上级/)
  await refused.waitFor()
  await look(page, 'relay refused beside its box')
  expect(await refused.textContent()).toMatch(
    /上级：2024-07-31 23:59:59（.+）；本级：2024-08-01 17:30:00（.+）。请改早$/,
  )
  expect(await save.isDisabled()).toBe(true)
  await closes.fill('2024-05-28')
  await refused.waitFor({ state: 'detached' })
  await page.getByRole('tab', { name: '规则' }).click()
  await page.getByRole('button', { name: /时长1至8分钟/ }).click()
  await page.getByLabel('最长（秒）', { exact: true }).fill('300')
  await save.click()
  await page
    .getByText(/第 2 版|已保存/)
    .first()
    .waitFor()
}

/** What the relay gathered its owner puts into the call above, and sends it on there with its own table. */
async function carriesUp(play: notice.Play, relay: string): Promise<void> {
  const page = await play.seat(
    await play.stage.world.appoint('reviewingClerk', 'department'),
    `/campaigns/${relay}`,
  )
  await page.getByRole('link', { name: '向上级报送' }).click()
  await page.getByRole('checkbox', { name: '选择“轴承之路”' }).check()
  await look(page, 'relay carried up')
  await page.getByRole('button', { name: '列入上级活动（1）' }).click()
  await page
    .getByRole('row', { name: /轴承之路/ })
    .getByText('审核通过')
    .waitFor()
  await look(page, 'relay carried')
  await page.getByRole('link', { name: '上级活动的汇总表' }).click()
  await page.getByText('短视频征选试办', { exact: true }).first().waitFor()
  await notice.forwardTable(page, {
    unit: '湖南省工业和信息化厅',
    folder: play.folder,
    at: '2024-05-10T09:40',
  })
  await page.context().close()
}

/** A province's relay runs below the call: its own draft held to it, its own unit files to its own city, which sends on. */
async function relays(play: notice.Play, upper: string): Promise<Actor> {
  const { world } = play.stage
  const office = await world.appoint('editor', 'department')
  const made = await notice.newCampaign(play, office, {
    preset: '关于推荐参加首届“工业强国·新型工业化”短视频征选活动的通知',
    title: '湖南短视频推荐',
    closes: { 申报: '2024-05-29' },
    typed: [[/“下班前”是几点/, '17:30']],
  })
  await made.page.getByRole('link', { name: '短视频征选试办' }).waitFor()
  await tighten(made.page)
  await made.page.getByRole('button', { name: '返回' }).click()
  await notice.issueAndPublish(play, made, 'department')
  const clerk = await world.appoint('filingClerk', 'mill')
  const page = await play.seat(clerk, `/campaigns/${made.id}/entries`)
  await notice.beginWork(page)
  await fillIn(page, play, '轴承之路')
  await notice.finalise(page)
  await notice.submit(page)
  await page.context().close()
  const city = await world.appoint('reviewingClerk', 'bureau')
  const queue = await play.seat(city, `/campaigns/${made.id}/queue`)
  await press(queue.getByRole('link', { name: '轴承之路' }))
  await notice.accept(queue)
  await notice.forwardTable(queue, {
    unit: '长沙市工业和信息化局',
    folder: play.folder,
    at: '2024-05-10T09:30',
  })
  await queue.context().close()
  await carriesUp(play, made.id)
  const above = await play.seat(play.stage.host, `/campaigns/${upper}`)
  const row = above
    .getByRole('table', { name: '下级转发' })
    .getByRole('row')
    .filter({ hasText: '湖南短视频推荐' })
  await row.waitFor()
  expect(await row.getByRole('cell').allTextContents()).toEqual([
    '湖南省工业和信息化厅',
    '湖南短视频推荐',
    '已发布',
    '1',
    '1',
    '1',
    '1',
  ])
  await look(above, 'relays below')
  await above.goto(above.url().replace(/campaigns\/.*/, `campaigns/${upper}/received`))
  await above.getByText('轴承之路').first().waitFor()
  await above.context().close()
  return clerk
}

type Learning = { by: Actor; title: string; holder: string }

/** Whoever entered learns of it in the call itself, also where a relay carried the work up, and finds the certificate. */
async function learns(play: notice.Play, id: string, { by, title, holder }: Learning): Promise<void> {
  const page = await play.seat(by, `/campaigns/${id}/entries`)
  await press(page.getByRole('link', { name: title }))
  await page.getByText(/^征选结果已公布，本作品入选作品集/).waitFor()
  await look(page, `n5-own-${holder}`)
  const said = await nation.ownCertificate(page)
  for (const words of [holder, title, '获奖证书']) expect(said).toContain(words)
  await page.context().close()
}

notice.plays(
  'the call of N5 runs from its preset by clicks: what its picture left open is answered, and a firm enters directly, and a province relays it more strictly',
  () => officeStage({ at: '2024-05-10T10:00:00+08:00', units, worker: true }),
  async (play) => {
    const { world, receiver } = play.stage
    const id = await notice.runCampaign(play, {
      preset: '首届“工业强国·新型工业化”短视频征选活动',
      title: '短视频征选试办',
      closes: { 申报: '2024-07-31' },
      typed: ['综合奖', '单项奖', '主题奖', '特别奖', '优秀组织奖', '特别贡献奖'].map(
        (award) => [new RegExp(`^${award}.*多少名`), '3'] as const,
      ),
    })
    const entrant = await world.appoint('filingClerk', 'firm')
    const page = await play.seat(entrant, `/campaigns/${id}/entries`)
    await notice.beginWork(page, { route: '自行报名' })
    await fillIn(page, play, '会说话的机床')
    await notice.finalise(page)
    await notice.submit(page)
    const below = await relays(play, id)
    // Screening is in August; what a body recommends has been reviewed by then.
    await play.stage.database.at('2024-08-05T10:00:00+08:00')
    const office = await play.seat(receiver, `/campaigns/${id}/queue`)
    await press(office.getByRole('link', { name: '会说话的机床' }))
    await office.getByRole('link', { name: '机床.mp4' }).waitFor()
    await notice.accept(office)
    await office.context().close()
    await page.reload()
    await page.getByText('审核通过').first().waitFor()
    await page.context().close()
    const host = await play.seat(play.stage.host, `/campaigns/${id}/received`)
    await nation.chooseAndTell(host, ['会说话的机床', '轴承之路'], { noun: '作品', word: '征选' })
    await look(host, 'n5-told')
    await nation.compile(host, '征求意见稿')
    await nation.certified(host, [firm, mill])
    await look(host, 'n5-certificates')
    await host.context().close()
    await learns(play, id, { by: entrant, title: '会说话的机床', holder: firm })
    await learns(play, id, { by: below, title: '轴承之路', holder: mill })
  },
)
