import { buffer } from 'node:stream/consumers'
import JSZip from 'jszip'
import { officeFaults } from '../../../test/harness/officeFaults.ts'
import { sheetFaults } from '../../../test/harness/sheetFaults.ts'
import { wordFaults } from '../../../test/harness/wordFaults.ts'
import * as papers from '../test/papers.ts'
import * as sample from '../test/samples.ts'
import { writeDocx } from './docx/writeDocx.ts'
import { formWorkbook } from './form/formWorkbook.ts'
import * as ours from './index.ts'
import { summaryWorkbook } from './summary/summaryWorkbook.ts'

/** All that comes out as a Word file; Word and WPS repair, refuse or misread what LibreOffice forgives. */
const documents: [name: string, document: ours.Document][] = [
  ['a case form', ours.caseForm(sample.caseFormData)],
  ['a case', ours.casePage(sample.casePageData)],
  ['a summary table', ours.summaryTable(sample.summaryData(30))],
  ['an approval sheet', ours.approvalSheet(sample.approvalData)],
  ['a receipt', ours.receipt(sample.receiptData)],
  ['the case book', ours.caseBook(sample.bookData)],
  ['a recommendation', ours.workForm(papers.recommendation)],
  ['a nomination', ours.workForm(papers.nomination)],
  ['a certificate', ours.certificate(papers.certificateData)],
  ['a report', ours.activityReport(papers.reportData)],
  ['a selection', ours.selectionBook(papers.selectionData)],
  ['a proposal', ours.proposalTable(papers.leaderData('遴选建议表'))],
  ['a catalogue', ours.catalogueTable(papers.leaderData('目录送审表'))],
  ['a letter', ours.letter(papers.letterData)],
  ['a list of who is late', ours.chaseSheet(papers.chaseData)],
  ['a briefing', ours.briefing(papers.briefingData)],
  ['a form of a unit', ours.unitForm(papers.unitFormData(2, ['某中心', '某省知识产权局']))],
]

test.each(documents)('%s as a Word file holds to the standard', async (_, document) => {
  expect(await wordFaults(await writeDocx(document, { images: () => sample.picture }))).toEqual([])
})

const forms = documents.filter(([name]) => /form|recommendation|nomination|proposal|catalogue/.test(name))

test.each([
  ...forms.map(([name, document]) => [name, () => formWorkbook(document)] as const),
  ['a summary table', () => summaryWorkbook(sample.summaryData(30))] as const,
])('%s as a workbook holds to the standard', async (_, workbook) => {
  expect(await sheetFaults(await workbook())).toEqual([])
})

test('so does what goes to the printing house', async () => {
  const entries = await ours.materials(sample.bookText(sample.bookData), () => sample.picture)
  const offices = entries.filter(({ name }) => /\.(?:docx|xlsx)$/.test(name))
  expect(new Set(offices.map(({ name }) => name.slice(-4)))).toEqual(new Set(['docx', 'xlsx']))
  const files: [string, Buffer][] = []
  for (const { name, open } of offices) files.push([name, await buffer(await open())])
  expect(await officeFaults(files)).toEqual([])
})

/** A file with words of one of its parts put otherwise. */
async function spoiled(
  bytes: Uint8Array,
  part: string,
  change: (text: string) => string,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  zip.file(part, change((await zip.file(part)?.async('string')) ?? ''))
  return zip.generateAsync({ type: 'uint8array' })
}

test('what does not hold to it is named', async () => {
  const book = await writeDocx(ours.caseBook(sample.bookData), { images: () => sample.picture })
  const told = async (from: RegExp, to: string): Promise<string[]> =>
    wordFaults(await spoiled(book, 'word/document.xml', (text) => text.replace(from, to)))
  const part = 'word/document.xml'
  expect(await told(/(<w:pStyle [^>]*>)(<w:keepNext\/>)/, '$2$1')).toEqual([
    `${part} w:pPr: pStyle stands behind keepNext`,
  ])
  expect(await told(/w:anchor="chapter_1"/, 'w:anchor="none"')).toEqual([
    `${part}: w:hyperlink names none, which is not there`,
  ])
  expect(await told(/<w:gridCol [^>]*>/, '')).toEqual(
    [1, 2, 3].map((row) => `${part}: row ${row} covers 5 of 4 columns`),
  )
  expect(await told(/r:embed="[^"]*"/, 'r:embed="rId999"')).toEqual([
    `${part}: a:blip names rId999, which is no relation`,
  ])
  const sheet = await summaryWorkbook(sample.summaryData(2))
  const name = 'xl/workbook.xml'
  expect(
    await sheetFaults(await spoiled(sheet, name, (text) => text.replace(/(<sheet [^>]*name=")/, '$1['))),
  ).toEqual(expect.arrayContaining([expect.stringContaining('workbook: no name of a sheet: [')]))
})
