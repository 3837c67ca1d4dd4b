// Writes one book as DOCX in a thread of its own and hands the bytes back.
import { parentPort, workerData } from 'node:worker_threads'
import { own, writeDocx } from '@huibian/documents'

const { document, pictures, contents, borrowed } = workerData

const bytes = await writeDocx(document, { images: (id) => own(pictures.get(id)), contents, borrowed })
parentPort.postMessage(bytes, [bytes.buffer])
