import ExcelJS from 'exceljs'
import { acceptedCase, forwardPhase } from '../../../../test/harness/cases'
import { inWorld } from '../../../../test/harness/inWorld'
import {
  formFile,
  formMarks,
  putToUse,
  sheet,
  tableFile,
  tableMarks,
} from '../../../../test/harness/officeFiles'
import { unzipped } from '../../../../test/harness/unzipped'
import { download } from '../../../../test/harness/upload'
import type { World } from '../../../../test/harness/world'

let world: World
inWorld((made) => ({ world } = made), { at: '2099-03-20T10:00:00+08:00', worker: true })

type Sent = { package: { job: { state: string; message: string | null }; file: { url: string } | null } }

async function archive(id: string): Promise<Map<string, Buffer>> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { package: sent } = await world.ask<Sent>(
      world.asProvince,
      'query ($id: ID!) { package(id: $id) { job { state message } file { url } } }',
      { id },
    )
    if (sent.job.state === 'failed') throw new Error(sent.job.message ?? 'failed')
    if (sent.job.state === 'done' && sent.file)
      return unzipped((await download(world, world.asProvince, sent.file.url)).bytes)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('the package was not written in time')
}

test('forms and table go with the package in the files of the notice, beside what was printed and stamped', async () => {
  await putToUse(world, {
    paper: 'entryForm',
    bytes: await formFile(),
    filename: '附件2.docx',
    marks: formMarks,
  })
  await putToUse(world, {
    paper: 'summaryTable',
    bytes: await tableFile(),
    filename: '附件3.xlsx',
    marks: tableMarks,
  })
  const people = { centre: world.asCentre, province: world.asProvince }
  await acceptedCase(world, people, { title: '第一个案例' })
  await acceptedCase(world, people, { title: '第二个案例' })
  const files = await archive((await forwardPhase(world, world.asProvince)).id)
  const case1 = '2 案例报送表/01-栖霞工业大学知识产权信息服务中心-第一个案例-报送表'
  expect([...files.keys()].filter((name) => name.startsWith(case1))).toEqual([
    `${case1}.pdf`,
    `${case1}.docx`,
    `${case1}-盖章扫描件.pdf`,
  ])
  const table = files.get('1 汇总表/案例汇总表-江苏省知识产权局-第1阶段.xlsx')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(table ?? []).buffer)
  const page = book.getWorksheet(sheet)
  expect(['A1', 'B4', 'B5', 'A6'].map((at) => page?.getCell(at).text)).toEqual([
    '附件3　案例汇总表',
    '第一个案例',
    '第二个案例',
    '填表说明：一案一行。',
  ])
})
