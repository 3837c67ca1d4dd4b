import { parentPort } from 'node:worker_threads'
import { loadFonts } from '../fonts/fontSet.ts'
import { Typesetting } from '../fonts/runs.ts'
import type { MissingGlyph } from '../model/rendering.ts'
import type { FootOrder } from '../office/footInThread.ts'
import type { FoundPlaces, PlaceOrder } from '../seal/findPlaces.ts'
import type { PressOrder, StampOrder } from '../seal/pressInThread.ts'
import type { Order } from './inThread.ts'
import type { WorkOrder } from './renderPdf.ts'
import { own } from './shared.ts'
import type { TextOrder } from './unprintable.ts'
import { writePdf } from './writePdf.ts'

function print({ document, fontFolders, pictures }: WorkOrder) {
  const images = (id: string): Uint8Array => {
    const bytes = pictures.get(id)
    if (bytes === undefined) throw new Error(`No source for the picture ${id}`)
    return own(bytes)
  }
  return writePdf(document, { fontFolders, images })
}

/** Loaded when the first seal is pressed: a thread that prints a book has no use for it. */
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
  const typesetting = new Typesetting(loadFonts(fontFolders))
  typesetting.runs(text, 'fang')
  return { missing: [...typesetting.missing.values()] }
}

function carryOut(order: Order): Promise<{ bytes: Uint8Array } | { missing: MissingGlyph[] } | FoundPlaces> {
  if ('pressing' in order) return press(order)
  if ('picture' in order) return stamp(order)
  if ('foot' in order) return foot(order)
  if ('words' in order) return find(order)
  return 'text' in order ? look(order) : print(order)
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
