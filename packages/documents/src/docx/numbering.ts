import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { ContentsEntry } from '../model/rendering.ts'
import { fontsConf } from '../office/fontsConf.ts'
import { officeProfile } from '../office/officeProfile.ts'
import { script } from './numberingScript.ts'

const run = promisify(execFile)

export type NumberingOptions = {
  /** The entries whose pages are asked for, in order; their titles are matched against LibreOffice's own contents. */
  entries: ContentsEntry[]
  /** Where typefaces lie that stand in for the official ones, as they do where the file is laid out for its readers. */
  fontFolders: readonly string[]
  /** Milliseconds after which the program is ended. */
  time: number
  /** Aborting it ends the program. */
  signal?: AbortSignal
  /** Programs to use instead of those found on the path. */
  soffice?: string
  python?: string
}

/** A line of LibreOffice's contents: title, tab, number. */
function read(text: string, entries: ContentsEntry[]): ContentsEntry[] | undefined {
  const lines = text.split('\n').flatMap((line) => {
    const [, title, page] = /^(.*?)\t+(\d+)\s*$/.exec(line) ?? []
    return title === undefined || page === undefined ? [] : [{ title: title.replaceAll(/\s/g, ''), page }]
  })
  let at = 0
  const numbered = entries.map((entry) => {
    const title = entry.title.replaceAll(/\s/g, '')
    const found = lines.findIndex((line, i) => i >= at && line.title === title)
    at = found + 1
    return found < 0 ? undefined : { ...entry, page: lines[found]?.page ?? entry.page }
  })
  const whole = numbered.filter((entry) => entry !== undefined)
  return whole.length === entries.length ? whole : undefined
}

/** Pythons that may know LibreOffice: the first on the path, then the system's own. */
const pythons = ['python3', '/usr/bin/python3']

/** The script's word for a Python without LibreOffice's module. */
const withoutUno = 3

/** What `env` ends with where there is no such program. */
const notFound = 127

const exitCode = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined

async function ask(
  source: string,
  address: string,
  folder: string,
  options: NumberingOptions,
): Promise<string | undefined> {
  const profile = officeProfile(folder)
  const pipe = `numbering${process.pid}x${folder.slice(-6)}`
  const limits = {
    timeout: options.time,
    maxBuffer: 2 ** 26,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  }
  for (const python of options.python === undefined ? pythons : [options.python]) {
    try {
      const { stdout } = await run(
        'env',
        [
          `FONTCONFIG_FILE=${join(folder, 'fonts.conf')}`,
          python,
          source,
          options.soffice ?? 'soffice',
          address,
          profile,
          pipe,
        ],
        limits,
      )
      return stdout
    } catch (error) {
      if (options.signal?.aborted === true) throw error
      if (exitCode(error) !== withoutUno && exitCode(error) !== notFound) return undefined
    }
  }
  return undefined
}

/**
 * Asks LibreOffice on which pages the headings of a Word file stand in its own layout: it opens the file, updates the
 * contents and reads them back. Gives undefined where LibreOffice or its Python is missing, fails, or does not know
 * every entry; the caller then keeps the numbers of the PDF. One program at a time: it wants much memory.
 */
export async function numberedContents(
  docx: Uint8Array,
  options: NumberingOptions,
): Promise<ContentsEntry[] | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'numbering-'))
  const [file, source] = [join(folder, 'book.docx'), join(folder, 'read.py')]
  try {
    const fonts = writeFile(join(folder, 'fonts.conf'), fontsConf(options.fontFolders))
    await Promise.all([writeFile(file, docx), writeFile(source, script), fonts])
    const answer = await ask(source, pathToFileURL(file).href, folder, options)
    return answer === undefined ? undefined : read(answer, options.entries)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
