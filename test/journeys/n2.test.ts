import { extractRawText } from 'mammoth'
import { packed } from '../../packages/documents/test/read'
import { look } from '../harness/browser'
import { acceptedCase } from '../harness/cases'
import { callOffice } from '../harness/n2'
import type { Actor } from '../harness/world'
import { sample } from './acts'
import * as centre from './centre'
import * as nation from './nation'
import * as notice from './notice'
import * as province from './province'

const title = '白色山丘的六条出路'
const other = '十七个可以检索的问题'
const unit = '湖北楚望科技信息研究院'
const added = '以上数据截至2021年5月。'
const file = 'case-1480.docx'

/** The text of the Word file that the centre brings, as the book is to print it: its headings without what they explain. */
async function handedIn(): Promise<string> {
  const { value } = await extractRawText({ path: sample(file) })
  return packed(value.slice(value.indexOf('一、')).replaceAll(/^([一二三四]、.*)（.*）$/gm, '$1'))
}

/** A centre takes its Word file over, finalises, has the form stamped and sends the case in. */
async function files(play: notice.Play, id: string): Promise<Actor> {
  const clerk = await play.stage.world.appoint('filingClerk', 'hb-chutian')
  const page = await play.seat(clerk, `/campaigns/${id}/entries`)
  await centre.begin(page)
  await centre.takeOver(page, file)
  await centre.fillIn(page)
  await page.getByText('正文 1480 / 1500 字').waitFor()
  await look(page, 'n2/1-draft')
  await centre.finalise(page)
  await centre.bind(page, await centre.stamped(await centre.paperOf(page, '打印报送表'), unit, play.folder))
  await centre.submit(page)
  await look(page, 'n2/2-submitted')
  await page.context().close()
  return clerk
}

/** The province takes it, and with another case beside it sends its package on. */
async function forwards(play: notice.Play, id: string): Promise<void> {
  const { world } = play.stage
  const people = { centre: world.asOtherCentre, province: world.asOtherProvince }
  const content = { period: { from: '2020-06-01', to: '2020-12-31' } }
  await acceptedCase({ ...world, campaignId: id }, people, { phase: 'phase2', title: other, content })
  const page = await play.seat(world.asOtherProvince, `/campaigns/${id}/queue`)
  await province.openCase(page, title)
  await look(page, 'n2/3-review')
  await province.accept(page)
  await notice.forwardTable(page, {
    unit: '湖北省知识产权局',
    folder: play.folder,
    at: '2021-06-10T09:30',
    noun: '案例',
  })
  await page.getByRole('link', { name: '整包（ZIP）' }).waitFor()
  await look(page, 'n2/4-package')
  await page.context().close()
}

const choosing = { noun: '案例', word: '遴选' }

/** The nation selects, edits, tells who is in the book, has it printed and locks what goes to the printer. */
async function publishes(play: notice.Play, id: string): Promise<void> {
  const page = await play.seat(play.stage.host, `/campaigns/${id}/received`)
  for (const each of [title, other]) await nation.select(page, each)
  await look(page, 'n2/5-selected')
  await nation.edit(page, { title, field: '服务成效', added, reason: '写明统计截止的时间。' })
  await look(page, 'n2/6-edited')
  await nation.tell(page, [title, other], choosing)
  const row = await nation.compile(page, '付印稿')
  await notice.confirmed(page, '锁定付印')
  await row.getByText('已锁定').waitFor()
  await look(page, 'n2/7-locked')
  await reads(page, row)
  await nation.certify(page, [unit, '南望理工大学知识产权信息服务中心'])
  await look(page, 'n2/8-certificates')
  await page.context().close()
}

type Edition = Parameters<typeof nation.fileOf>

/** What another program reads in the locked edition is what was handed in, with the sentence that the nation added. */
async function reads(page: Edition[0], row: Edition[1]): Promise<void> {
  const filed = (await handedIn()).replace('四、经验启示', `${added}四、经验启示`)
  const heading = packed(`${title}湖北${unit}`)
  const printed = (text: string): string =>
    text.slice(text.lastIndexOf(heading)).replace(/案例索引一、.*$/, '')
  expect(printed(nation.bookText(await nation.fileOf(page, row, 'PDF')))).toBe(heading + filed)
  const { value } = await extractRawText({ buffer: await nation.fileOf(page, row, 'DOCX') })
  expect(printed(packed(value))).toBe(heading + filed)
}

/** The centre learns where its case stands in the book, and finds its certificate. */
async function learns(play: notice.Play, id: string, clerk: Actor): Promise<void> {
  const page = await play.seat(clerk, `/campaigns/${id}/entries`)
  await centre.open(page, title)
  await page.getByText('遴选结果已公布，本案例入选案例集“支撑产业发展”部分。').waitFor()
  await look(page, 'n2/9-told')
  const said = await nation.ownCertificate(page)
  for (const words of [unit, title, '入选优秀案例集', '特发此证。', '2021年6月10日'])
    expect(said).toContain(words)
  await page.context().close()
}

notice.plays(
  'the call of N2 runs from its preset by clicks to the book that goes to the printer, which says what was filed',
  () => callOffice('2021-06-10T10:00:00+08:00'),
  async (play) => {
    const made = await notice.newCampaign(play, play.stage.host, {
      preset: '知识产权信息公共服务优秀案例征集活动',
      title: '优秀案例征集试办',
      closes: { 第一阶段: '2021-03-26', 第二阶段: '2021-06-25' },
      chosen: [[/四川由哪家单位报送/, '两家各自报送']],
    })
    await look(made.page, 'n2/0-campaign')
    await notice.issueAndPublish(play, made, 'cnipa')
    const clerk = await files(play, made.id)
    await forwards(play, made.id)
    await publishes(play, made.id)
    await learns(play, made.id, clerk)
  },
)
