import { buffer } from 'node:stream/consumers'
import { needsTool } from '../../../test/harness/tools.ts'
import * as papers from '../test/papers.ts'
import { expectPicture } from '../test/pictures.ts'
import * as sample from '../test/samples.ts'
import { unitReport } from '../test/unitReport.ts'
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
  type Document,
  letter,
  materials,
  officePdf,
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
  ['book-preface', book, 2],
  ['book-contents', book, 4],
  ['book-case', book, 5],
  ['book-table', book, 6],
  ['book-index', book, 17],
  ['book-colophon', book, 18],
  ['case-page', casePage(sample.casePageData), 1],
  ['case-form', caseForm(sample.caseFormData), 1],
  ['summary-table', summaryTable(sample.summaryData(9)), 1],
  ['approval-sheet', approvalSheet(sample.approvalData), 1],
  ['receipt', receipt(sample.receiptData), 1],
  ['recommendation', workForm(papers.recommendation), 1],
  ['nomination', workForm(papers.nomination), 1],
  ['unit-report', workForm(unitReport), 1],
  ['certificate', certificate(papers.certificateData), 1],
  ['letter', letter(papers.letterData), 1],
  ['activity-report', activityReport(papers.reportData), 1],
  ['activity-report-figures', activityReport(papers.reportData), 2],
  ['briefing', briefing(papers.briefingData), 1],
  ['chase-sheet', chaseSheet(papers.chaseData), 1],
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

needsTool('poppler', 'calc')(
  'and so does the list of coarse pictures, as LibreOffice prints it',
  async () => {
    const entries = await materials(sample.bookText(sample.bookData), () => sample.picture)
    const list = entries.find(({ name }) => name === '低分辨率图片.xlsx')
    if (!list) throw new Error('there is no list')
    const pdf = await officePdf(await buffer(await list.open()), {
      kind: 'xlsx',
      time: 60_000,
      fontFolders: sample.fontFolders,
    })
    await expectPicture('coarse-pictures', pdf ?? new Uint8Array())
  },
  120_000,
)
