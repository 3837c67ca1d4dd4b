import type { Browser } from 'playwright-core'
import { look, patience } from '../harness/browser'
import { forwardedCases, select } from '../harness/edition'
import { inBrowser } from '../harness/inBrowser'
import { inWorld } from '../harness/inWorld'
import { needsTool } from '../harness/tools'
import type { World } from '../harness/world'
import * as nation from './nation'
import * as notice from './notice'
import { sit } from './seat'

const locked = /^“付印稿 1”已锁定，.*不能改动/

let browser: Browser
let world: World
inBrowser((opened) => (browser = opened))
inWorld((made) => ({ world } = made), { at: '2099-03-20T10:00:00+08:00', worker: true })

needsTool('chromium', 'fonts')(
  'a locked print edition holds the book as it is on every page of it, until it is unlocked with a reason',
  async () => {
    const cases = await forwardedCases(world, [
      { title: '甲案例', theme: 'sme' },
      { title: '乙案例', theme: 'sme' },
    ])
    await select(world, cases)
    const book = `/campaigns/${world.campaignId}/book`
    const page = await sit(browser, world, world.asNation, { path: book })
    page.setDefaultTimeout(patience)
    const row = await nation.compile(page, '付印稿')
    await notice.confirmed(page, '锁定付印')
    await row.getByText('已锁定').waitFor()
    await page.getByRole('alert').filter({ hasText: locked }).waitFor()
    await look(page, 'lock/1-editions')
    await page.getByRole('tab', { name: '入选与编排' }).click()
    expect(await page.getByRole('textbox', { name: /^《甲案例》/ }).isDisabled()).toBe(true)
    expect(await page.getByRole('button', { name: '取消入选' }).count()).toBe(0)
    await look(page, 'lock/2-order')
    await page.getByRole('tab', { name: '序言与版权页' }).click()
    const save = page.getByRole('button', { name: '保存', exact: true })
    expect(await save.getAttribute('title')).toMatch(locked)
    await page.goto(`${world.url}/#/p/${world.asNation.postId}${book}/${cases[0]}`)
    await page.getByRole('alert').filter({ hasText: locked }).waitFor()
    await look(page, 'lock/3-edited')
    await page.goto(`${world.url}/#/p/${world.asNation.postId}${book}?tab=editions`)
    await page.getByRole('button', { name: '解除锁定' }).click()
    const dialog = page.getByRole('dialog', { name: '解除锁定' })
    await dialog.getByRole('textbox', { name: '理由' }).fill('乙案例须移出。')
    await look(page, 'lock/4-unlock')
    await dialog.getByRole('button', { name: '解除锁定' }).click()
    await row.getByRole('button', { name: '锁定付印' }).waitFor()
    expect(await page.getByRole('alert').filter({ hasText: locked }).count()).toBe(0)
    await page.getByRole('tab', { name: '入选与编排' }).click()
    await page.getByRole('button', { name: '取消入选' }).first().waitFor()
    await page.context().close()
  },
  300_000,
)
