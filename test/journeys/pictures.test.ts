import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { look, openBrowser } from '../harness/browser'
import { needsTool } from '../harness/tools'
import { upload } from '../harness/upload'
import { activityInput, weekActs, weekStage, type WeekStage } from '../harness/week'
import { sit } from './seat'

const screens = needsTool('chromium', 'fonts')

let stage: WeekStage
let browser: Browser
beforeAll(async () => {
  stage = await weekStage()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})

const words = [
  { caption: '剪彩', place: '广场', minors: false },
  { caption: '学生参观', place: '广场', minors: true },
]

/** An activity with two pictures: of the second minors are to be seen whose guardians do not agree. */
async function pictured(): Promise<string> {
  const { world, unit, campaignId: c } = stage
  const asked = { c, input: activityInput() }
  const { saveActivity } = await world.ask<{ saveActivity: { id: string } }>(unit, weekActs.save, asked)
  for (const [at, input] of words.entries()) {
    const made = sharp({ create: { width: 60, height: 40, channels: 3, background: `#${at}48` } })
    const bytes = await made.jpeg().toBuffer()
    const u = await upload(world, unit, bytes, { purpose: 'picture', filename: `现场${at}.jpg` })
    const { attachShot } = await world.ask<{ attachShot: { id: string } }>(unit, weekActs.attach, {
      a: saveActivity.id,
      u,
    })
    await world.ask(unit, weekActs.describe, { ids: [attachShot.id], input })
  }
  return saveActivity.id
}

screens('whose many pictures are is typed once; what they do not share stays with each of them', async () => {
  const id = await pictured()
  const path = `/campaigns/${stage.campaignId}/activities/${id}`
  const page = await sit(browser, stage.world, stage.unit, { path })
  await page.getByRole('button', { name: '全选' }).click()
  await page.getByRole('button', { name: '填写说明（2）' }).click()
  const dialog = page.getByRole('dialog', { name: '填写说明（2）' })
  await dialog.getByText('所选 2 张各不相同，不填则不改动').first().waitFor()
  expect(await dialog.getByRole('combobox', { name: '其中有无未成年人' }).innerText()).toBe('不改动')
  expect(await dialog.getByRole('button', { name: '保存' }).isDisabled()).toBe(true)
  await look(page, 'pictures-many')
  await dialog.getByLabel('来源和授权').fill('本单位拍摄')
  await dialog.getByLabel('说明', { exact: true }).fill('合影')
  await dialog.getByText('保存后所选 2 张都改为此内容').waitFor()
  await look(page, 'pictures-typed')
  await dialog.getByLabel('说明', { exact: true }).fill('')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'detached' })
  await look(page, 'pictures-described')
  // What is said next is said of what is chosen next, and not of all of these once more.
  await page.getByRole('button', { name: '填写说明（0）' }).waitFor()
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
  const stand = await stage.database.rows('select caption, place, minors, rights from shot order by at')
  expect(stand).toEqual(words.map((said) => ({ ...said, rights: '本单位拍摄' })))
})

screens('a picture that is there already is kept once, and told by its name', async () => {
  const { world, unit, campaignId: c } = stage
  const asked = { c, input: activityInput({ title: '开幕' }) }
  const { saveActivity } = await world.ask<{ saveActivity: { id: string } }>(unit, weekActs.save, asked)
  const page = await sit(browser, world, unit, { path: `/campaigns/${c}/activities/${saveActivity.id}` })
  const bytes = (background: string): Promise<Buffer> =>
    sharp({ create: { width: 60, height: 40, channels: 3, background } })
      .jpeg()
      .toBuffer()
  const drop = async (...files: [string, string][]): Promise<void> => {
    const given = files.map(async ([name, colour]) => ({
      name,
      mimeType: 'image/jpeg',
      buffer: await bytes(colour),
    }))
    await page.locator('input[type=file]').setInputFiles(await Promise.all(given))
  }
  await drop(['剪彩.jpg', '#123'], ['剪彩 - 副本.jpg', '#123'], ['致辞.jpg', '#321'])
  await page.getByText('1 个文件与已上传的相同，没有重复存入：剪彩 - 副本.jpg。').waitFor()
  await page.getByRole('heading', { name: '图片和录像（2）' }).waitFor()
  await look(page, 'pictures-same')
  await drop(['剪彩.jpg', '#123'], ['致辞.jpg', '#321'], ['合影.jpg', '#213'])
  await page.getByText('2 个文件与已上传的相同，没有重复存入：剪彩.jpg、致辞.jpg。').waitFor()
  await page.getByRole('heading', { name: '图片和录像（3）' }).waitFor()
})

screens(
  'figures that a change would drop are named before it is saved; cancelled, nothing is lost',
  async () => {
    const { world, unit, campaignId: c, database } = stage
    const figures = [{ measure: 'boards.1', text: '3', last: '' }]
    const asked = { c, input: activityInput({ title: '社区布展', figures }) }
    const { saveActivity } = await world.ask<{ saveActivity: { id: string } }>(unit, weekActs.save, asked)
    const stands = (): Promise<object[]> =>
      database.rows(`select state, figures -> 'boards.1' ->> 'value' as value from activity where id = $1`, [
        saveActivity.id,
      ])
    const page = await sit(browser, world, unit, { path: `/campaigns/${c}/activities/${saveActivity.id}` })
    const choose = async (state: string): Promise<void> => {
      await page.getByRole('combobox', { name: /^情况/ }).click()
      await page.getByRole('option', { name: state, exact: true }).click()
    }
    const save = page.getByRole('button', { name: '保存', exact: true })
    const dialog = page.getByRole('dialog', { name: '保存并删去数据' })
    await choose('未开展')
    await page.getByRole('textbox', { name: /^未开展原因/ }).fill('场地停电。')
    await save.click()
    await dialog.getByText('展板块数 3').waitFor()
    await look(page, 'activity-loses-figures')
    await dialog.getByRole('button', { name: '取消' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await stands()).toEqual([{ state: 'held', value: '3' }])
    await choose('已开展')
    expect(await page.getByRole('textbox', { name: '展板块数（块）', exact: true }).inputValue()).toBe('3')
    await choose('未开展')
    await save.click()
    await dialog.getByRole('button', { name: '保存并删去数据' }).click()
    await page.getByText('活动已保存。').waitFor()
    expect(await stands()).toEqual([{ state: 'notHeld', value: null }])
  },
)

screens(
  'the office’s list breaks no name into a pillar of a few characters a line, in English neither',
  async () => {
    const { world, unit, office, campaignId: c } = stage
    const figures = ['symposium.1', 'symposium.2'].map((measure) => ({ measure, text: '1200余', last: '' }))
    const given = { plan: 'symposium', title: '知识产权保护座谈会', hour: '09:30', figures }
    await world.ask(unit, weekActs.save, { c, input: activityInput(given) })
    const page = await sit(browser, world, office, { path: `/campaigns/${c}/activities` })
    await page.evaluate(() => localStorage.setItem('huibian.locale', 'en'))
    await page.reload()
    await page.getByRole('link', { name: '知识产权保护座谈会' }).waitFor()
    const wide = await page.$$eval('thead th', (heads) =>
      heads.filter(({ clientWidth }) => clientWidth >= 120).map(({ textContent }) => textContent),
    )
    expect(['Name', 'Unit', 'Figures'].filter((label) => !wide.includes(label))).toEqual([])
    await look(page, 'activities-english')
  },
)
