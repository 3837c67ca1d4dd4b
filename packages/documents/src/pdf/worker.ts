import { parentPort } from 'node:worker_threads'
import type { WorkOrder, WorkResult } from './renderPdf.ts'
import { writePdf } from './writePdf.ts'

const answer = (result: WorkResult): void => {
  const bytes = 'done' in result ? result.done.bytes.buffer : undefined
  parentPort?.postMessage(result, bytes instanceof ArrayBuffer ? [bytes] : [])
}

parentPort?.on('message', ({ document, fontFolders, pictures }: WorkOrder) => {
  const images = (id: string): Uint8Array => {
    const bytes = pictures.get(id)
    if (bytes === undefined) throw new Error(`No source for the picture ${id}`)
    return bytes
  }
  writePdf(document, { fontFolders, images }).then(
    (done) => answer({ done }),
    (error: unknown) => answer({ failed: error instanceof Error ? error.message : String(error) }),
  )
})
