import type { Browser } from 'playwright-core'
import { dismissed } from '../harness/dismissed'
import { look, openBrowser } from '../harness/browser'
import { inWorld } from '../harness/inWorld'
import { needsTool, pathOf } from '../harness/tools'
import type { World } from '../harness/world'
import { sit } from './seat'

let world: World
let browser: Browser
inWorld((made) => ({ world } = made))
beforeAll(async () => {
  if (pathOf('chromium')) browser = await openBrowser()
})
afterAll(() => browser?.close())

const tool = needsTool('chromium')

tool('who has left is found and disabled, and where the work of the post is left is said', async () => {
  const left = await world.appoint('filingClerk', 'js-taihu')
  await dismissed(world, world.asProvince, left)
  const page = await sit(browser, world, world.asProvince, { path: `/accounts?search=${left.username}` })
  const row = page
    .getByRole('table', { name: '账号与岗位' })
    .getByRole('row')
    .filter({ hasText: left.username })
  await row.getByText(/　不担任岗位$/).waitFor()
  await row.getByRole('button', { name: '办理' }).click()
  const dialog = page.getByRole('dialog', { name: left.name })
  await dialog
    .getByRole('note')
    .getByText(/^已不担任岗位。原岗位的草稿、待办属于/)
    .waitFor()
  await look(page, 'posts/15-without-post')
  await dialog.getByRole('button', { name: '停用' }).click()
  const asked = page.getByRole('dialog', { name: '停用', exact: true })
  await asked.getByRole('textbox', { name: '理由' }).fill('调离。')
  await asked.getByRole('button', { name: '停用', exact: true }).click()
  await asked.waitFor({ state: 'detached' })
  await row.getByText('已停用').waitFor()
  await row.getByRole('button', { name: '办理' }).click()
  await dialog.getByRole('link', { name: /的岗位与人员$/ }).click()
  await page.getByRole('region', { name: '岗位与人员' }).waitFor()
  await page.context().close()
})
