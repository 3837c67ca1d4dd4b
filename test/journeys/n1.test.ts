import type { Page } from 'playwright-core'
import { look } from '../harness/browser'
import { mp4 } from '../harness/film'
import { officeStage } from '../harness/notices'
import { press } from './acts'
import * as nation from './nation'
import * as notice from './notice'

const office = '甲省知识产权局'
const units = [
  { key: 'nobody', name: '张某', types: ['person'] },
  { key: 'js-office', name: office, shortName: '甲省', types: ['department'] },
  { key: 'studio', name: '某制作公司', types: ['organisation'], under: 'js-office' },
]

/** The codes of annex 1, which came without the notice: the office pastes them from its table, and one that Excel shortened is told. */
async function enterCodes(page: Page): Promise<void> {
  await page.getByRole('link', { name: '编辑', exact: true }).click()
  await page.getByRole('tab', { name: '名单' }).click()
  await page.getByRole('button', { name: /^各地知识产权管理部门推荐代码/ }).click()
  const box = page.getByRole('textbox', { name: '粘贴或填写' })
  await box.fill(`推荐代码\t单位名称\n116\t${office}\n16\t乙省知识产权局`)
  await page.getByText('可加入 1 行，有误 1 行。').waitFor()
  await page.getByRole('cell', { name: /代码应为 3 位数字/ }).waitFor()
  await look(page, 'n1-codes')
  await page.getByRole('button', { name: '加入 1 行' }).click()
  await page.getByRole('textbox', { name: '第 1 行名称' }).waitFor()
  await box.fill('')
  await page.getByRole('button', { name: /^国家知识产权局各部门单位推荐代码/ }).click()
  await box.last().fill('201\t某直属单位')
  await page.getByRole('button', { name: '加入 1 行' }).click()
  await page.getByRole('button', { name: /^国家知识产权局各部门单位推荐代码.*1 行/ }).waitFor()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('已保存。').waitFor()
  await page.getByRole('button', { name: '返回' }).click()
}

/** A film that a body recommends by its code: it is the body's to look at and to send on. */
async function recommend(play: notice.Play, id: string): Promise<void> {
  const { world } = play.stage
  const page = await play.seat(await world.appoint('filingClerk', 'studio'), `/campaigns/${id}/entries`)
  await notice.beginWork(page, { kind: '短视频', route: '组织推荐' })
  await fillIn(page, '一件专利')
  const code = page.getByRole('textbox', { name: /^推荐部门/ })
  await code.fill('117')
  await notice.attach(page, '视频文件', play.file('一件专利.mp4', mp4('一件专利')))
  await notice.declare(page, '视频文件', { minutes: 1, seconds: 20, width: 1920, height: 1080 })
  await page.getByText(/117/).first().waitFor()
  await code.fill('116')
  await notice.finalise(page)
  await notice.submit(page)
  const body = await play.seat(await world.appoint('reviewingClerk', 'js-office'), `/campaigns/${id}/queue`)
  await press(body.getByRole('link', { name: '一件专利' }))
  await notice.accept(body)
  await notice.forwardTable(body, { unit: office, folder: play.folder, at: '2021-09-10T09:30' })
  await body.context().close()
  await page.reload()
  await page.getByText('已上报').first().waitFor()
  await page.context().close()
}

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
  await notice.beginWork(page, { kind: '短视频', route: '社会征集' })
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
  await notice.beginWork(page, { kind: '创作脚本', route: '社会征集' })
  await fillIn(page, '种子的身份证')
  await notice.pick(page, page.getByRole('combobox', { name: /^脚本对应的视频种类/ }), '微电影')
  expect(await notice.fieldNamed(page, '视频文件').count()).toBe(0)
  await notice.attach(page, '脚本文件', play.file('脚本.pdf', Buffer.from('%PDF-1.4\n脚本\n%%EOF\n')))
  await notice.finalise(page)
  await notice.submit(page)
}

notice.plays(
  'the call of N1 runs from its preset by clicks: a film with a reason, a script, and a film that a body recommends',
  () => officeStage({ at: '2021-09-10T10:00:00+08:00', units, worker: true }),
  async (play) => {
    const { world, receiver } = play.stage
    const made = await notice.newCampaign(play, play.stage.host, {
      preset: '知识产权类视频作品征集活动',
      title: '视频征集试办',
      closes: { 作品征集: '2021-09-30' },
      chosen: [[/推荐代码是否已录入/, '已录入']],
    })
    const { id } = made
    await enterCodes(made.page)
    await notice.issueAndPublish(play, made)
    await recommend(play, id)
    const entrant = await world.appoint('filingClerk', 'nobody')
    const entries = `/campaigns/${id}/entries`
    const page = await play.seat(entrant, entries)
    await film(page, play)
    await page.goto(`${world.url}/#/p/${entrant.postId}${entries}`)
    await script(page, play)
    const desk = await play.seat(receiver, `/campaigns/${id}/queue`)
    await press(desk.getByRole('link', { name: '一枚商标' }))
    await desk.getByRole('link', { name: '一枚商标.mp4' }).waitFor()
    await desk.getByText('1 分 31 秒', { exact: false }).waitFor()
    // What comes straight is looked at in October; until then it can only be sent back for mending.
    await desk.getByText('“形式审查”于 2021年10月1日 开始', { exact: false }).first().waitFor()
    expect(await desk.getByRole('button', { name: '审核通过', exact: true }).isEnabled()).toBe(false)
    expect(await desk.getByRole('button', { name: '退回修改' }).isEnabled()).toBe(true)
    await look(desk, 'n1-review-ahead')
    await play.stage.database.at('2021-10-11T10:00:00+08:00')
    await desk.reload()
    await notice.accept(desk)
    await desk.context().close()
    await page.goto(`${world.url}/#/p/${entrant.postId}${entries}`)
    await page.getByRole('row').filter({ hasText: '一枚商标' }).getByText('审核通过').waitFor()
    await page.getByRole('row').filter({ hasText: '种子的身份证' }).getByText('已报').waitFor()
    const host = await play.seat(play.stage.host, `/campaigns/${id}/received`)
    await nation.chooseAndTell(host, ['一枚商标'], { noun: '作品', word: '评选' })
    await look(host, 'n1-told')
    const row = await nation.compile(host, '征求意见稿')
    await look(host, 'n1-book')
    const book = nation.bookText(await nation.fileOf(host, row, 'PDF'))
    expect(book).toContain('一、作品简介用九十秒讲一枚商标的来历。')
    await nation.certified(host, ['张某'])
    await look(host, 'n1-certificates')
    await host.context().close()
    await press(page.getByRole('link', { name: '一枚商标' }))
    await page.getByText(/^评选结果已公布，本作品入选作品集/).waitFor()
    await look(page, 'n1-own')
    // It resembles the other film; who accepted it has judged of that.
    expect(await page.getByText('可能曾报送').count()).toBe(0)
    const said = await nation.ownCertificate(page)
    for (const words of ['张某', '一枚商标', '获奖证书', '特发此证。']) expect(said).toContain(words)
    await page.context().close()
  },
)
