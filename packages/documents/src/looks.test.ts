import { needsTool } from '../../../test/harness/tools.ts'
import * as papers from '../test/papers.ts'
import { expectPicture } from '../test/pictures.ts'
import * as sample from '../test/samples.ts'
import {
  activityReport,
  approvalSheet,
  caseBook,
  caseForm,
  catalogueTable,
  certificate,
  type Document,
  letter,
  proposalTable,
  receipt,
  workForm,
  selectionBook,
  summaryTable,
  writePdf,
} from './index.ts'

const book = caseBook(sample.bookData)

/** Every document has a page that was looked at; docs/documents.md shows them. */
const pages: [name: string, document: Document, page: number][] = [
  ['book-cover', book, 1],
  ['book-contents', book, 4],
  ['book-case', book, 5],
  ['book-table', book, 6],
  ['book-index', book, 17],
  ['case-form', caseForm(sample.caseFormData), 1],
  ['summary-table', summaryTable(sample.summaryData(9)), 1],
  ['approval-sheet', approvalSheet(sample.approvalData), 1],
  ['receipt', receipt(sample.receiptData), 1],
  ['recommendation', workForm(papers.recommendation), 1],
  ['nomination', workForm(papers.nomination), 1],
  ['certificate', certificate(papers.certificateData), 1],
  ['letter', letter(papers.letterData), 1],
  ['activity-report', activityReport(papers.reportData), 1],
  ['activity-report-figures', activityReport(papers.reportData), 2],
  ['selection', selectionBook(papers.selectionData), 1],
  ['proposal-table', proposalTable(papers.leaderData('遴选建议表')), 1],
  ['catalogue-table', catalogueTable(papers.leaderData('目录送审表')), 1],
]

needsTool('poppler')(
  'every document looks as it was looked at',
  async () => {
    for (const [name, document, page] of pages) {
      const { bytes, missing } = await writePdf(document, sample.rendering)
      expect({ name, missing }).toEqual({ name, missing: [] })
      await expectPicture(name, bytes, page)
    }
  },
  120_000,
)
