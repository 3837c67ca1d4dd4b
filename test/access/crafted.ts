import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib'

/** Objects of a PDF by their numbers from 1, of which the first is the catalog, with a table of where each begins. */
export function pdf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const begins: number[] = []
  let size = 9
  const add = (part: Buffer): void => {
    parts.push(part)
    size += part.length
  }
  for (const [at, object] of objects.entries()) {
    begins.push(size)
    add(Buffer.from(`${at + 1} 0 obj\n`))
    add(typeof object === 'string' ? Buffer.from(object) : object)
    add(Buffer.from('\nendobj\n'))
  }
  const rows = begins.map((begin) => `${String(begin).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer<</Root 1 0 R/Size ${count}>>\nstartxref\n${size}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(table)])
}

const tree = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>']
const page = (more = ''): string => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${more}>>`

/** So many megabytes of blanks as a compressed stream holds them: a kilobyte each. */
function blanks(megabytes: number): Buffer {
  const one = deflateRawSync(Buffer.alloc(1024 * 1024, 32), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([
    Buffer.from('789c', 'hex'),
    ...Array.from({ length: megabytes }, () => one),
    Buffer.from('030000000000', 'hex'),
  ])
}

/** A PDF of one page whose objects lie in a stream that unpacks to so many megabytes. */
export function objectBomb(megabytes: number): Buffer {
  const packed = blanks(megabytes)
  const head = `<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`
  const stream = Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')])
  return pdf([...tree, page(), stream])
}

/** A PDF of one page as wide and high as is written. */
export const wide = (points: number): Buffer =>
  pdf([...tree, `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${points} ${points}]>>`])

/** A PDF of more pages than an office scans. */
export function manyPages(n: number): Buffer {
  const kids = Array.from({ length: n }, () => '3 0 R').join(' ')
  return pdf([tree[0] ?? '', `<</Type/Pages/Kids[${kids}]/Count ${n}>>`, page()])
}

/** One page that would run a script, start a program, open an address and hand over a file, when opened and when touched. */
export const acting = (): Buffer =>
  pdf([
    '<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R/Names<</JavaScript<</Names[(a)4 0 R]>>/EmbeddedFiles<</Names[(a.exe)6 0 R]>>>>>>',
    tree[1] ?? '',
    page('/AA<</O 4 0 R>>/Annots[5 0 R 7 0 R 8 0 R]/AF[6 0 R]'),
    '<</S/JavaScript/JS(app.alert\\(1\\))>>',
    '<</Type/Annot/Subtype/Link/Rect[0 0 595 842]/A<</S/Launch/F(calc.exe)>>/AA<</E 4 0 R>>>>',
    '<</Type/Filespec/F(a.exe)/EF<</F 9 0 R>>>>',
    '<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS 6 0 R>>',
    '<</Type/Annot/Subtype/Link/Rect[0 0 595 842]/A<</S/URI/URI(http://127.0.0.1/seen)>>>>',
    '<</Type/EmbeddedFile/Length 2>>\nstream\nMZ\nendstream',
  ])

function chunk(kind: string, content: Buffer): Buffer {
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  const body = Buffer.concat([Buffer.from(kind), content])
  size.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}

/** A PNG that says how wide and high it is, and holds next to nothing. */
export function png(side: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.writeUInt8(8, 8)
  const pixels = deflateSync(Buffer.alloc(1000))
  const mark = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

/** The container of Word and Excel files with a password, of DOC and of XLS. */
export const compound = (): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(3000, 0xff)])
