import { Document, Packer, Paragraph } from 'docx'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { look } from '../harness/browser'
import { choose, menu, press } from './acts'
import * as notice from './notice'
import * as province from './province'

export const court = '某市中级人民法院'

const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()

const counts = '实际发出的彩页、手册，留存备用的不计'

/** 口径和任务: the office says what a figure counts, how much of it is owed, and by whom. */
export async function explains(play: notice.Play, id: string): Promise<void> {
  const page = await play.seat(play.stage.host, `/campaigns/${id}/week`)
  await press(page.getByRole('button', { name: '口径和任务' }))
  const dialog = page.getByRole('dialog', { name: '口径和任务' })
  await dialog.getByRole('textbox', { name: '发放资料份数 口径' }).fill(counts)
  await dialog.getByRole('textbox', { name: '发放资料份数 最低数' }).fill('500')
  await dialog.getByRole('combobox', { name: '发放资料份数 由谁完成' }).click()
  await page.getByRole('option', { name: '联席会议成员单位' }).click()
  await page.keyboard.press('Escape')
  await dialog
    .getByRole('combobox', { name: '发放资料份数 由谁完成' })
    .getByText('联席会议成员单位')
    .waitFor()
  await look(page, 'n3/0-measures')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('口径和任务已保存。').waitFor()
  await page.context().close()
}

/** A unit finds what it owes, and what the office says is counted. */
export async function learns(page: Page): Promise<void> {
  await menu(page, '任务完成情况')
  await page.getByRole('cell', { name: '— 应不少于 500' }).waitFor()
  await page.getByText(counts).first().waitFor()
  await look(page, 'n3/0-owed')
}

/** A unit records what it held, with its figures and a picture of which all is said. */
export async function records(page: Page, play: notice.Play): Promise<void> {
  await menu(page, '活动')
  await press(page.getByRole('link', { name: '登记活动' }).first())
  await notice.pick(page, page.getByRole('combobox', { name: '活动类别' }), '宣传布展')
  await notice.pick(page, page.getByRole('combobox', { name: /^情况/ }), '已开展')
  await page.getByText(counts).waitFor()
  await page.getByRole('textbox', { name: '开展情况' }).fill('在广场布展三块，发放手册。')
  await page.getByRole('textbox', { name: '展板块数（块）', exact: true }).fill('3')
  await page.getByRole('textbox', { name: '发放资料份数（份）', exact: true }).fill('1200')
  await look(page, 'n3/1-activity')
  await page.getByRole('button', { name: '保存' }).click()
  await choose(page, play.file('布展.jpg', await picture()))
  await page.getByRole('button', { name: '选择待补充的' }).click()
  await page.getByRole('button', { name: '填写说明（1）' }).click()
  const dialog = page.getByRole('dialog', { name: '填写说明（1）' })
  await dialog.getByLabel('说明', { exact: true }).fill('布展现场')
  await dialog.getByLabel('拍摄地点').fill('火炬园')
  await dialog.getByLabel('来源和授权').fill('本单位拍摄')
  const minors = dialog.getByRole('combobox', { name: '其中有无未成年人' })
  expect(await minors.innerText()).toBe('请选择（未选的不编入总结和档案）')
  await minors.click()
  await page.getByRole('option', { name: '无', exact: true }).click()
  await dialog.getByLabel('拍摄日期').fill('2022-04-20')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'detached' })
  await look(page, 'n3/2-recorded')
}

const parts = [
  ['一、开展情况', '布展三块，开庭一次。'],
  ['二、活动效果', '到场约三百人次。'],
  ['三、经验体会', '案例比条文更好懂。'],
] as const

/** The unit has its summary in Word already, which its headings part. */
async function brings(page: Page, play: notice.Play): Promise<void> {
  const lines = ['某市中级人民法院总结', ...parts.flat()]
  const word = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })
  await page.getByRole('button', { name: '导入 Word' }).click()
  const dialog = page.getByRole('dialog', { name: '导入 Word' })
  await choose(page, play.file('总结.docx', await Packer.toBuffer(word)), dialog)
  await dialog.getByText('已读取“总结.docx”').waitFor()
  await look(page, 'n3/2-brought')
  await dialog.getByRole('button', { name: '采用', exact: true }).click()
  for (const [heading, words] of parts)
    await page
      .getByRole('textbox', { name: new RegExp(heading.slice(2)) })
      .getByText(words)
      .waitFor()
}

/** The three parts of a summary, its figures and a picture; it is printed, stamped by hand and sent in with its scan. */
export async function summarises(page: Page, play: notice.Play): Promise<void> {
  await writes(page, play)
  await stampsAndSends(page, play)
}

/** The three parts of a summary, its figures and a picture. */
export async function writes(page: Page, play: notice.Play): Promise<void> {
  await menu(page, '总结')
  await notice.beginWork(page)
  await page.getByRole('heading', { level: 1, name: `${court}宣传周活动总结` }).waitFor()
  await brings(page, play)
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
}

async function stampsAndSends(page: Page, play: notice.Play): Promise<void> {
  await notice.finalise(page)
  await notice.stampForm(page, { unit: court, folder: play.folder })
  await notice.submit(page)
}

const lacking = '请写明旁听人数。'
export const added = '旁听四十人。'

/** The office's page of the court's summary. */
export async function reviewed(play: notice.Play, id: string): Promise<Page> {
  const page = await play.seat(play.stage.receiver, `/campaigns/${id}/queue`)
  await press(page.getByRole('row').filter({ hasText: court }).getByRole('link'))
  await page.getByRole('link', { name: '现场.jpg' }).waitFor()
  return page
}

/** 退回修改: the unit reads what is lacking, adds it, and sends its summary stamped anew. */
export async function mends(page: Page, play: notice.Play, id: string): Promise<void> {
  const office = await reviewed(play, id)
  await province.sendBack(office, { reason: lacking, restamp: '须重新盖章' })
  await office.context().close()
  await menu(page, '总结')
  await press(page.getByRole('table').getByRole('link').first())
  await page.getByRole('note').getByText(lacking, { exact: true }).waitFor()
  await look(page, 'n3/3-returned')
  await page.getByRole('textbox', { name: /开展情况/ }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(added)
  await stampsAndSends(page, play)
}

/** Units × duties on the first screen of the week's office: what it says of all units, and each unit's row. */
export async function howFar(page: Page, picture: string): Promise<{ all: string[]; units: string[] }> {
  const panel = page.getByRole('region', { name: /：单位和任务$/ })
  const table = panel.getByRole('table', { name: '单位和任务' })
  await table.waitFor()
  await look(page, picture)
  const rows = await table.getByRole('row').allInnerTexts()
  const all = await panel.getByRole('listitem').allInnerTexts()
  return { all, units: rows.slice(1).map((row) => row.replace(/\s+/g, ' ').trim()) }
}
