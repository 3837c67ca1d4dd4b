import { parentPort } from 'node:worker_threads'
import type { Gathered } from '../book/materials.ts'
import type { MaterialsOrder } from '../book/materialsInThread.ts'
import type { WordOrder } from '../docx/wordInThread.ts'
import type { WorkbookOrder } from '../form/workbookInThread.ts'
import type { MissingGlyph, PdfResult } from '../model/rendering.ts'
import type { FootOrder } from '../office/footInThread.ts'
import type { FoundPlaces, PlaceOrder } from '../seal/findPlaces.ts'
import type { PressOrder, StampOrder } from '../seal/pressInThread.ts'
import type { SummaryTableData } from '../summary/summaryTable.ts'
import type { TablesOrder } from '../table/tablesInThread.ts'
import { fromText } from './asText.ts'
import type { Order } from './inThread.ts'
import type { WorkOrder } from './renderPdf.ts'
import { own } from './shared.ts'
import { bookOf, documentOf, handedOut } from './source.ts'
import type { TextOrder } from './unprintable.ts'

/** What writes is loaded when it is first asked for: a thread that writes lists has no use for the engine and its faces. */
async function print({ print: source, fontFolders, pictures }: WorkOrder): Promise<PdfResult> {
  const { writePdf } = await import('./writePdf.ts')
  return writePdf(documentOf(source), { fontFolders, images: handedOut(pictures) })
}

/** Bytes that nobody else has a part of: they are given away. */
const file = (bytes: Uint8Array): { bytes: Uint8Array } => ({ bytes: Uint8Array.from(bytes) })

async function word({ word: source, pictures, ...numbers }: WordOrder) {
  const { writeDocx } = await import('../docx/writeDocx.ts')
  return file(await writeDocx(documentOf(source), { images: handedOut(pictures), ...numbers }))
}

async function workbook(order: WorkbookOrder) {
  if ('form' in order) {
    const { formWorkbook } = await import('../form/formWorkbook.ts')
    return file(await formWorkbook(fromText(order.form)))
  }
  const { summaryWorkbook } = await import('../summary/summaryWorkbook.ts')
  return file(await summaryWorkbook(fromText<SummaryTableData>(order.summary)))
}

async function tables(order: TablesOrder) {
  const { writeAsked } = await import('../table/writeAsked.ts')
  return { bytes: await writeAsked(order) }
}

async function gather({ materials, sizes }: MaterialsOrder): Promise<Gathered> {
  const { gathered } = await import('../book/materials.ts')
  return gathered(bookOf(materials), sizes)
}

async function press({ pdf, pressing, fontFolders }: PressOrder) {
  const { pressSeal } = await import('../seal/pressSeal.ts')
  return pressSeal(own(pdf), pressing, { fontFolders })
}

async function stamp({ pdf, picture, at, fontFolders }: StampOrder) {
  const { stampPdf } = await import('../seal/stampPdf.ts')
  return { bytes: await stampPdf(own(pdf), picture, { fontFolders, at }) }
}

async function find({ paper, words }: PlaceOrder): Promise<FoundPlaces> {
  const [{ printedPages }, { placesIn }] = await Promise.all([
    import('../office/characters.ts'),
    import('../seal/placesIn.ts'),
  ])
  const pages = await printedPages(own(paper))
  return { places: placesIn(pages, words), pages: pages.length }
}

async function foot({ laid, foot: code }: FootOrder) {
  const { drawFootCode } = await import('../office/footCode.ts')
  return { bytes: await drawFootCode(own(laid), code) }
}

async function look({ text, fontFolders }: TextOrder): Promise<{ missing: MissingGlyph[] }> {
  const [{ loadFonts }, { Typesetting }] = await Promise.all([
    import('../fonts/fontSet.ts'),
    import('../fonts/runs.ts'),
  ])
  const typesetting = new Typesetting(loadFonts(fontFolders))
  typesetting.runs(text, 'fang')
  return { missing: [...typesetting.missing.values()] }
}

type Done = { bytes: Uint8Array } | { missing: MissingGlyph[] } | FoundPlaces | Gathered

function carryOut(order: Order): Promise<Done> {
  if ('print' in order) return print(order)
  if ('word' in order) return word(order)
  if ('form' in order || 'summary' in order) return workbook(order)
  if ('tables' in order) return tables(order)
  if ('materials' in order) return gather(order)
  if ('pressing' in order) return press(order)
  if ('picture' in order) return stamp(order)
  if ('foot' in order) return foot(order)
  return 'words' in order ? find(order) : look(order)
}

parentPort?.on('message', (order: Order) => {
  carryOut(order).then(
    (done) => {
      const buffer = 'bytes' in done ? done.bytes.buffer : undefined
      parentPort?.postMessage({ done }, buffer instanceof ArrayBuffer ? [buffer] : [])
    },
    (error: unknown) => {
      const { message, name } = error instanceof Error ? error : new Error(String(error))
      parentPort?.postMessage({ failed: message, name })
    },
  )
})
