import { picture } from '../harness/browser'
import { become, enter, menu, passwordOf } from './acts'
import * as centre from './centre'
import * as province from './province'
import { story } from './story'

const act = story('poppler')
const title = '白色山丘的六条出路'
const unit = '湖北楚望科技信息研究院'

act('the national editor sees which province is short and which filed late', async ({ page }) => {
  await picture(page, 'demo/01-entrance')
  await enter(page, 'nation')
  await picture(page, 'demo/02-tasks-nation')
  await menu(page, '进度总览')
  const short = page.getByRole('row').filter({ hasText: '湖北' })
  await short.waitFor()
  expect(await short.getByText('差 2').count()).toBe(1)
  const late = page.getByRole('row').filter({ hasText: '四川' })
  expect(await late.getByRole('cell').allInnerTexts()).toEqual(expect.arrayContaining(['2', '2', '已满足']))
  await picture(page, 'demo/03-matrix')
})

act('one click further stands the missing centre with the phone number to call', async ({ page }) => {
  await page.getByRole('link', { name: '湖北' }).click()
  const missing = page.getByRole('row').filter({ hasText: '楚望信息院' })
  await missing.waitFor()
  expect(await missing.getByRole('link', { name: '154-0000-0193' }).getAttribute('href')).toBe(
    'tel:154-0000-0193',
  )
  await picture(page, 'demo/04-matrix-hubei')
})

act('the province consents to late filing', async ({ page }) => {
  await become(page, 'province')
  await province.permitLate(page, unit, '该院印章正在换发，经研究同意补报。')
  const granted = page.getByRole('table', { name: '截止时间调整' }).getByRole('row').filter({ hasText: unit })
  await granted.waitFor()
  await picture(page, 'demo/05-permitted')
})

act('the centre drops a Word file of 1501 字 and is told to cut one', async ({ page }) => {
  await become(page, 'centre')
  await centre.begin(page)
  await centre.takeOver(page, 'case-1501.docx')
  await centre.fillIn(page)
  await page.getByRole('button', { name: '定稿' }).click()
  const dialog = page.getByRole('dialog', { name: '定稿' })
  await dialog.getByText('正文共 1501 字，超过上限 1500 字，请删减 1 字。').waitFor()
  expect(await dialog.getByRole('button', { name: '定稿' }).isDisabled()).toBe(true)
  await picture(page, 'demo/06-1501')
  await dialog.getByRole('button', { name: '继续修改' }).click()
})

act('it drops the shorter one, finalises, and prints the form', async ({ page }) => {
  await centre.takeOver(page, 'case-1480.docx')
  await page.getByText('正文 1480 / 1500 字').waitFor()
  await picture(page, 'demo/07-draft')
  await centre.finalise(page)
  await picture(page, 'demo/08-finalised')
})

act('the stamped scan is bound by its code, and the case goes to the province', async ({ page, server }) => {
  const scan = await centre.stamped(await centre.paperOf(page, '打印报送表'), unit, server.dataDir)
  await centre.bind(page, scan)
  await picture(page, 'demo/09-bound')
  await centre.submit(page)
  await picture(page, 'demo/10-submitted')
})

act('the province returns it with a reason for each field', async ({ page }) => {
  await become(page, 'province')
  await province.openCase(page, title)
  await picture(page, 'demo/11-review')
  await province.sendBack(page, {
    reason: '成效部分请补充与服务前的对比，摘要与正文保持一致。',
    fields: { 摘要: '请写明综合利用率的变化。', 服务成效: '请说明统计截止的时间。' },
  })
  await picture(page, 'demo/12-returned')
})

