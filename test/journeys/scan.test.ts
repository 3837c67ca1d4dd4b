import * as fs from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import qrcode from 'qrcode'
import sharp from 'sharp'
import { desk, overflows, phone, picture, sized } from '../harness/browser'
import { drafted, finalised, scanPdf, sheetsOf, type Filed } from '../harness/filing'
import { inBrowser, inFolder } from '../harness/inBrowser'
import { n2Stage, type Stage } from '../harness/n2'
import { download } from '../harness/upload'
import { needsTool } from '../harness/tools'
import { choose, until } from './acts'
import { drag } from './drag'
import { sit } from './seat'

let stage: Stage
let browser: Browser
inBrowser((opened) => (browser = opened))
let folder: string
inFolder('scan', (made) => (folder = made))

beforeAll(async () => {
  stage = await n2Stage()
})

afterAll(() => stage?.close())

const standing = async (title: string): Promise<Filed> => {
  const { world } = stage
  return finalised(world, world.asCentre, await drafted(world, world.asCentre, { title }))
}

/** The page of a case on which its stamped form comes back, opened by the centre's clerk. */
async function open(entry: Filed): Promise<Page> {
  const { world } = stage
  const page = await sit(browser, world, world.asCentre, { path: `/entries/${entry.id}/scan` })
  await page.getByRole('heading', { name: '绑定盖章扫描件' }).waitFor()
  return page
}

const kept = async (...codes: (string | null)[]): Promise<string> => {
  const path = join(folder, `${codes.length}页.pdf`)
  fs.writeFileSync(path, await scanPdf(...codes))
  return path
}

/** A stack of sheets without codes as one TIFF, as a scanner with a feeder writes it. */
async function stack(sheets: number): Promise<string> {
  const path = join(folder, '整叠.tiff')
  const sheet = { create: { width: 595, height: 842, channels: 3 as const, background: '#f4f1ea' } }
  const blank = await sharp(sheet).png().toBuffer()
  const all = Array.from({ length: sheets }, () => blank)
  await sharp(all, { join: { animated: true } })
    .tiff()
    .toFile(path)
  return path
}

const scans = (entry: Filed): Promise<unknown[]> =>
  stage.database.rows(
    'select pages, "check", code_typed from scan where entry_id = $1 and replaced_at is null',
    [entry.id],
  )

const tool = needsTool('chromium')

tool('one PDF with the forms of two cases is parted by its codes and bound to both', async () => {
  const [mine, other] = [await standing('两项合扫之一'), await standing('两项合扫之二')]
  const page = await open(mine)
  await choose(page, await kept(mine.code, null, other.code, null))
  await page.getByText(`校验码 ${mine.code}，与本稿一致`).waitFor()
  const others = page.getByRole('table', { name: '同时上传的其他案例报送表' })
  await others.getByRole('cell', { name: '3、4' }).waitFor()
  await picture(page, 'scan-two-cases-1366')
  await sized(page, phone)
  expect(await overflows(page)).toBe(false)
  await picture(page, 'scan-two-cases-390')
  await sized(page, desk)
  await page.getByRole('button', { name: '绑定到第 1 稿' }).click()
  await page.getByText('本案例的盖章扫描件已绑定。').waitFor()
  await others.getByRole('button', { name: '绑定' }).click()
  await others.getByText('已绑定').waitFor()
  expect([await scans(mine), await scans(other)]).toEqual([
    [{ pages: 2, check: 'matched', code_typed: null }],
    [{ pages: 2, check: 'matched', code_typed: null }],
  ])
  await page.context().close()
})

tool(
  'where no code can be read the clerk types it; a wrong one is refused beside the box, and pages are ordered by dragging',
  async () => {
    const entry = await standing('识读不到校验码')
    const page = await open(entry)
    await choose(page, await stack(3))
    await page.getByText('浏览器不能显示 TIFF 文件，各页已读取，绑定后可在系统中查看。').waitFor()
    const box = page.getByRole('textbox', { name: '纸面上的校验码' })
    await box.fill('ABCD')
    await page.getByText('校验码应为 11 位，现在输入了 4 位，请补全。').waitFor()
    const bind = page.getByRole('button', { name: '绑定到第 1 稿' })
    expect(await bind.isDisabled()).toBe(true)
    const lines = page.getByRole('list', { name: '页面' }).getByRole('listitem')
    const order = async () =>
      (
        await lines
          .getByRole('checkbox')
          .evaluateAll((all) => all.map((each) => each.closest('label')?.textContent))
      ).map((name) => /第 (\d) 页/.exec(name ?? '')?.[1])
    const handle = (at: number) => lines.nth(at).getByRole('button', { name: /^移动/ })
    await drag(page, handle(2), handle(0))
    await until(async () => (await order()).join() === '3,1,2')
    await lines.nth(0).getByRole('button', { name: /下移$/ }).click()
    expect(await order()).toEqual(['1', '3', '2'])
    await picture(page, 'scan-unread-1366')
    await sized(page, phone)
    expect(await overflows(page)).toBe(false)
    await picture(page, 'scan-unread-390')
    await sized(page, desk)
    await box.fill(entry.code.toLowerCase())
    await bind.click()
    await page.getByRole('link', { name: '更换扫描件' }).waitFor()
    expect(await scans(entry)).toEqual([{ pages: 3, check: 'typed', code_typed: entry.code }])
    await page.context().close()
  },
)

/** A photograph of the form taken sideways: its right edge is up. */
async function sideways(code: string): Promise<string> {
  const mark = await qrcode.toBuffer(`http://localhost/v/${code}`, { width: 240 })
  const path = join(folder, '手机拍照.jpg')
  await sharp({ create: { width: 1684, height: 1190, channels: 3, background: '#f4f1ea' } })
    .composite([{ input: mark, left: 80, top: 80 }])
    .jpeg()
    .toFile(path)
  return path
}

tool('a photograph taken sideways is turned on the screen and kept upright', async () => {
  const entry = await standing('横拍的报送表')
  const page = await open(entry)
  await choose(page, await sideways(entry.code))
  await page.getByText(`校验码 ${entry.code}，与本稿一致`).waitFor()
  await page.getByRole('button', { name: /右转 90 度$/ }).click()
  await picture(page, 'scan-turned-1366')
  await page.getByRole('button', { name: '绑定到第 1 稿' }).click()
  await page.getByRole('link', { name: '更换扫描件' }).waitFor()
  await page.context().close()
  const { entry: bound } = await stage.world.ask<{ entry: { scan: { file: { url: string } } } }>(
    stage.world.asCentre,
    'query ($id: ID!) { entry(id: $id) { scan { file { url } } } }',
    { id: entry.id },
  )
  const { bytes } = await download(stage.world, stage.world.asCentre, bound.scan.file.url)
  expect(await sheetsOf(bytes)).toEqual([{ upright: true, turn: 90 }])
})
