import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { look } from '../harness/browser'
import { inBrowser } from '../harness/inBrowser'
import { phoned } from '../harness/proxies'
import { needsTool } from '../harness/tools'
import { activityInput, weekActs, weekStage, type WeekStage } from '../harness/week'
import type { Actor } from '../harness/world'
import { sit } from './seat'
import { crash, offer, waits } from './tab'

let stage: WeekStage
let browser: Browser
inBrowser((opened) => (browser = opened))
beforeAll(async () => {
  stage = await weekStage()
  await stage.world.ask(stage.unit, weekActs.save, { c: stage.campaignId, input: activityInput() })
}, 120_000)
afterAll(() => stage?.close())

const tested = needsTool('chromium', 'fonts')

const opened = (actor: Actor, path: string) =>
  sit(browser, stage.world, actor, {
    path: path.startsWith('/organisations') ? path : `/campaigns/${stage.campaignId}${path}`,
  })

const own = (): string => `/organisations/${stage.world.organisationIds.get('jiangsu')}`

const close = (page: Page): Promise<void> => (page.context() as BrowserContext).close()

tested(
  'an activity that was typed and not saved is offered back after the tab has died, and saved',
  async () => {
    const before = await opened(stage.unit, '/activities/new')
    await before.getByLabel('活动名称').fill('进校园宣讲')
    await before.getByLabel('开展情况').fill('到两所中学宣讲，学生提问踊跃。')
    await waits(before, '踊跃')
    const page = await crash(before)
    await offer(page).waitFor()
    expect(await page.getByLabel('开展情况').inputValue()).toBe('')
    await page.getByRole('button', { name: '恢复这些文字' }).click()
    expect(await page.getByLabel('活动名称').inputValue()).toBe('进校园宣讲')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('heading', { name: '进校园宣讲' }).waitFor()
    expect(await stage.database.rows(`select about from activity where title = '进校园宣讲'`)).toEqual([
      { about: '到两所中学宣讲，学生提问踊跃。' },
    ])
    // Nothing stays here once the server has it.
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('unsaved'))),
    ).toEqual([])
    await close(page)
  },
)

tested('the office’s words for a section of the report are found again after the tab has died', async () => {
  const before = await opened(stage.office, '/report')
  await before.getByRole('button', { name: '改写' }).first().click()
  await before.getByRole('textbox', { name: /的文字$/ }).fill('宣传周期间共布展两处。')
  await waits(before, '布展两处')
  const page = await crash(before)
  await page.getByRole('button', { name: '改写' }).first().click()
  await page.getByText('已找回上次未保存的文字。').waitFor()
  expect(await page.getByRole('textbox', { name: /的文字$/ }).inputValue()).toBe('宣传周期间共布展两处。')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('textbox', { name: /的文字$/ }).waitFor({ state: 'detached' })
  expect(await stage.database.rows('select edited from report_section where edited is not null')).toEqual([
    { edited: '宣传周期间共布展两处。' },
  ])
  await close(page)
})

/** A dialog with a box, and where it is opened. */
type Asked = {
  of: 'office' | 'unit'
  path: () => Promise<string> | string
  open: string
  box: string | RegExp
}

/** An activity that the office entered for the unit, to which the unit may object. */
async function enteredFor(): Promise<string> {
  const { world, office, unit, campaignId: c } = stage
  const origin = { ...phoned, receivedAt: '2022-04-21T10:00:00+08:00' }
  const asked = { c, o: unit.organisationId, input: activityInput({ title: '代录布展' }), origin }
  const { enterActivity } = await world.ask<{ enterActivity: { id: string } }>(office, weekActs.enter, asked)
  return `/activities/${enterActivity.id}`
}

const dialogs: { [of: string]: Asked } = {
  'the reason of an act': { of: 'unit', path: enteredFor, open: '提出异议', box: '理由' },
  'the note of a call': { of: 'office', path: () => '/chase', open: '记通话', box: '答复' },
  'the reason of a 调整数': { of: 'office', path: () => '/week', open: '调整“', box: '理由' },
  'the grounds of a 更名': { of: 'office', path: own, open: '更名', box: '变更依据' },
  'the person to call at a unit': { of: 'office', path: () => '/chase', open: '改联系人', box: '联系人' },
  'the person behind a role': { of: 'office', path: () => '', open: '填写联系人', box: /姓名$/ },
  'the 口径 of a figure': { of: 'office', path: () => '/week', open: '口径和任务', box: /口径$/ },
}