act('the centre corrects what was asked for and sees the differences', async ({ page, server }) => {
  await become(page, 'centre')
  await menu(page, '案例')
  await page.getByRole('link', { name: title }).click()
  await page.getByText('“摘要”：请写明综合利用率的变化。').waitFor()
  await picture(page, 'demo/13-returned-at-centre')
  const summary = page.getByRole('textbox', { name: '摘要', exact: true })
  await summary.fill(`${await summary.inputValue()}综合利用率由32%提高到58%。`)
  await centre.finalise(page)
  await page.getByRole('tab', { name: '历次定稿' }).click()
  await page.getByRole('insertion').filter({ hasText: '综合利用率由32%提高到58%。' }).waitFor()
  await picture(page, 'demo/14-differences')
  const scan = await centre.stamped(await centre.paperOf(page, '打印报送表'), unit, server.dataDir)
  await centre.bind(page, scan)
  await centre.submit(page)
})

act('the province reads the differences and accepts', async ({ page }) => {
  await become(page, 'province')
  await province.openCase(page, title)
  await page.getByRole('button', { name: '查看与上一稿的差异' }).click()
  await page.getByRole('insertion').filter({ hasText: '综合利用率由32%提高到58%。' }).waitFor()
  await picture(page, 'demo/15-differences-at-province')
  await page.getByRole('button', { name: '关闭' }).click()
  await province.accept(page)
  await picture(page, 'demo/16-accepted')
})

act(
  'the summary table is built, frozen, approved and stamped by the seal keeper',
  async ({ page, server }) => {
    await menu(page, '案例汇总表')
    await page.getByRole('button', { name: '形成汇总表' }).click()
    await page.getByRole('textbox', { name: `《${title}》的备注` }).waitFor()
    await picture(page, 'demo/17-summary')
    await province.freeze(page)
    await province.approve(page, '方镜湖')
    await province.askForSeal(page)
    await picture(page, 'demo/18-sealing')
    await become(page, 'keeper')
    await menu(page, '用印', '用印申请')
    await page.getByRole('button', { name: '用印', exact: true }).waitFor()
    await picture(page, 'demo/19-seal-request')
    await province.pressSeal(page, passwordOf(server, 'tao-shouzhen'))
    await picture(page, 'demo/20-sealed')
  },
)

act('a word is changed after the stamp, and the stamp no longer holds', async ({ page, server }) => {
  await become(page, 'province')
  await province.openAccepted(page, title)
  await province.reopen(page, '摘要多一字。')
  await province.sendBack(page, { reason: '摘要中“各开一张方子”改为“各开一方”。' })
  await become(page, 'centre')
  await menu(page, '案例')
  await page.getByRole('link', { name: title }).click()
  const summary = page.getByRole('textbox', { name: '摘要', exact: true })
  await summary.fill((await summary.inputValue()).replace('各开一张方子', '各开一方'))
  await centre.finalise(page)
  await centre.bind(
    page,
    await centre.stamped(await centre.paperOf(page, '打印报送表'), unit, server.dataDir),
  )
  await centre.submit(page)
  await become(page, 'province')
  await province.openCase(page, title)
  await province.accept(page)
  await menu(page, '案例汇总表')
  await page.getByText(`内容已变更，原盖章件失效：《${title}》已有第 3 稿。`).waitFor()
  const goUp = page.getByRole('button', { name: '上报', exact: true })
  expect(await goUp.getAttribute('aria-disabled')).toBe('true')
  await picture(page, 'demo/21-stale')
})

act('it is frozen, approved and stamped again, and goes up', async ({ page, server }) => {
  await province.unfreeze(page, '案例有改动，重新用印。')
  await province.freeze(page)
  await province.approve(page, '方镜湖')
  await province.askForSeal(page)
  await become(page, 'keeper')
  await province.pressSeal(page, passwordOf(server, 'tao-shouzhen'))
  await become(page, 'province')
  await menu(page, '案例汇总表')
  await picture(page, 'demo/22-stamped')
  await province.forward(page)
  await page.getByRole('link', { name: '整包（ZIP）' }).waitFor()
  await picture(page, 'demo/23-package')
})
