import { createHash, randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { summarySealPosition } from '@huibian/documents'
import sharp from 'sharp'
import { asCsv, asText, packed, pdfPages } from '../../packages/documents/test/read'
import { look } from '../harness/browser'
import { formFile, tableFile } from '../harness/officeFiles'
import { become, choose, copied, downloaded, enter, menu, press } from './acts'
import * as centre from './centre'
import * as own from './office'
import * as province from './province'
import { story } from './story'
import { unzipped } from '../harness/unzipped'

const act = story({ tools: ['poppler', 'writer', 'calc'] })
const office = '湖北省知识产权局'
const filed = '虾壳变成伤口敷料之前'
let pieces: string[] = []

/** What a scanner makes of a page: most of a megabyte of grain. */
async function grainy(path: string): Promise<string> {
  const document = await PDFDocument.load(fs.readFileSync(path))
  const raw = { width: 500, height: 500, channels: 3 } as const
  const grain = await sharp(randomBytes(500 * 500 * 3), { raw })
    .png()
    .toBuffer()
  document.getPages()[0]?.drawImage(await document.embedPng(grain), { x: 0, y: 0, width: 5, height: 5 })
  fs.writeFileSync(path, await document.save())
  return path
}

/** Lays a file of the office's on the disk of whoever brings it. */
function laid(dataDir: string, name: string, bytes: Uint8Array): string {
  fs.writeFileSync(join(dataDir, name), bytes)
  return join(dataDir, name)
}

act(
  'the national office marks the notice’s own form and table, and has the table printed in its file',
  async (stage) => {
    const { page, server } = stage
    await enter(page, 'nation')
    await own.openFiles(page, /优秀案例/)
    await own.bring(page, '报送表', laid(server.dataDir, '附件2.docx', await formFile()))
    await own.mark(page, '', '填写', '案例名称')
    await own.mark(page, '联系电话：', '第 1 处空白填写', '联系人·电话')
    await own.stay(page)
    const form = asText('样张.docx', await own.sampleOf(page, 'paper/0-form-marked'))
    expect(form.match(/〔[^〕]*〕/g)).toEqual(['〔案例名称〕', '〔联系人·电话〕'])
    await own.openFiles(page, /优秀案例/)
    await own.bring(page, '汇总表', laid(server.dataDir, '附件3.xlsx', await tableFile()))
    await own.mark(page, '报送单位（盖章）：', '第 1 处空白填写', '填报单位')
    await own.markRows(page, { of: '汇总表', last: '5' }, ['序号', '案例名称', '报送单位', '校验码'])
    const table = asCsv('样张.xlsx', await own.sampleOf(page, 'paper/0-table-marked'))
    expect(table.match(/〔[^〕]*〕/g)).toEqual([
      '〔填报单位〕',
      ...[1, 2, 3].flatMap((n) => [`〔案例名称 ${n}〕`, `〔报送单位 ${n}〕`, `〔校验码 ${n}〕`]),
    ])
    await own.use(page, '汇总表', '通知附件以原件为准')
  },
)

act('the table is frozen with reasons for what is short', async ({ page, server }) => {
  // A receiver whose mailbox takes little.
  await server.database.rows(
    `update campaign_version set file = jsonb_set(file, '{package,partMegabytes}', '1')`,
  )
  await become(page, 'province')
  await menu(page, '案例汇总表')
  await press(page.getByRole('button', { name: '形成汇总表' }))
  const remark = page.getByRole('textbox', { name: `《${filed}》的备注` })
  await remark.fill('拟推荐为典型案例')
  // The remark is still on its way when the freeze is asked for: it waits, instead of clashing with its own clerk.
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('remarkSummary')) await page.waitForTimeout(3_000)
    await route.fallback()
  })
  await remark.press('Tab')
  await province.freeze(page)
  await page.unroute('**/graphql')
  expect(await page.getByRole('cell', { name: '拟推荐为典型案例' }).count()).toBe(1)
  // In the file of the notice its two lines are filled, and what stands below them has not moved.
  const sheet = page.getByRole('link', { name: '汇总表（通知附件，XLSX）' })
  const { path } = await downloaded(page, () => press(sheet))
  const lines = asCsv('汇总表.xlsx', fs.readFileSync(path)).split('\n')
  expect(lines[1]).toContain(`报送单位（盖章）：${office}`)
  expect(lines.map((line) => line.split(',')[1]?.replaceAll('"', ''))).toContain(filed)
})

act('the approval sheet is printed for the leader, and what came back on it recorded', async ({ page }) => {
  const sheet = pdfPages(await centre.paperOf(page, '打印呈批单'))
    .map(packed)
    .join('')
  expect([office, '呈批单', '案例汇总表'].filter((words) => !sheet.includes(words))).toEqual([])
  await province.approve(page, '方镜湖')
})

