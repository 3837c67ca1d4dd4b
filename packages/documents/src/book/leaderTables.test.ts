import { needsTool } from '../../../../test/harness/tools.ts'
import { leaderData, selectionData } from '../../test/papers.ts'
import { packed, pdfPages } from '../../test/read.ts'
import { rendering } from '../../test/samples.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { catalogueTable, proposalTable } from './leaderTables.ts'
import { selectionBook } from './selectionBook.ts'

needsTool('poppler')('the leader’s column is empty on every row and headed on every page', async () => {
  for (const table of [proposalTable, catalogueTable]) {
    const document = table(leaderData('表'))
    const [rows] = document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'))
    const last = rows?.rows.slice(1).map(({ cells }) => cells.at(-1)?.blocks)
    expect(last).toEqual(
      Array.from({ length: 14 }, () => [{ type: 'paragraph', style: 'plain', spans: [{ text: '' }] }]),
    )
    const pages = pdfPages((await writePdf(document, rendering)).bytes).map(packed)
    expect(pages.map((page) => page.includes('领导批示'))).toEqual([true, true])
  }
})

needsTool('poppler')('a selection for abroad carries title and summary in both languages', async () => {
  const text = packed(pdfPages((await writePdf(selectionBook(selectionData), rendering)).bytes).join(''))
  const both = selectionData.cases.flatMap(({ title, english }) => [
    title,
    english?.title ?? '',
    english?.summary ?? '',
  ])
  expect(both.filter((said) => said === '' || !text.includes(packed(said)))).toEqual([])
})
