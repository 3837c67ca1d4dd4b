import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import busboy from 'busboy'
import type { Request } from 'express'

/** A file that came by the public form, on disk until `forget`. */
export type Received = { path: string; code: string; forget(): Promise<void> }

/** What the form may send; a file that is larger is not taken. */
export const largest = 100 * 1024 * 1024

/** Takes the one file and the one field of the form; undefined where it brought no file or too much. */
export async function receive(request: Request): Promise<Received | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'huibian-check-'))
  const path = join(folder, 'given.pdf')
  const forget = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const { code, whole } = await parse(request, path)
    if (whole) return { path, code, forget }
  } catch (cause) {
    await forget()
    throw cause
  }
  await forget()
  return undefined
}

function parse(request: Request, path: string): Promise<{ code: string; whole: boolean }> {
  return new Promise((resolve, reject) => {
    const form = busboy({
      headers: request.headers,
      limits: { files: 1, fileSize: largest, fields: 1, fieldSize: 200, parts: 3 },
    })
    let [code, whole] = ['', false]
    let written: Promise<void> = Promise.resolve()
    form.on('field', (name, value) => {
      if (name === 'code') code = value
    })
    form.on('file', (_name, stream) => {
      const out = createWriteStream(path, { mode: 0o600 })
      written = new Promise((done, failed) => out.on('finish', done).on('error', failed))
      stream.on('end', () => (whole = !stream.truncated))
      stream.pipe(out)
    })
    form.on('error', reject)
    form.on('close', () => void written.then(() => resolve({ code, whole }), reject))
    request.on('aborted', () => reject(new Error('the form was not sent to its end')))
    request.pipe(form)
  })
}
