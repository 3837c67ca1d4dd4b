import ExcelJS from 'exceljs'
import { needsTool } from '../../../../test/harness/tools.ts'
import { recommendation } from '../../test/papers.ts'
import { asCsv, asPdf, packed, pdfPages } from '../../test/read.ts'
import { caseFormData, version } from '../../test/samples.ts'
import { catalogueTable } from '../book/leaderTables.ts'
import { caseForm } from '../case/caseForm.ts'
import { workForm } from '../work/workForm.ts'
import { formWorkbook } from './formWorkbook.ts'

async function opened(bytes: Uint8Array) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  return book.worksheets[0]
}

test('the cells of a form are merged as they are printed', async () => {
  const sheet = await opened(await formWorkbook(workForm(recommendation)))
  expect(sheet?.getCell('A2').value).toBe('推荐表')
  expect([sheet?.getCell('A3').value, sheet?.getCell('B3').value]).toEqual(['作品名称', recommendation.title])
  expect(sheet?.getCell('F3').master.address).toBe('B3')
  expect([sheet?.getCell('D4').value, sheet?.getCell('E4').master.value]).toEqual(['时　　长', '3分20秒'])
  expect(sheet?.getCell('A15').value).toBe('推荐单位\n审核意见')
  // Where the seal is pressed stands at the right, as on paper; a cell has one alignment for all its lines.
  expect(String(sheet?.getCell('B15').value)).toMatch(/\n　{20,}（盖章）\n　{20,}年　　月　　日$/)
})

test('a field that looks like a formula stays a text', async () => {
  const sheet = await opened(
    await formWorkbook(workForm({ ...recommendation, fields: [{ label: '作品名称', value: '=1+1' }] })),
  )
  expect([sheet?.getCell('B3').type, sheet?.getCell('B3').value]).toEqual([ExcelJS.ValueType.String, '=1+1'])
})

needsTool('poppler', 'calc')(
  'LibreOffice prints a form on one page, with the code at its foot',
  async () => {
    for (const form of [workForm(recommendation), caseForm(caseFormData)]) {
      const pages = pdfPages(asPdf('form.xlsx', await formWorkbook(form))).map(packed)
      expect(pages).toHaveLength(1)
      expect(pages[0]).toContain(`校验码：${version.code}（第3稿）`)
      expect(pages[0]).toContain('（盖章）')
    }
  },
  60_000,
)

needsTool('calc')(
  'LibreOffice, too, reads as text what looks like a formula',
  async () => {
    const strange = ['=1+1', '+86', '-2', '@SUM(A1)']
    const fields = strange.map((value) => ({ label: '栏目', value }))
    const cells = asCsv('form.xlsx', await formWorkbook(workForm({ ...recommendation, fields })))
      .replaceAll('"', '')
      .split(/[,\n]/)
    expect(strange.filter((text) => !cells.includes(text))).toEqual([])
  },
  60_000,
)

needsTool('poppler', 'calc')(
  'a long text of a form is printed to its end, over as many pages as it takes',
  async () => {
    const long = Array.from({ length: 150 }, (_, n) => `第${n + 1}句服务中小企业。`).join('')
    const fields = [
      { label: '作品名称', value: '长文' },
      { label: '简介', value: long },
    ]
    const bytes = await formWorkbook(workForm({ ...recommendation, fields }))
    // The label stands half-way down, between words of the text.
    const printed = packed(pdfPages(asPdf('form.xlsx', bytes)).join('')).replaceAll('简介', '')
    const lost = Array.from({ length: 150 }, (_, n) => `第${n + 1}句服务`).filter(
      (text) => !printed.includes(text),
    )
    expect(lost).toEqual([])
    const sheet = await opened(bytes)
    const heights = Array.from({ length: sheet?.rowCount ?? 0 }, (_, n) => sheet?.getRow(n + 1).height ?? 0)
    expect(heights.filter((height) => height > 409)).toEqual([])
  },
  60_000,
)

test('a table for the leader freezes and repeats its head, and counts in numbers', async () => {
  const rows = [1, 2].map((n) => ({
    number: `A${n}`,
    title: `案例${n}`,
    region: '江苏',
    unit: '某中心',
    theme: '主题',
    chapter: '第一章',
    mark: '按时',
    proposal: '入选',
    reason: '',
  }))
  const head = { campaign: '优秀案例征集', heading: '目录送审表', unit: '某局', date: '2099-03-20' }
  const document = catalogueTable({ ...head, cases: rows, demo: false, created: '2099-03-20T02:00:00Z' })
  const sheet = await opened(await formWorkbook(document))
  const at =
    Array.from({ length: 10 }, (_, n) => n + 1).find((row) => sheet?.getCell(row, 1).value === '序号') ?? 0
  expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: at }])
  expect(sheet?.pageSetup.printTitlesRow).toBe(`${at}:${at}`)
  expect([1, 2].map((n) => sheet?.getCell(at + n, 1).value)).toEqual([1, 2])
})
