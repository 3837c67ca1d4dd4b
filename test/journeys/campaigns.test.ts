import type { Browser, Page } from 'playwright-core'
import { fileCase } from '../harness/cases'
import { look } from '../harness/browser'
import { inBrowser } from '../harness/inBrowser'
import { inWorld } from '../harness/inWorld'
import { needsTool } from '../harness/tools'
import { type Actor, type World } from '../harness/world'
import { sit } from './seat'

const screens = needsTool('chromium', 'fonts')

let world: World
let browser: Browser
let newer: string
let entry: string
inBrowser((opened) => (browser = opened))
inWorld((made) => ({ world } = made), { at: '2099-03-20T10:00:00+08:00' })
const [older, title] = ['优秀案例征集', '新一轮案例征集']

beforeAll(async () => {
  const closes = [
    { phase: 'phase1', date: '2099-03-26' },
    { phase: 'phase2', date: '2099-06-25' },
  ]
  const create = `mutation ($closes: [PhaseClose!]!, $title: String!) {
    createCampaign(preset: "n2-cases", title: $title, closes: $closes, answers: { sichuanSender: "extra" }) { id } }`
  const made = await world.ask<{ createCampaign: { id: string } }>(world.asNation, create, { closes, title })
  newer = made.createCampaign.id
  await world.ask(world.asNation, 'mutation ($id: ID!) { publishCampaign(id: $id) { state } }', { id: newer })
  entry = await fileCase(world, world.asCentre, { title: '老活动的案例' })
})

const opened = (actor: Actor, path: string): Promise<Page> => sit(browser, world, actor, { path })

/** Which campaign the bar speaks of, and to whose list of cases the menu leads. */
async function spoken(page: Page, campaign: string): Promise<(boolean | undefined)[]> {
  await page.getByRole('banner').getByRole('button', { name: campaign }).waitFor()
  const leads = await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: '案例', exact: true })
    .getAttribute('href')
  return [world.campaignId, newer].map((id) => leads?.includes(id))
}

screens('the page of a case speaks of the case’s own campaign, however it was reached', async () => {
  const page = await opened(world.asCentre, `/campaigns/${world.campaignId}/entries`)
  await page.getByRole('link', { name: '老活动的案例' }).click()
  await page.getByRole('heading', { name: '老活动的案例', level: 1 }).waitFor()
  expect(await spoken(page, older)).toEqual([true, false])
  await look(page, 'frame/case')
  await page.context().close()
  const straight = await opened(world.asCentre, `/entries/${entry}`)
  await straight.getByRole('heading', { name: '老活动的案例', level: 1 }).waitFor()
  expect(await spoken(straight, older)).toEqual([true, false])
  await straight.context().close()
})

screens('another campaign chosen on the page of a case leads to that campaign’s list', async () => {
  const page = await opened(world.asCentre, `/entries/${entry}`)
  await page.getByRole('banner').getByRole('button', { name: older }).click()
  await page.getByRole('menuitem', { name: title }).click()
  await page.getByRole('heading', { name: '案例', level: 1 }).waitFor()
  expect(await spoken(page, title)).toEqual([false, true])
  expect(page.url().endsWith(`/campaigns/${newer}/entries`)).toBe(true)
  await page.goBack()
  await page.getByRole('heading', { name: '老活动的案例', level: 1 }).waitFor()
  expect(await spoken(page, older)).toEqual([true, false])
  await page.context().close()
})

screens('a case is not shown under the address of another campaign', async () => {
  const page = await opened(world.asProvince, `/campaigns/${world.campaignId}/queue/${entry}`)
  await page.getByRole('heading', { name: '老活动的案例', level: 1 }).waitFor()
  await page.goto(`${world.url}/#/p/${world.asProvince.postId}/campaigns/${newer}/queue/${entry}`)
  await page.getByRole('heading', { name: '没有此页，或本岗位不能查看' }).waitFor()
  expect(await page.getByText('老活动的案例').count()).toBe(0)
  await page.context().close()
})

screens('the phase and the filter of a matrix are found again by going back', async () => {
  const page = await opened(world.asProvince, `/campaigns/${world.campaignId}/matrix`)
  const second = page.getByRole('tab', { name: '第二阶段' })
  await second.click()
  await page.waitForURL(/phase=phase2/)
  await page.getByRole('switch', { name: '只看未完成单位' }).click()
  await page.waitForURL(/phase=phase2&owing=1/)
  await look(page, 'frame/matrix')
  await page.getByRole('table').first().getByRole('link').first().click()
  await page.waitForURL(/queue\?filer=/)
  await page.goBack()
  await second.waitFor()
  expect(await second.getAttribute('aria-selected')).toBe('true')
  expect(await page.getByRole('switch', { name: '只看未完成单位' }).isChecked()).toBe(true)
  await page.context().close()
})