const words = '来电说明：少计两处。'

for (const [name, { of, path, open, box }] of Object.entries(dialogs))
  tested(`${name} that was typed is offered back in its dialog after the tab has died`, async () => {
    const typed = async (page: Page): Promise<Locator> => {
      await page.getByRole('button', { name: open }).first().click()
      return page.getByRole('dialog').getByRole('textbox', { name: box }).first()
    }
    const before = await opened(stage[of], await path())
    await (await typed(before)).fill(words)
    await waits(before, words)
    const page = await crash(before)
    const field = await typed(page)
    await offer(page.getByRole('dialog')).waitFor()
    expect(await field.inputValue()).not.toBe(words)
    await look(page, `crash/${open.replaceAll('“', '')}`)
    await page.getByRole('button', { name: '恢复这些文字' }).click()
    expect(await field.inputValue()).toBe(words)
    await close(page)
  })

tested('a reason waits here no longer once its act is done', async () => {
  const page = await opened(stage.unit, await enteredFor())
  await page.getByRole('button', { name: '提出异议' }).click()
  const dialog = page.getByRole('dialog', { name: '提出异议' })
  await dialog.getByRole('textbox', { name: '理由' }).fill('日期不符。')
  await waits(page, '日期不符')
  await dialog.getByRole('button', { name: '提出异议' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('unsaved'))),
  ).toEqual([])
  await close(page)
})

tested('the boxes of a unit that were typed come back over what stands by then, and are saved', async () => {
  const { world, office, database } = stage
  const before = await opened(office, own())
  await before.getByLabel('电话', { exact: true }).fill('025-0000-7777')
  await waits(before, '025-0000-7777')
  // Meanwhile somebody else mends another box.
  await database.rows(
    `update organisation set host_name = '江苏省人民政府', revision = revision + 1 where key = 'jiangsu'`,
  )
  const page = await crash(before)
  await offer(page).waitFor()
  await look(page, 'crash/unit')
  await page.getByRole('button', { name: '恢复这些文字' }).click()
  expect(await page.getByLabel('电话', { exact: true }).inputValue()).toBe('025-0000-7777')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('单位信息已保存。').waitFor()
  const stands = await database.rows(`select phone, host_name from organisation where key = 'jiangsu'`)
  expect(stands).toEqual([{ phone: '025-0000-7777', host_name: '江苏省人民政府' }])
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('unsaved'))),
  ).toEqual([])
  await close(page)
  const fresh = await opened(world.asNation, '/organisations/new')
  await fresh.getByLabel('全称').fill('雁栖湖知识产权服务中心')
  await waits(fresh, '雁栖湖')
  const again = await crash(fresh)
  await offer(again).waitFor()
  await again.getByRole('button', { name: '恢复这些文字' }).click()
  expect(await again.getByLabel('全称').inputValue()).toBe('雁栖湖知识产权服务中心')
  await close(again)
})

tested(
  'on whose authorisation a seal rests is found again, the password of whoever registers it is not',
  async () => {
    const at = { path: '/signet' }
    const before = await sit(browser, stage.world, stage.world.asAdministrator, at)
    await before.getByLabel('本人登录密码').fill('Tianxiao-2026-yuan')
    await before.getByLabel('授权依据').fill('国知办函〔2022〕18号')
    await waits(before, '18号')
    const stored = await before.evaluate(() => JSON.stringify(localStorage))
    expect(stored).not.toContain('Tianxiao')
    const page = await crash(before)
    await offer(page).waitFor()
    await look(page, 'crash/signet')
    await page.getByRole('button', { name: '恢复这些文字' }).click()
    expect(await page.getByLabel('授权依据').inputValue()).toBe('国知办函〔2022〕18号')
    expect(await page.getByLabel('本人登录密码').inputValue()).toBe('')
    await close(page)
  },
)
