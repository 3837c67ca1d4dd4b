// Writes one document as Word file or workbook in a thread of its own and hands the bytes back.
import { parentPort, workerData } from 'node:worker_threads'
import { formWorkbook, own, summaryWorkbook, writeDocx } from '@huibian/documents'

const { as, document, pictures, contents, borrowed, table } = workerData

const writers = {
  docx: () => writeDocx(document, { images: (id) => own(pictures.get(id)), contents, borrowed }),
  form: () => formWorkbook(document),
  summary: () => summaryWorkbook(table),
}

const bytes = Uint8Array.from(await writers[as]())
parentPort.postMessage(bytes, [bytes.buffer])
