import { bookData, bookText, rendering } from '../../test/samples.ts'
import { wordInThread } from '../docx/wordInThread.ts'
import { writeDocx } from '../docx/writeDocx.ts'
import { renderPdf } from '../pdf/renderPdf.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { caseBook } from './caseBook.ts'

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0
const limits = { heap: 600, time: 120_000 }

test('a book that a thread makes of its text is the one that its document is printed as', async () => {
  const { bytes, ...told } = await renderPdf(bookText(bookData), rendering, limits)
  const { bytes: expected, ...said } = await writePdf(caseBook(bookData), rendering)
  expect(told).toEqual(said)
  expect(same(bytes, expected)).toBe(true)
})

test('so it is in Word, and so is a document that is handed over', async () => {
  const document = caseBook(bookData)
  const expected = await writeDocx(document, rendering)
  expect(same(await wordInThread(bookText(bookData), rendering), expected)).toBe(true)
  expect(same(await wordInThread(document, rendering), expected)).toBe(true)
})

test('a picture that nobody has is named', async () => {
  await expect(renderPdf(bookText(bookData), { fontFolders: rendering.fontFolders }, limits)).rejects.toThrow(
    'No source for the picture flow',
  )
})
