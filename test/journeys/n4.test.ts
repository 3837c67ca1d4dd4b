import type { Page } from 'playwright-core'
import { mp4 } from '../harness/film'
import { officeStage } from '../harness/notices'
import type { Actor } from '../harness/world'
import { look } from '../harness/browser'
import { keeperOf, keeperPassword } from '../harness/seals'
import { menu, press } from './acts'
import * as nation from './nation'
import * as notice from './notice'
import * as province from './province'

const body = '江苏省科学技术厅'
const megabyte = 1_000_000

const units = [
  { key: 'js-science', name: body, shortName: '江苏', types: ['province'] },
  { key: 'maker', name: '第一制作所', types: ['legalBody'], under: 'js-science' },
  { key: 'person', name: '李某', types: ['citizen'] },
]

/** Everything that the two ways ask alike. */
async function fillIn(page: Page, title: string, play: notice.Play): Promise<void> {
  await notice.write(page, {
    作品名称: title,
    视频片头名称: title,
    完成日期: '2023-05-01',
    首播日期: '2023-06-01',
    首播平台和网址: '某平台 https://video.example/1',
    作者所在省份: '江苏',
    作品简介: '讲述一位科学家如何把实验室搬到田间。',
    姓名: '联系人',
    办公电话: '025-0000-2007',
  })
  await page.getByRole('textbox', { name: /^第一作者/ }).fill(title.slice(0, 4))
  await page.getByRole('spinbutton', { name: /^非原创部分时长/ }).fill('20')
  await notice.pick(page, page.getByRole('combobox', { name: /^播映渠道/ }), '国内主流网络平台')
  await notice.attach(page, '视频文件', play.file(`${title}.mp4`, mp4(title, 100 * megabyte)))
  await pressedLong(page)
  await notice.attach(page, '播放证明', play.file('播放证明.pdf', Buffer.from(`%PDF-1.4\n${title}\n%%EOF\n`)))
}

/**
 * The film above is judged and saved while the button below it is held down: the page keeps still until it is let go. What came while
 * the pointer was still on its way has moved the button from under it: nothing is held then, and it is sought anew.
 */
async function pressedLong(page: Page): Promise<void> {
  const button = notice.fieldNamed(page, '播放证明').getByRole('button', { name: '选择文件' })
  const opened = page.waitForEvent('filechooser')
  const held = () => button.evaluate((node) => node.matches(':active'))
  const press = async () => {
    await button.hover()
    await page.mouse.down()
  }
  for (await press(); !(await held()); await press()) await page.mouse.up()
  await page.waitForTimeout(2000)
  await page.mouse.up()
  await opened
}

const film = { minutes: 3, seconds: 20, width: 1920, height: 1080 }

async function recommend(play: notice.Play, id: string, maker: Actor): Promise<void> {
  const page = await play.seat(maker, `/campaigns/${id}/entries`)
  await page.getByText('江苏省科学技术厅：已推荐 0 / 名额 6，其中三区 1').waitFor()
  await page
    .getByText(/省、自治区、直辖市科技管理部门 5 个，列入涉及“三区”的.*名单的增加 1 个，可用于任何作品/)
    .waitFor()
  await notice.beginWork(page, {
    route: '地方、部门推荐',
    places: '江苏省科学技术厅：已推荐 0 / 名额 6，其中三区 1',
  })
  await fillIn(page, '田间实验室', play)
  await notice.declare(page, '视频文件', { ...film, minutes: 1 })
  await page
    .getByText(/时长 80 秒，短于 120 秒/)
    .first()
    .waitFor()
  await notice.declare(page, '视频文件', film)
  await page.getByRole('radio', { name: '否' }).check()
  await notice.finalise(page)
  await notice.submit(page)
  await page.context().close()
}

notice.plays(
  'the contest of N4 runs from its preset by clicks: recommended by a body and nominated by a citizen',
  () => officeStage({ at: '2024-10-10T10:00:00+08:00', units, worker: true }),
  async (play) => {
    const { world } = play.stage
    const id = await notice.runCampaign(play, {
      preset: '2024年全国科普微视频大赛',
      title: '科普微视频大赛试办',
      closes: { '推荐（自荐）': '2024-10-25' },
      typed: [[/优秀作品多少部/, '100']],
      chosen: [
        [/成员单位名单是否已录入/, '不列名单，按登记的机构类型认定'],
        [/名单是否核对无误/, '已核对'],
      ],
    })
    const maker = await world.appoint('filingClerk', 'maker')
    await recommend(play, id, maker)
    await forwardAll(play, id)
    await nominate(play, id, await world.appoint('filingClerk', 'person'))
    const editor = await play.seat(play.stage.host, `/campaigns/${id}/received`)
    for (const title of ['田间实验室', '院子里的星空']) await nation.noteReceipts(editor, title, '作品')
    await nation.chooseAndTell(editor, ['田间实验室', '院子里的星空'], { noun: '作品', word: '评选' })
    await look(editor, 'n4-told')
    await nation.compile(editor, '征求意见稿')
    await nation.certify(editor, ['第一制作所', '李某'])
    await look(editor, 'n4-certificates')
    await editor.context().close()
    await learns(play, id, maker)
  },
)

