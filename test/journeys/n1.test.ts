import type { Page } from 'playwright-core'
import { mp4 } from '../harness/film'
import { officeStage } from '../harness/notices'
import { press } from './acts'
import * as notice from './notice'

const units = [{ key: 'nobody', name: '张某', types: ['person'] }]

async function fillIn(page: Page, title: string): Promise<void> {
  await notice.write(page, {
    作品名称: title,
    作品简介: '用九十秒讲一枚商标的来历。',
    姓名: '联系人',
    办公电话: '025-0000-2007',
  })
  await page.getByRole('textbox', { name: /^作者/ }).fill('张某')
}

/** A film a second longer than the notice wishes, which passes with a reason. */
async function film(page: Page, play: notice.Play): Promise<void> {
  await notice.beginWork(page, { kind: '短视频' })
  await fillIn(page, '一枚商标')
  await notice.attach(page, '视频文件', play.file('一枚商标.mp4', mp4('一枚商标')))
  await notice.declare(page, '视频文件', { minutes: 1, seconds: 31, width: 1920, height: 1080 })
  await page
    .getByText(/时长 91 秒，超过 90 秒/)
    .first()
    .waitFor()
  await notice.addRow(page, '其他主创人员', { 姓名: '李某', 单位: '某校' })
  await notice.finalise(page)
  await notice.submit(page)
}

/** A script, which is asked for a file of its own and for no film. */
async function script(page: Page, play: notice.Play): Promise<void> {
  await notice.beginWork(page, { kind: '创作脚本' })
  await fillIn(page, '种子的身份证')
  await notice.pick(page, page.getByRole('combobox', { name: /^脚本对应的视频种类/ }), '微电影')
  expect(await notice.fieldNamed(page, '视频文件').count()).toBe(0)
  await notice.attach(page, '脚本文件', play.file('脚本.pdf', Buffer.from('%PDF-1.4\n脚本\n%%EOF\n')))
  await notice.finalise(page)
  await notice.submit(page)
}

notice.plays(
  'the call of N1 runs from its preset by clicks: a film with a reason and a script, each by its own form',
  () => officeStage({ at: '2021-09-10T10:00:00+08:00', units }),
  async (play) => {
    const { world, receiver } = play.stage
    const id = await notice.runCampaign(play, {
      preset: '知识产权类视频作品征集活动',
      title: '视频征集试办',
      closes: { 作品征集: '2021-09-30' },
      chosen: [[/推荐代码是否已录入/, '已录入']],
    })
    const entrant = await world.appoint('filingClerk', 'nobody')
    const entries = `/campaigns/${id}/entries`
    const page = await play.seat(entrant, entries)
    await film(page, play)
    await page.goto(`${world.url}/#/p/${entrant.postId}${entries}`)
    await script(page, play)
    const office = await play.seat(receiver, `/campaigns/${id}/queue`)
    await press(office.getByRole('link', { name: '一枚商标' }))
    await office.getByRole('link', { name: '一枚商标.mp4' }).waitFor()
    await office.getByText('1 分 31 秒', { exact: false }).waitFor()
    await notice.accept(office)
    await office.context().close()
    await page.goto(`${world.url}/#/p/${entrant.postId}${entries}`)
    await page.getByRole('row').filter({ hasText: '一枚商标' }).getByText('审核通过').waitFor()
    await page.getByRole('row').filter({ hasText: '种子的身份证' }).getByText('已报').waitFor()
    await page.context().close()
  },
)
