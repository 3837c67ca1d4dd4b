import type { Page } from 'playwright-core'
import { createCampaign } from '../../apps/api/src/campaign/create'
import { look } from '../harness/browser'
import * as notice from './notice'

const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click()

/** What the preview says of a quota to each kind of recommending body, and that a body without one may not recommend. */
export async function previews(play: notice.Play): Promise<void> {
  const { world } = play.stage
  const { id } = await world.within(world.asNation, (ctx) =>
    createCampaign(ctx, {
      preset: 'n4-science-videos',
      title: '科普微视频试办',
      closes: [{ phase: 'collection', date: '2021-10-25' }],
    }),
  )
  const page = await play.seat(world.asNation, `/campaigns/${id}/edit`)
  await tab(page, '预览')
  const shown = page.getByRole('tabpanel')
  await shown.getByText('视频片头名称', { exact: true }).waitFor()
  await look(page, 'year/01-preview-filer')
  await notice.pick(page, shown.getByRole('combobox', { name: '查看对象' }), '推荐单位')
  const type = shown.getByRole('combobox', { name: '单位类型' })
  const quota = shown.getByRole('listitem').filter({ hasText: '推荐数量不超过名额' })
  for (const [body, places] of [
    ['全国科普工作联席会议成员单位', 5],
    ['计划单列市科技管理部门', 3],
  ] as const) {
    await notice.pick(page, type, body)
    await quota.filter({ hasText: `上报时判定：${body}不超过 ${places} 个（` }).waitFor()
    expect(await quota.count()).toBe(1)
  }
  expect(await shown.getByText('视频片头名称', { exact: true }).count()).toBe(0)
  await look(page, 'year/02-preview-sender')
  await notice.pick(page, type, '其他有关单位')
  await shown.getByText('按规则，这类单位不能推荐、报送。').waitFor()
  expect(await quota.count()).toBe(0)
  await notice.pick(page, shown.getByRole('combobox', { name: '查看对象' }), '作者所在单位')
  const way = shown.getByRole('combobox', { name: '报送途径' })
  const mailbox = shown.getByRole('listitem').filter({ hasText: /^(推荐|自荐)作品邮箱/ })
  for (const [name, box] of [
    ['地方、部门推荐', '推荐作品邮箱'],
    ['社会征集（自荐）', '自荐作品邮箱'],
  ] as const) {
    await notice.pick(page, way, name)
    await shown
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^${box}`) })
      .waitFor()
    expect(await mailbox.count()).toBe(1)
  }
  await look(page, 'year/02-preview-nominated')
  await page.context().close()
}

/** The date that a centre begins with, which its office proposes and the notice does not say, in the preview and on the calendar. */
export async function proposes(page: Page): Promise<void> {
  const proposed = '（省级知识产权局默认提前 5 个工作日，可再改）'
  await tab(page, '预览')
  const shown = page.getByRole('tabpanel')
  await shown.getByText(`2021-03-19 23:59:59${proposed}`, { exact: true }).waitFor()
  await shown.getByText(`2021-06-18 23:59:59${proposed}`, { exact: true }).waitFor()
  await look(page, 'year/02-preview-centre')
  await notice.pick(page, shown.getByRole('combobox', { name: '查看对象' }), '省级知识产权局')
  await shown.getByText('2021-03-26 23:59:59', { exact: true }).waitFor()
  expect(await shown.getByText(proposed).count()).toBe(0)
  await tab(page, '日期')
  const calendar = page.getByRole('region', { name: '各项日期' })
  await calendar.getByText(`第一阶段 服务机构截止${proposed}`, { exact: true }).waitFor()
  await look(page, 'year/02-calendar-centre')
}
