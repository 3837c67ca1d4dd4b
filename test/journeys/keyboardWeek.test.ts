import type { Locator, Page } from 'playwright-core'
import { officeStage } from '../harness/notices'
import { until } from './acts'
import { keys } from './keys'
import * as notice from './notice'
import { court, writes } from './week'

const units = [{ key: 'court', name: court, types: ['memberUnit'] }]
const lacking = '请写明旁听人数。'

/** 定稿 and 报送 by keys, whatever is to be attested ticked and what is passed over given a reason. */
async function sends(page: Page): Promise<void> {
  const { press, write, reach, stands } = keys(page)
  await press(page.getByRole('button', { name: '定稿' }))
  const fixing = page.getByRole('dialog', { name: '定稿' })
  await fixing.getByText('各项要求均已符合。').waitFor()
  await press(fixing.getByRole('button', { name: '定稿' }))
  await fixing.waitFor({ state: 'detached' })
  expect(await stands()).toMatch(/^h1 /)
  await press(page.getByRole('button', { name: '报送', exact: true }))
  const dialog = page.getByRole('dialog', { name: '报送' })
  const send = dialog.getByRole('button', { name: '报送' })
  const asked = (): Promise<Locator[]> =>
    dialog
      .getByRole('checkbox')
      .or(dialog.getByRole('textbox', { name: '理由' }))
      .all()
  await until(async () => (await asked()).length > 0)
  for (const one of await asked()) {
    await reach(one)
    const box = (await one.getAttribute('type')) === 'checkbox'
    if (box) await page.keyboard.press('Space')
    else await write(one, '印章在送审途中，随后补传。')
  }
  await press(send)
  const done = page.getByRole('dialog', { name: /已报送/ })
  await press(done.getByRole('button', { name: '关闭' }))
  await done.waitFor({ state: 'detached' })
  expect(await stands()).toMatch(/^h1 /)
}

/** The office opens the court's summary from its queue. */
async function opens(play: notice.Play, id: string): Promise<Page> {
  const page = await play.seat(play.stage.receiver, `/campaigns/${id}/queue`)
  const { press, stands } = keys(page)
  await press(page.getByRole('row').filter({ hasText: court }).getByRole('link'))
  await page.getByRole('link', { name: '现场.jpg' }).waitFor()
  // The link went with its page: whoever came by it stands at the head of the one it led to.
  expect(await stands()).toMatch(/^h1 /)
  return page
}

async function sendsBack(page: Page): Promise<void> {
  const { press, write, stands } = keys(page)
  await press(page.getByRole('button', { name: '退回修改', exact: true }))
  const dialog = page.getByRole('dialog', { name: '退回修改' })
  await write(dialog.getByRole('textbox', { name: '退回理由' }), lacking)
  await press(dialog.getByRole('button', { name: '退回修改' }))
  await dialog.waitFor({ state: 'detached' })
  expect(await stands()).toMatch(/^h1 /)
}

/** 审核通过, every point of the checklist met. */
async function accepts(page: Page): Promise<void> {
  const { press, stands } = keys(page)
  for (const point of await page.getByRole('radio', { name: '符合', exact: true }).all())
    await press(point, 'Space')
  await press(page.getByRole('button', { name: '审核通过', exact: true }))
  await page.getByRole('button', { name: '重新审核' }).waitFor()
  expect(await stands()).toMatch(/^h[12] /)
}

notice.plays(
  'a unit sends in its summary of the week by keys, the office returns it and accepts it, and nobody is ever nowhere',
  () => officeStage({ at: '2022-04-27T10:00:00+08:00', units, worker: true }),
  async (play) => {
    const id = await notice.runCampaign(play, {
      preset: '平顶山市2022年4·26知识产权宣传周活动',
      title: '宣传周试办',
      closes: { 总结报送: '2022-04-30' },
      chosen: [
        [/成员单位名单是否已录入/, '不列名单，按登记的机构类型认定'],
        [/总结是否须盖章/, '应当盖章，说明理由后可先报送'],
      ],
    })
    const clerk = await play.stage.world.appoint('filingClerk', 'court')
    const page = await play.seat(clerk, `/campaigns/${id}/entries`)
    await page.getByRole('heading', { name: '总结', level: 1 }).waitFor()
    await writes(page, play)
    await sends(page)
    const office = await opens(play, id)
    await sendsBack(office)
    const { press, write } = keys(page)
    await press(
      page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '总结', exact: true }),
    )
    await press(page.getByRole('table').getByRole('link').first())
    await page.getByRole('note').getByText(lacking, { exact: true }).waitFor()
    await write(page.getByRole('textbox', { name: /开展情况/ }), '旁听四十人。')
    await sends(page)
    await office.context().close()
    const again = await opens(play, id)
    await accepts(again)
    await again.context().close()
  },
)
