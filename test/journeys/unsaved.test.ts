import type { Browser } from 'playwright-core'
import { look } from '../harness/browser'
import { acceptedCase, forwardPhase } from '../harness/cases'
import { select } from '../harness/edition'
import type { TestDatabase } from '../harness/database'
import { inBrowser } from '../harness/inBrowser'
import { inWorld } from '../harness/inWorld'
import { needsTool } from '../harness/tools'
import type { World } from '../harness/world'
import { sit } from './seat'

let database: TestDatabase
let world: World
let browser: Browser
let cases: string[]
inBrowser((opened) => (browser = opened))
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00' })
beforeAll(async () => {
  const people = { centre: world.asCentre, province: world.asProvince }
  cases = []
  for (const title of ['甲案例', '乙案例']) cases.push(await acceptedCase(world, people, { title }))
  await forwardPhase(world, world.asProvince)
  await select(world, cases)
})

const tool = needsTool('chromium')

tool('what is typed around the cases stays while other parts of the book are looked at', async () => {
  const path = `/campaigns/${world.campaignId}/book?tab=front`
  const page = await sit(browser, world, world.asNation, { path })
  const open = (name: string | RegExp): Promise<void> => page.getByRole('tab', { name }).click()
  const title = page.getByLabel('书名')
  await title.fill('改了一半的书名')
  await page.getByRole('tab', { name: '序言与版权页（未保存）' }).waitFor()
  await open('编印')
  await title.waitFor({ state: 'hidden' })
  await look(page, 'book-unsaved')
  await open(/^序言与版权页/)
  expect(await title.inputValue()).toBe('改了一半的书名')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('tab', { name: '序言与版权页', exact: true }).waitFor()
  await page.getByLabel('编辑稿须经作者单位确认').click()
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存', { exact: true }).waitFor()
  await page.context().close()
})

tool('作者确认 and 编者按 speak of the text on screen, not of what another wrote meanwhile', async () => {
  const [first = ''] = cases
  const page = await sit(browser, world, world.asNation, {
    path: `/campaigns/${world.campaignId}/book/${first}`,
  })
  await page.getByRole('button', { name: '填写编者按' }).click()
  const note = page.getByRole('dialog').getByRole('textbox')
  await note.fill('我写的编者按。')
  await world.ask(
    world.asNation,
    'mutation ($e: ID!) { noteSelection(entryId: $e, note: "另一位编辑写的。", before: "") { id } }',
    { e: first },
  )
  const save = page.getByRole('dialog').getByRole('button', { name: '保存' })
  await save.click()
  await page.getByText('另一位编辑写的。').waitFor()
  await look(page, 'note-clash')
  await save.click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByText('我写的编者按。').waitFor()

  const { entry } = await world.ask<{ entry: { selection: { edited: { content: object } } } }>(
    world.asNation,
    'query ($e: ID!) { entry(id: $e) { selection { edited { content } } } }',
    { e: first },
  )
  await world.ask(
    world.asNation,
    `mutation ($e: ID!, $c: JSON!) { editText(entryId: $e, revision: 1, content: $c, reason: "另一位编辑改题。") { id } }`,
    { e: first, c: { ...entry.selection.edited.content, title: '改过题的甲案例' } },
  )
  await page.getByRole('button', { name: '登记确认' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('确认人').fill('陆知微')
  await dialog.getByLabel('确认方式').fill('电话')
  await dialog.getByRole('button', { name: '登记确认' }).click()
  await dialog.getByRole('alert').waitFor()
  await look(page, 'confirm-clash')
  expect(await database.rows('select 1 from confirmation')).toEqual([])
  await dialog.getByRole('button', { name: '取消' }).click()
  await page.getByText('已保存，累计修改 1 次').waitFor()
  expect(await page.getByRole('textbox', { name: /名称/ }).first().inputValue()).toBe('改过题的甲案例')
  await page.context().close()
})

tool('the address that calendars hold is changed or ended only after a word of what that does', async () => {
  const page = await sit(browser, world, world.asNation, { path: '/mail' })
  const since = async (): Promise<object[]> => database.rows('select * from calendar_feed')
  await page.getByRole('button', { name: '生成订阅地址' }).click()
  await page.getByRole('textbox', { name: '订阅地址' }).waitFor()
  const stands = await since()
  expect(stands).toHaveLength(1)
  for (const [act, says] of [
    ['重新生成', '原地址随即失效'],
    ['停用', '地址停用后不能恢复'],
  ] as const) {
    await page.getByRole('button', { name: act }).click()
    const dialog = page.getByRole('dialog', { name: act })
    await dialog.getByText(says).waitFor()
    await look(page, `calendar-${act}`)
    await dialog.getByRole('button', { name: '取消' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  expect(await since()).toEqual(stands)
  await page.getByRole('button', { name: '停用' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await page.getByText('订阅地址已停用。').waitFor()
  await page.context().close()
})
