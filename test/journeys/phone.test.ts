import type { Locator, Page } from 'playwright-core'
import { overflows, phone, picture } from '../harness/browser'
import { enter, roles, type Role } from './acts'
import * as centre from './centre'
import { story } from './story'

const act = story()
const title = '白色山丘的六条出路'
const unit = '湖北楚望科技信息研究院'
const reason = '成效部分请补充与服务前的对比。'
const remark = '请写明综合利用率的变化。'
let page: Page

/** Touches as a finger does: what is outside the window is scrolled to first, and a target too small for a finger is none. */
async function touch(target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  const { height = 0 } = (await target.boundingBox()) ?? {}
  if (height < 40) throw new Error(`${await target.innerText()} is ${height} px high: too small for a finger`)
  await target.tap()
}

/** Every page that is reached here fits the telephone. */
async function fits(name: string): Promise<void> {
  await picture(page, `phone/${name}`)
  if (await overflows(page)) throw new Error(`${name} scrolls sideways at ${phone.width} px`)
}

/** Goes to a page by the menu, which is behind a button here. */
async function menu(line: string): Promise<void> {
  await touch(page.getByRole('button', { name: '菜单', exact: true }))
  const lines = page.getByRole('navigation', { name: '主菜单' })
  await touch(lines.getByRole('link', { name: line, exact: true }))
  await page.getByRole('heading', { name: line, level: 1 }).waitFor()
  await fits(line)
}

async function become(role: Role): Promise<void> {
  await touch(page.getByRole('button', { name: '切换角色' }))
  await touch(page.getByRole('menuitem', { name: roles[role] }))
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: '待办', level: 1 }).waitFor()
  await fits('待办')
}

act('on a telephone a clerk drafts a case from its Word file and finalises it', async ({ another }) => {
  page = (await another(phone)).page
  await enter(page, 'centre')
  await fits('待办')
  await menu('案例')
  await touch(page.getByRole('button', { name: '起草案例' }).last())
  await page.getByRole('heading', { name: '未命名案例' }).waitFor()
  await centre.takeOver(page, 'case-1480.docx')
  await centre.fillIn(page)
  await fits('the draft')
  await centre.finalise(page)
})

act('binds the photographed form and sends the case in', async ({ server }) => {
  const paper = await centre.paperOf(page, '打印报送表')
  await centre.bind(page, await centre.stamped(paper, unit, server.dataDir))
  await fits('the case')
  await touch(page.getByRole('button', { name: '报送', exact: true }))
  const dialog = page.getByRole('dialog', { name: '报送' })
  await centre.attest(dialog)
  await touch(dialog.getByRole('button', { name: '报送' }))
  await touch(page.getByRole('dialog', { name: '案例已报送。' }).getByRole('button', { name: '关闭' }))
  await page.getByText('已报', { exact: true }).first().waitFor()
})

act('a reviewer reads it to its end and returns it, with a remark on one field', async () => {
  await become('province')
  await menu('案例审核')
  await touch(page.getByRole('link', { name: title }))
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  await page.getByRole('heading', { name: '服务成效' }).scrollIntoViewIfNeeded()
  await fits('the case in review')
  await touch(page.getByRole('button', { name: '退回修改' }))
  const dialog = page.getByRole('dialog', { name: '退回修改' })
  await dialog.getByRole('textbox', { name: '退回理由' }).fill(reason)
  await touch(dialog.getByRole('combobox', { name: '按栏目说明修改意见' }))
  await touch(page.getByRole('option', { name: '摘要', exact: true }))
  await dialog.getByRole('textbox', { name: '“摘要”的修改意见' }).fill(remark)
  await touch(dialog.getByRole('button', { name: '退回修改' }))
  await dialog.waitFor({ state: 'detached' })
})

act('the clerk finds both at the head of the case', async () => {
  await become('centre')
  await menu('案例')
  await touch(page.getByRole('link', { name: title }))
  await page.getByText(reason).first().waitFor()
  await page.getByText(remark).first().waitFor()
  await fits('the returned case')
})
