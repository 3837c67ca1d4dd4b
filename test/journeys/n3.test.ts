import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { officeStage } from '../harness/notices'
import { press } from './acts'
import * as notice from './notice'

const units = [{ key: 'court', name: '某市中级人民法院', types: ['memberUnit'] }]

const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()

/** The three parts of a summary, its figures and a picture. */
async function fillIn(page: Page, play: notice.Play): Promise<void> {
  for (const [part, words] of [
    ['开展情况', '布展两块，开庭一次。'],
    ['活动效果', '到场约三百人次。'],
    ['经验体会', '案例比条文更好懂。'],
  ] as const)
    await notice.writeText(page, part, words)
  await page.getByRole('spinbutton', { name: /^展板块数/ }).fill('2')
  for (const who of ['负责人', '联系人']) {
    const person = notice.fieldNamed(page, who)
    await person.getByLabel('姓名').fill('某人')
    await person.getByLabel('办公电话').fill('0375-0000-2007')
  }
  await notice.attach(page, '活动图片', play.file('现场.jpg', await picture()))
  await page.getByText('总结附活动图片').waitFor()
}

notice.plays(
  'the week of N3 runs from its preset by clicks: a member unit sends its summary, and the office takes it',
  () => officeStage({ at: '2022-04-27T10:00:00+08:00', units }),
  async (play) => {
    const { world, receiver } = play.stage
    const id = await notice.runCampaign(play, {
      preset: '平顶山市2022年4·26知识产权宣传周活动',
      title: '宣传周试办',
      closes: { 总结报送: '2022-04-30' },
      chosen: [[/成员单位名单是否已录入/, '已录入']],
    })
    const court = await world.appoint('filingClerk', 'court')
    const page = await play.seat(court, `/campaigns/${id}/entries`)
    await page.getByRole('heading', { name: '总结', level: 1 }).waitFor()
    await notice.beginWork(page)
    await fillIn(page, play)
    await notice.finalise(page)
    await notice.submit(page)
    const office = await play.seat(receiver, `/campaigns/${id}/queue`)
    await press(office.getByRole('row').filter({ hasText: '某市中级人民法院' }).getByRole('link'))
    await office.getByRole('link', { name: '现场.jpg' }).waitFor()
    await notice.accept(office)
    await office.context().close()
    await page.reload()
    await page.getByText('审核通过').first().waitFor()
    await page.context().close()
  },
)
