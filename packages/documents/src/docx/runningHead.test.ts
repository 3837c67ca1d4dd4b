import { needsTool } from '../../../../test/harness/tools.ts'
import { asPdf, linesOf, mm, packed, pdfWords } from '../../test/read.ts'
import { bookData, picture } from '../../test/samples.ts'
import { caseBook } from '../book/caseBook.ts'
import { writeDocx } from './writeDocx.ts'

jest.setTimeout(120_000)

needsTool('writer', 'poppler')(
  'each page of the Word book but its cover bears the book and its edition over the text',
  async () => {
    const docx = await writeDocx(caseBook(bookData), { images: () => picture })
    const heads = pdfWords(asPdf('book.docx', docx)).map((sheet) =>
      linesOf(sheet)
        .filter(({ y }) => y < mm(36))
        .map(({ text }) => packed(text))
        .join(''),
    )
    const name = packed(`${bookData.title}（${bookData.edition}）`)
    const [cover = '', ...others] = heads.slice(0, -1)
    expect([cover.includes(name), others.length > 10]).toEqual([false, true])
    expect(others.filter((head) => !head.includes(name))).toEqual([])
  },
)
