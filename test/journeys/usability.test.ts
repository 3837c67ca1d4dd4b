import * as fs from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { become, enter, menu, passwordOf, press } from './acts'
import * as centre from './centre'
import { effortIn, type Effort } from './effort'
import * as nation from './nation'
import * as province from './province'
import { story } from './story'

const act = story()
const title = '白色山丘的六条出路'
const unit = '湖北楚望科技信息研究院'
const spent: Effort[] = []
let page: Page
let effort: Awaited<ReturnType<typeof effortIn>>

act('a centre files a case from its Word file', async ({ another, server }) => {
  const visitor = await another()
  effort = await effortIn(visitor.context)
  page = visitor.page
  await page.reload()
  await enter(page, 'centre')
  spent.push(
    await effort.spend('报一个案例（从 Word 稿到报送）', async () => {
      await centre.begin(page)
      await centre.takeOver(page, 'case-1480.docx')
      await centre.fillIn(page)
      await centre.finalise(page)
      const paper = await centre.paperOf(page, '打印报送表')
      await centre.bind(page, await centre.stamped(paper, unit, server.dataDir))
      // The form is opened and printed, and two files are chosen.
      effort.besides(4)
      await centre.submit(page)
    }),
  )
})

act('a province returns one', async () => {
  await become(page, 'province')
  spent.push(
    await effort.spend('退回一个案例（写明理由和两栏意见）', async () => {
      await province.openCase(page, title)
      const fields = { 摘要: '请写明综合利用率的变化。', 服务成效: '请说明统计截止的时间。' }
      await province.sendBack(page, { reason: '成效部分请补充与服务前的对比。', fields })
    }),
  )
})

act('it sees who is late and reminds them all', async () => {
  spent.push(
    await effort.spend('看谁没报齐，一并提醒', async () => {
      await menu(page, '催报')
      await page.getByRole('button', { name: '全选', exact: true }).click()
      await page.getByRole('button', { name: /^催报所选单位/ }).click()
      await page.getByText(/^已提醒 \d+ 个单位。$/).waitFor()
    }),
  )
})

act('a corrected case is accepted, and the province forwards its package', async ({ server }) => {
  await become(page, 'centre')
  await centre.open(page, title)
  const summary = page.getByRole('textbox', { name: '摘要', exact: true })
  await summary.fill(`${await summary.inputValue()}综合利用率由32%提高到58%。`)
  await centre.finalise(page)
  const paper = await centre.paperOf(page, '打印报送表')
  await centre.bind(page, await centre.stamped(paper, unit, server.dataDir))
  await centre.submit(page)
  await become(page, 'province')
  await province.openCase(page, title)
  await province.accept(page)
  spent.push(
    await effort.spend('上报一包（形成汇总表、冻结、呈批、用印、上报，两人）', async () => {
      await menu(page, '案例汇总表')
      await press(page.getByRole('button', { name: '形成汇总表' }))
      await province.freeze(page)
      await province.approve(page, '方镜湖')
      await province.askForSeal(page)
      await become(page, 'keeper')
      await province.pressSeal(page, passwordOf(server, 'tao-shouzhen'))
      await become(page, 'province')
      await menu(page, '案例汇总表')
      await province.forward(page)
    }),
  )
})

act('the nation compiles the book of four cases', async () => {
  await become(page, 'nation')
  const others = ['一只湖鹅的三张名片', '把园区四百家企业画进一张图', '一张专利地图帮齿轮小厂换道机器人关节']
  spent.push(
    await effort.spend('选四个案例，编制征求意见稿', async () => {
      for (const each of [title, ...others]) await nation.select(page, each)
      await menu(page, '案例集')
      await nation.compile(page, '征求意见稿')
    }),
  )
})

const record = join(__dirname, '../../docs/usability.md')

/** A line of the table; of the seconds, which are the machine's, the record keeps what was measured when it was written. */
const lineOf = ({ task, presses, filled }: Effort): string => `| ${task} | ${presses} | ${filled} |`

act('what they cost is what the record says', () => {
  const text = fs.readFileSync(record, 'utf8')
  if (process.env['UPDATE_USABILITY']) {
    const lines = spent.map((one) => `${lineOf(one)} ${one.seconds} |`)
    fs.writeFileSync(record, text.replace(/(\| --- .*\n)(\|.*\n)*/, `$1${lines.join('\n')}\n`))
  }
  const kept = fs.readFileSync(record, 'utf8').split('\n')
  expect(kept.filter((line) => spent.some((one) => line.startsWith(lineOf(one)))).length).toBe(spent.length)
  return Promise.resolve()
})
