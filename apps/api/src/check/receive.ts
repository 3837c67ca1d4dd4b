import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import type { Request } from 'express'

/** A file that came by the public form, on disk until `forget`. */
export type Received = { path: string; code: string; forget(): Promise<void> }

/** What the form may send; a file that is larger is not taken. */
export const largest = 100 * 1024 * 1024

/** The form did not come to its end in the time that it had. */
export class TooSlow extends Error {}

/** Takes the one file and the one field of the form; undefined where it brought no file or too much. */
export async function receive(request: Request, milliseconds: number): Promise<Received | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'huibian-check-'))
  const path = join(folder, 'given.pdf')
  const forget = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const { code, whole } = await parse(request, path, milliseconds)
    if (whole) return { path, code, forget }
  } catch (cause) {
    await forget()
    throw cause
  }
  await forget()
  return undefined
}

function parse(
  request: Request,
  path: string,
  milliseconds: number,
): Promise<{ code: string; whole: boolean }> {
  return new Promise((resolve, reject) => {
    const form = busboy({
      headers: request.headers,
      limits: { files: 1, fileSize: largest, fields: 1, fieldSize: 200, parts: 3 },
    })
    let [code, whole] = ['', false]
    let written: Promise<void> = Promise.resolve()
    const giveUp = (cause: Error): void => {
      request.unpipe(form)
      form.destroy()
      reject(cause)
    }
    const late = setTimeout(() => giveUp(new TooSlow()), milliseconds)
    form.on('field', (name, value) => {
      if (name === 'code') code = value
    })
    form.on('file', (_name, stream) => {
      written = pipeline(stream, createWriteStream(path, { mode: 0o600 })).then(() => {
        whole = !stream.truncated
      })
      // Heard of below, unless the form was given up before.
      written.catch(() => undefined)
    })
    form.on('error', reject)
    form.on('close', () => {
      clearTimeout(late)
      void written.then(() => resolve({ code, whole }), reject)
    })
    request.on('aborted', () => giveUp(new Error('the form was not sent to its end')))
    request.pipe(form)
  })
}