/** The maker of a work learns that it is chosen, and finds its certificate. */
async function learns(play: notice.Play, id: string, maker: Actor): Promise<void> {
  const page = await play.seat(maker, `/campaigns/${id}/entries`)
  await press(page.getByRole('link', { name: '田间实验室' }))
  await page.getByText(/^评选结果已公布，本作品入选作品集/).waitFor()
  await look(page, 'n4-own')
  const said = await nation.ownCertificate(page)
  for (const words of ['第一制作所', '田间实验室', '2024年全国优秀科普微视频作品'])
    expect(said).toContain(words)
  await page.context().close()
}

async function forwardAll(play: notice.Play, id: string): Promise<void> {
  const clerk = await play.stage.world.appoint('reviewingClerk', 'js-science')
  const page = await play.seat(clerk, `/campaigns/${id}/queue`)
  await press(page.getByRole('link', { name: '田间实验室' }))
  await page.getByRole('link', { name: '田间实验室.mp4' }).waitFor()
  await province.accept(page)
  await sealForm(play, page)
  await notice.forwardTable(page, { unit: body, folder: play.folder, at: '2024-10-10T09:30' })
  await menu(page, '作品汇总表')
  await page.getByText('江苏省科学技术厅：已推荐 1 / 名额 6，其中三区 1').waitFor()
  await look(page, 'n4-places')
  await page.context().close()
}

/** The body asks for its seal on the form, and its keeper presses it. */
async function sealForm(play: notice.Play, page: Page): Promise<void> {
  const { world, database } = play.stage
  const own = page.getByRole('region', { name: '本单位盖章' })
  await own.getByRole('button', { name: '申请用印' }).click()
  const dialog = page.getByRole('dialog', { name: '申请用印' })
  await dialog.getByRole('textbox', { name: '审批人' }).fill('主管领导')
  await dialog.getByRole('button', { name: '申请用印' }).click()
  await own.getByText(/等候用印管理员办理/).waitFor()
  await look(page, 'n4-own-stamp')
  const keeper = await play.seat(await keeperOf(world, database, 'js-science'), '/seals')
  await province.pressSeal(keeper, keeperPassword)
  await keeper.context().close()
  await page.reload()
  await page.getByText(/^盖章件见“报送表与扫描件”/).waitFor()
  await look(page, 'n4-own-stamp-there')
}

async function nominate(play: notice.Play, id: string, citizen: Actor): Promise<void> {
  const page = await play.seat(citizen, `/campaigns/${id}/entries`)
  await notice.beginWork(page, { route: '社会征集（自荐）' })
  await fillIn(page, '院子里的星空', play)
  await notice.declare(page, '视频文件', film)
  await notice.pick(page, page.getByRole('combobox', { name: /^审核方式/ }), '两位副高级及以上职称人员审核')
  await notice.addRow(page, '审核人员', { 姓名: '甲', 职称: '教授' })
  await notice.addRow(page, '审核人员', { 姓名: '乙', 职称: '研究员' })
  await notice.addRow(page, '引用素材来源', { 素材: '片尾音乐', 情况说明: '公共素材，可自由使用' })
  await notice.pick(
    page,
    page.getByRole('combobox', { name: '第 1 行类别', exact: true }),
    '音乐（公共素材）',
  )
  await look(page, 'n4-nomination')
  await notice.finaliseAndStamp(page, { unit: '李某', folder: play.folder })
  await notice.submit(page)
  const receiver = await play.seat(play.stage.receiver, `/campaigns/${id}/queue`)
  await press(receiver.getByRole('link', { name: '院子里的星空' }))
  await receiver.getByRole('button', { name: '收到登记：微视频光盘' }).click()
  await receiver.getByText('已登记。').waitFor()
  await look(receiver, 'n4-received')
  await receiver.getByText('“形式审查”于 2024年10月26日 开始', { exact: false }).first().waitFor()
  await play.stage.database.at('2024-10-28T10:00:00+08:00')
  await receiver.reload()
  await province.accept(receiver)
  await receiver.context().close()
  await page.reload()
  await page.getByRole('tab').first().click()
  await page.getByRole('list', { name: '邮寄材料' }).getByText('已收').waitFor()
  await page.context().close()
}