act('a scan of another paper is not taken for the table', async ({ page, server }) => {
  await province.openAccepted(page, filed)
  await page.getByRole('tab', { name: '报送表与扫描件' }).click()
  const form = await centre.paperOf(page, '单独打开')
  await menu(page, '案例汇总表')
  const stamp = page.getByRole('region', { name: '用印' })
  await choose(page, await centre.stamped(form, office, server.dataDir), stamp)
  await stamp.getByText('不是本表的校验码').waitFor()
  await stamp.getByText('校验码与本表不符的页面默认不选用').waitFor()
  await stamp.getByRole('checkbox', { name: /^盖章件.*第 1 页$/ }).check()
  await province.confirmStamped(page, '陶守贞')
  await stamp.getByText('请重新扫描本表。').waitFor()
  await look(page, 'paper/1-another-paper')
  await stamp.getByRole('checkbox', { name: /^盖章件.*第 1 页$/ }).uncheck()
})

act('the table is printed, stamped by hand and scanned, and compared with what was frozen', async (stage) => {
  const { page, server } = stage
  const table = await centre.paperOf(page, '打印汇总表（PDF）')
  // A narrow column breaks the remark.
  expect(packed(pdfPages(table).join(''))).toContain('拟推荐')
  const scan = await grainy(await centre.stamped(table, office, server.dataDir, summarySealPosition))
  const stamp = page.getByRole('region', { name: '用印' })
  await choose(page, scan, stamp)
  await stamp.getByText('与本表一致').waitFor()
  expect(await stamp.getByText('请重新扫描本表。').count()).toBe(0)
  await look(page, 'paper/2-compared')
  await province.confirmStamped(page, '陶守贞')
  await page.getByText('已盖章，待上报').waitFor()
})

act('it goes up, and its package holds every piece with its SHA-256', async ({ page }) => {
  await province.forward(page)
  const whole = page.getByRole('link', { name: '整包（ZIP）' })
  await whole.waitFor()
  await page.getByText('文件清单').last().click()
  await look(page, 'paper/3-package')
  const { path, name } = await downloaded(page, () => whole.click())
  expect(name).toBe(`优秀案例征集-${office}-第2阶段.zip`)
  const files = await unzipped(fs.readFileSync(path))
  const listed = await page.getByRole('table', { name: '文件清单' }).getByRole('row').allInnerTexts()
  const sums = new Map(
    [...files].map(([file, bytes]) => [createHash('sha256').update(bytes).digest('hex'), file]),
  )
  const unlike = listed.slice(1).filter((line) => !sums.has(/[0-9a-f]{64}/.exec(line)?.[0] ?? ''))
  expect(unlike).toEqual([])
  pieces = listed.slice(1).map((line) => line.split('\t')[0]?.trim() ?? '')
  expect(pieces.map((piece) => piece.split('/')[0])).toEqual([
    '1 汇总表',
    '1 汇总表',
    '1 汇总表',
    '2 案例报送表',
    '2 案例报送表',
    '3 案例',
    '4 报送数据',
    '4 报送数据',
    '4 报送数据',
  ])
})

act('for the mailbox it comes in parts that together are the whole', async ({ page }) => {
  const parts = page.getByRole('link', { name: /^分卷 \d/ })
  expect(await parts.count()).toBeGreaterThan(1)
  const names: string[] = []
  for (const part of await parts.all()) {
    const bytes = fs.readFileSync((await downloaded(page, () => part.click())).path)
    expect(bytes.length).toBeLessThanOrEqual(1024 * 1024)
    names.push(...(await unzipped(bytes)).keys())
  }
  expect(names.filter((name) => pieces.includes(name)).toSorted()).toEqual(pieces.toSorted())
})

act('what the mail needs is copied, and the mail ticked as sent', async ({ page }) => {
  for (const [button, holds] of [
    ['复制收件人', '国家知识产权局'],
    ['复制主题', `优秀案例征集-${office}-第2阶段`],
    ['复制正文', '联系人：熊楚禾'],
  ] as const)
    expect(await copied(page, button)).toContain(holds)
  await press(page.getByRole('button', { name: '标记为已发送' }))
  await page.getByText('标记为已发送').filter({ hasText: '✓' }).waitFor()
  await look(page, 'paper/4-mailed')
})

act('the register tells that the seal was used on paper', async ({ page, visitor, server }) => {
  await become(page, 'keeper')
  await menu(page, '用印登记簿')
  const line = page.getByRole('row').filter({ hasText: '纸质用印' })
  await line.waitFor()
  expect(await line.count()).toBe(1)
  expect(await line.getByText('陶守贞').count()).toBe(1)
  await look(page, 'paper/5-register')
  expect(visitor.troubles).toEqual([])
  expect(server.outbound()).toEqual([])
})
