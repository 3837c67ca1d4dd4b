import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { officeProfile } from '../src/office/officeProfile.ts'
import { fontFolders } from './samples.ts'

/** Writes bytes to a file for another program and removes it afterwards. */
export function withFile<T>(name: string, bytes: Uint8Array, use: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'))
  try {
    writeFileSync(join(folder, name), bytes)
    return use(join(folder, name), folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const run = (program: string, args: string[], env: { [name: string]: string } = {}): string =>
  execFileSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })

/** The text of a PDF's pages by poppler. */
export const pdfPages = (pdf: Uint8Array): string[] =>
  withFile('a.pdf', pdf, (path) => run('pdftotext', ['-layout', path, '-']).split('\f').slice(0, -1))

/**
 * The same in the order in which the file itself has it. By places, poppler takes a mark that shares its neighbour's blank for one above
 * the line.
 */
export const pdfPagesInOrder = (pdf: Uint8Array): string[] =>
  withFile('a.pdf', pdf, (path) => run('pdftotext', ['-raw', path, '-']).split('\f').slice(0, -1))

/** Text without blanks: what a reader finds when searching. */
export const packed = (text: string): string => text.replaceAll(/\s/g, '')

export type Word = { text: string; x0: number; x1: number; y0: number; y1: number }
export type Sheet = { width: number; height: number; words: Word[] }

/** Words and their places in points, page by page. */
export const pdfWords = (pdf: Uint8Array): Sheet[] =>
  withFile('a.pdf', pdf, (path) =>
    run('pdftotext', ['-bbox', path, '-'])
      .split('<page ')
      .slice(1)
      .map((page) => {
        const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []
        const words = [
          ...page.matchAll(
            /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
          ),
        ]
        return {
          width: Number(width),
          height: Number(height),
          words: words.map(([, x0, y0, x1, y1, text]) => ({
            text: text ?? '',
            x0: Number(x0),
            x1: Number(x1),
            y0: Number(y0),
            y1: Number(y1),
          })),
        }
      }),
  )

/** The words of a page as lines from top to bottom, each from left to right. */
export function linesOf({ words }: Sheet): { text: string; x0: number; x1: number; y: number }[] {
  const rows: Word[][] = []
  for (const word of [...words].sort((a, b) => a.y1 - b.y1 || a.x0 - b.x0)) {
    const row = rows.find(
      ([first]) => first !== undefined && Math.abs((first.y0 + first.y1) / 2 - (word.y0 + word.y1) / 2) < 6,
    )
    if (row === undefined) rows.push([word])
    else row.push(word)
  }
  return rows
    .map((row) => row.sort((a, b) => a.x0 - b.x0))
    .map((row) => ({
      text: row.map(({ text }) => text).join(''),
      x0: Math.min(...row.map(({ x0 }) => x0)),
      x1: Math.max(...row.map(({ x1 }) => x1)),
      y: Math.min(...row.map(({ y0 }) => y0)),
    }))
    .sort((a, b) => a.y - b.y)
}

/** The fonts of a PDF, or of one of its pages: name, embedded, subset, with a map to Unicode. */
export const pdfFonts = (
  pdf: Uint8Array,
  page?: number,
): { name: string; embedded: boolean; subset: boolean; unicode: boolean }[] =>
  withFile('a.pdf', pdf, (path) =>
    run('pdffonts', [...(page === undefined ? [] : ['-f', `${page}`, '-l', `${page}`]), path])
      .trim()
      .split('\n')
      .slice(2)
      .map((line) => {
        const [, name = '', flags = ''] = /^(\S+).*?((?:yes|no)\s+(?:yes|no)\s+(?:yes|no))/.exec(line) ?? []
        const [embedded, subset, unicode] = flags.split(/\s+/).map((flag) => flag === 'yes')
        return {
          name: name.replace(/^[A-Z]+\+/, ''),
          embedded: embedded === true,
          subset: subset === true,
          unicode: unicode === true,
        }
      }),
  )

/** How many pictures stand on a PDF's pages. */
export const pdfImages = (pdf: Uint8Array): number =>
  withFile('a.pdf', pdf, (path) => run('pdfimages', ['-list', path]).match(/ image /g)?.length ?? 0)

export const pdfInfo = (pdf: Uint8Array): string => withFile('a.pdf', pdf, (path) => run('pdfinfo', [path]))

/** The elements of a PDF's structure in reading order, with their text without blanks. */
export const pdfStructure = (pdf: Uint8Array): { role: string; text: string }[] =>
  withFile('a.pdf', pdf, (path) =>
    run('pdfinfo', ['-struct-text', path])
      .split(/^(?= *[A-Z])/m)
      .map((element) => ({
        role: /^ *(\w+)/.exec(element)?.[1] ?? '',
        text: packed([...element.matchAll(/"(.*)"/g)].map(([, text]) => text).join('')),
      }))
      .filter(({ role }) => role !== 'Document'),
  )

/** Throws when qpdf finds an error or a warning. */
export const checkPdf = (pdf: Uint8Array): string =>
  withFile('a.pdf', pdf, (path) => run('qpdf', ['--check', path]))

const aliases: [string, string][] = [
  ['仿宋_GB2312', 'FandolFang R'],
  ['楷体_GB2312', 'Huibian Kai'],
  ['黑体', 'Noto Sans SC Medium'],
  ['宋体', 'Noto Serif SC'],
  ['方正小标宋简体', 'Noto Serif SC'],
  ['Times New Roman', 'Tinos'],
  ['Liberation Serif', 'Tinos'],
  ['Liberation Sans', 'Arimo'],
]

const fontsConf = (): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include>` +
  fontFolders.map((folder) => `<dir>${folder}</dir>`).join('') +
  aliases
    .map(
      ([asked, given]) =>
        `<match><test name="family"><string>${asked}</string></test>` +
        `<edit name="family" mode="assign" binding="strong"><string>${given}</string></edit></match>`,
    )
    .join('') +
  '</fontconfig>'

function convert(name: string, bytes: Uint8Array, filter: string, extension: string): Uint8Array {
  return withFile(name, bytes, (path, folder) => {
    writeFileSync(join(folder, 'fonts.conf'), fontsConf())
    const profile = `-env:UserInstallation=${officeProfile(folder)}`
    const env = { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
    run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, path], env)
    return readFileSync(path.replace(/\.\w+$/, `.${extension}`))
  })
}

/** What LibreOffice makes of an office file, with our fonts standing in for those an office owns. */
export const asPdf = (name: string, bytes: Uint8Array): Uint8Array => convert(name, bytes, 'pdf', 'pdf')

/** The text LibreOffice reads in a Word file, headers and footers left out. */
export const asText = (name: string, bytes: Uint8Array): string =>
  Buffer.from(convert(name, bytes, 'txt:Text (encoded):UTF8', 'txt')).toString('utf8')

/** The cells LibreOffice reads in a workbook's first sheet, as UTF-8 values separated by commas. */
export const asCsv = (name: string, bytes: Uint8Array): string =>
  Buffer.from(convert(name, bytes, 'csv:Text - txt - csv (StarCalc):44,34,76,1', 'csv')).toString('utf8')

/** The same Office file as LibreOffice saves it. */
export const resaved = (name: string, bytes: Uint8Array): Uint8Array => {
  const extension = name.split('.').pop() ?? ''
  return convert(name, bytes, extension, extension)
}

/** Points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4
