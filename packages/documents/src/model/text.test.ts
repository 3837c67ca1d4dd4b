import { expectGolden } from '../../test/golden.ts'
import * as papers from '../../test/papers.ts'
import * as sample from '../../test/samples.ts'
import { unitReport } from '../../test/unitReport.ts'
import {
  activityReport,
  approvalSheet,
  briefing,
  caseBook,
  caseForm,
  casePage,
  catalogueTable,
  certificate,
  chaseSheet,
  letter,
  proposalTable,
  receipt,
  unitForm,
  workForm,
  renderText,
  selectionBook,
  summaryTable,
} from '../index.ts'

test.each([
  ['caseForm', caseForm(sample.caseFormData)],
  ['casePage', casePage(sample.casePageData)],
  ['summaryTable', summaryTable(sample.summaryData(2))],
  ['approvalSheet', approvalSheet(sample.approvalData)],
  ['receipt', receipt(sample.receiptData)],
  ['caseBook', caseBook(sample.bookData)],
  ['recommendation', workForm(papers.recommendation)],
  ['nomination', workForm(papers.nomination)],
  ['unitReport', workForm(unitReport)],
  ['certificate', certificate(papers.certificateData)],
  ['activityReport', activityReport(papers.reportData)],
  ['selection', selectionBook(papers.selectionData)],
  ['proposal', proposalTable(papers.leaderData('遴选建议表'))],
  ['catalogue', catalogueTable(papers.leaderData('目录送审表'))],
  ['letter', letter(papers.letterData)],
  ['chaseSheet', chaseSheet(papers.chaseData)],
  ['briefing', briefing(papers.briefingData)],
  ['unitForm', unitForm(papers.unitFormData(2, ['某中心', '某省知识产权局']))],
])('%s says what it says', (name, document) => {
  expectGolden(name, renderText(document))
})

test('a form without a finalised version says that it is a preview, and bears no code', () => {
  const { version: _, ...draft } = sample.caseFormData
  const lines = renderText(caseForm(draft)).split('\n')
  expect(lines[1]).toBe('[每页：预览　未定稿]')
  expect(lines.filter((line) => line.includes('校验码'))).toEqual([])
})
