import type { Page } from 'playwright-core'
import { mp4 } from '../harness/film'
import { officeStage } from '../harness/notices'
import * as notice from './notice'
import { press } from './acts'

const firm = '某工业企业'
const units = [{ key: 'firm', name: firm, types: ['firm'] }]

async function fillIn(page: Page, play: notice.Play): Promise<void> {
  await notice.write(page, {
    作品名称: '会说话的机床',
    作品简介: '一台机床怎样学会自己报故障。',
    所在地区: '湖南',
    姓名: '联系人',
    办公电话: '0731-0000-2007',
  })
  await notice.pick(page, page.getByRole('combobox', { name: /^征选主题/ }), '数智赋能')
  await notice.attach(page, '视频文件', play.file('机床.mp4', mp4('机床')))
  await notice.declare(page, '视频文件', { minutes: 2, seconds: 0, width: 1080, height: 1080 })
  await page
    .getByText(/比例应为/)
    .first()
    .waitFor()
  await notice.declare(page, '视频文件', { minutes: 2, seconds: 0, width: 1080, height: 1920 })
}

notice.plays(
  'the call of N5 runs from its preset by clicks: what its picture left open is answered, and a firm enters directly',
  () => officeStage({ at: '2024-05-10T10:00:00+08:00', units }),
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
    await notice.beginWork(page)
    await fillIn(page, play)
    await notice.finalise(page)
    await notice.submit(page)
    const office = await play.seat(receiver, `/campaigns/${id}/queue`)
    await press(office.getByRole('link', { name: '会说话的机床' }))
    await office.getByRole('link', { name: '机床.mp4' }).waitFor()
    await notice.accept(office)
    await office.context().close()
    await page.reload()
    await page.getByText('审核通过').first().waitFor()
    await page.context().close()
  },
)
