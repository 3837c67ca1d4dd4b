// Reads the QR codes of a scan in a process of its own: codes.mjs FILE MIME [PAGES]. Answers with JSON { pages, codes: [{ page, texts }] }
// or { refused }. Plain JavaScript, because it is started by path from the sources and from what is built of them.
import { readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const [file, mime, wanted] = process.argv.slice(2)
const only = wanted ? wanted.split(',').map(Number) : undefined
const mostPages = 300
const mostPixels = 60_000_000

// To compile the readers well takes longer than to read a few pages with readers compiled quickly: the half of the whole for one page.
const fewPages = 4_000_000
if ((await stat(file)).size < fewPages) setFlagsFromString('--liftoff-only')

// The reader's WebAssembly comes from the package beside it, never from a network.
const require = createRequire(import.meta.url)
const wasmBinary = await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer }, fireImmediately: false })

const options = {
  formats: ['QRCode'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  maxNumberOfSymbols: 4,
}

async function textsIn(data, width, height) {
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength)
  const found = await readBarcodes({ data: pixels, width, height, colorSpace: 'srgb' }, options)
  return found.filter(({ isValid }) => isValid).map(({ text }) => text)
}

/** A page is looked at as paper at 150 dots an inch, and once more at 300 where nothing was found. */
async function textsOfPage(document, at) {
  for (const dots of [150, 300]) {
    // A page is closed once it is drawn.
    const page = document.getPage(at)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const most = Math.sqrt(mostPixels / Math.max(1, originalWidth * originalHeight))
    const { data, width, height } = await page.render({
      scale: Math.min(dots / 72, most),
      colorSpace: 'BGRA',
      render: 'bitmap',
    })
    const texts = await textsIn(data, width, height)
    if (texts.length > 0) return texts
  }
  return []
}

async function readPages(pages, textsAt) {
  if (pages > mostPages) return { refused: 'tooManyPages' }
  const codes = []
  for (let page = 1; page <= pages; page++) {
    if (only && !only.includes(page)) continue
    codes.push({ page, texts: await textsAt(page - 1) })
  }
  return { pages, codes }
}

async function readPdf() {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(await readFile(file))
  return readPages(document.getPageCount(), (at) => textsOfPage(document, at))
}

/** A scanner writes the sheets of a stack into one TIFF; of other formats further pages are an animation's. */
async function pagesIn(sharp) {
  return mime === 'image/tiff' ? ((await sharp(file).metadata()).pages ?? 1) : 1
}

async function textsOfPicture(sharp, at) {
  for (const side of [2000, 4000]) {
    const { data, info } = await sharp(file, { limitInputPixels: mostPixels, page: at, pages: 1 })
      .rotate()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .ensureAlpha()
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const texts = await textsIn(data, info.width, info.height)
    if (texts.length > 0) return texts
  }
  return []
}

async function readPicture() {
  // Most scans are PDFs, and to load it takes longer than to read one.
  const { default: sharp } = await import('sharp')
  return readPages(await pagesIn(sharp), (at) => textsOfPicture(sharp, at))
}

const answer = await (mime === 'application/pdf' ? readPdf() : readPicture()).catch(() => ({
  refused: 'unreadable',
}))
process.stdout.write(JSON.stringify(answer))
