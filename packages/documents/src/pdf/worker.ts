import { parentPort } from 'node:worker_threads'
import type { PressOrder } from '../seal/pressInThread.ts'
import type { WorkOrder } from './renderPdf.ts'
import { own } from './shared.ts'
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

parentPort?.on('message', (order: WorkOrder | PressOrder) => {
  const work: Promise<{ bytes: Uint8Array }> = 'pressing' in order ? press(order) : print(order)
  work.then(
    (done) => {
      const { buffer } = done.bytes
      parentPort?.postMessage({ done }, buffer instanceof ArrayBuffer ? [buffer] : [])
    },
    (error: unknown) => {
      const { message, name } = error instanceof Error ? error : new Error(String(error))
      parentPort?.postMessage({ failed: message, name })
    },
  )
})
