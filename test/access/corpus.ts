import { buffer } from 'node:stream/consumers'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { ZipFile } from 'yazl'
import type { UploadAs } from '../harness/upload'
import { acting, compound, manyPages, objectBomb, pdf, png, wide } from './crafted'

/** A file as somebody sends it who means harm, or whose program did. */
export type Sent = UploadAs & { bytes: Buffer }

const zip = (files: Iterable<[name: string, content: Buffer, mode?: number]>): Promise<Buffer> => {
  const file = new ZipFile()
  for (const [name, content, mode] of files) file.addBuffer(content, name, mode ? { mode } : {})
  file.end()
  return buffer(file.outputStream as unknown as NodeJS.ReadableStream)
}

const word =
  '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

const part = (name: string, text: string): [string, Buffer] => [name, Buffer.from(text)]

/** A Word file of one body, with whatever lies beside it. */
export const docx = (body: string, more: Iterable<[string, Buffer]> = []): Promise<Buffer> =>
  zip([
    part('[Content_Types].xml', types),
    part('_rels/.rels', relations),
    part('word/document.xml', `${word}${body}</w:body></w:document>`),
    ...more,
  ])

const text = (said: string): string => `<w:p><w:r><w:t>${said}</w:t></w:r></w:p>`

/** The central directory says the file is small; it is not. */
function lying(bytes: Buffer): Buffer {
  const lie = Buffer.from(bytes)
  for (
    let at = lie.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = lie.indexOf('PK\x01\x02', at + 4, 'latin1')
  )
    lie.writeUInt32LE(10, at + 24)
  return lie
}

/** The same archive with so many more entries in its directory, all of them of one part of it. */
function crowded(bytes: Buffer, n: number): Buffer {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const [size, begin] = [bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)]
  const directory = bytes.subarray(begin, begin + size)
  const one = directory.subarray(directory.lastIndexOf('PK\x01\x02', undefined, 'latin1'))
  const crowd = Buffer.concat([directory, ...Array.from({ length: n }, () => one)])
  const tail = Buffer.from(bytes.subarray(end))
  for (const at of [8, 10]) tail.writeUInt16LE(tail.readUInt16LE(at) + n, at)
  tail.writeUInt32LE(crowd.length, 12)
  return Buffer.concat([bytes.subarray(0, begin), crowd, tail])
}

const pixels = (format: 'jpeg' | 'gif' | 'png'): Promise<Buffer> =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: '#369' } })
    .toFormat(format)
    .toBuffer()

const html = '<html><script>alert(1)</script></html>'
const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"><script>alert(1)</script><image xlink:href="file:///etc/hostname" width="9" height="9"/></svg>`
const entities = `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>`
const laughs = `<!DOCTYPE w [<!ENTITY a "${'ha'.repeat(1000)}">${'bcdefgh'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'[at]};`.repeat(10)}">`)
  .join('')}]>`

const withDoctype = (doctype: string, entity: string): Promise<Buffer> =>
  zip([
    part('[Content_Types].xml', types),
    part('_rels/.rels', relations),
    part(
      'word/document.xml',
      `<?xml version="1.0"?>${doctype}${word.slice(word.indexOf('<w:'))}${text(`&${entity};`)}</w:body></w:document>`,
    ),
  ])

const picture = (filename: string, bytes: Buffer): Sent => ({ purpose: 'picture', filename, bytes })
const draft = (filename: string, bytes: Buffer): Sent => ({ purpose: 'docx', filename, bytes })
const sheet = (filename: string, bytes: Buffer): Sent => ({ purpose: 'sheet', filename, bytes })
const scan = (filename: string, bytes: Buffer): Sent => ({ purpose: 'scan', filename, bytes })

/** What is not what it says, or would do harm when it is read. */
export async function refused(): Promise<{ [name: string]: Sent }> {
  const bomb = await docx(text(' '.repeat(120 * 1024 * 1024)))
  const exe = Buffer.concat([Buffer.from('MZ\x90\x00', 'latin1'), Buffer.alloc(2000)])
  const plain = await docx(text('字'))
  return {
    'a program called a picture': picture('照片.jpg', exe),
    'a program called a PDF': scan('扫描.pdf.exe', exe),
    'a program called a table': sheet('名单.xlsx', exe),
    'a page called a picture': picture('图.png', Buffer.from(html)),
    'a drawing with a script': picture('图.svg', Buffer.from(svg)),
    'a drawing called a picture': picture('图.png', Buffer.from(svg)),
    'a picture cut short': picture('图.png', (await pixels('png')).subarray(0, 60)),
    'a Word file called a picture': picture('图.jpg', plain),
    'a picture called a Word file': draft('稿.docx', await pixels('png')),
    'a page called a scan': scan('扫描.pdf', Buffer.from(`%PDX-1.7 ${html}`)),
    'half a PDF': scan('扫描.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<<')),
    'a Word file that unpacks to 120 MB': draft('稿.docx', bomb),
    'one that says it unpacks to ten bytes': draft('稿.docx', lying(bomb)),
    'one of sixty thousand parts': draft('稿.docx', crowded(plain, 60_000)),
    'one whose entities multiply': draft('稿.docx', await withDoctype(laughs, 'h')),
    'an archive called a Word file': draft('稿.docx', await zip([part('读我.txt', html)])),
    'a table of sixty thousand parts': sheet('名单.xlsx', crowded(plain, 60_000)),
    'a Word file called a table': sheet('名单.xlsx', plain),
  }
}

/** A name in an archive that leads out of it, put in the place of one as long. */
function astray(bytes: Buffer): Buffer {
  return Buffer.from(
    bytes.toString('latin1').replaceAll('word/media/outside.png', '../../../../../out.png'),
    'latin1',
  )
}

async function locked(): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.addPage()
  document.encrypt({ userPassword: '开', ownerPassword: '主' })
  return Buffer.from(await document.save())
}

const macros = types
  .replace('wordprocessingml.document.main', 'x')
  .replace(
    'application/vnd.openxmlformats-officedocument.x+xml',
    'application/vnd.ms-word.document.macroEnabled.main+xml',
  )

/** A link in an archive where the text should be. */
const linked = (): Promise<Buffer> =>
  zip([
    part('[Content_Types].xml', types),
    part('_rels/.rels', relations),
    ['word/document.xml', Buffer.from('/etc/hostname'), 0o120777],
  ])

/** What is cut short, locked, empty, of another kind, or made to eat the reader's memory. */
export async function refusedToo(): Promise<{ [name: string]: Sent }> {
  const plain = await docx(text('字'))
  const half = plain.subarray(0, plain.length / 2)
  const inner = await docx(text(' '.repeat(1024 * 1024)))
  const [jpeg, gif] = [await pixels('jpeg'), await pixels('gif')]
  const nothing = Buffer.alloc(0)
  const brokenPixels = Buffer.from(await pixels('png'))
  brokenPixels.fill(0x55, 40, 60)
  const whole = pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'])
  const film = Buffer.concat([
    Buffer.from('0000002066747970', 'hex'),
    Buffer.from('isom    isomiso2avc1mp41'),
    Buffer.alloc(500),
  ])
  return {
    'an empty picture': picture('图.png', nothing),
    'an empty scan': scan('扫描.pdf', nothing),
    'an empty Word file': draft('稿.docx', nothing),
    'an empty table': sheet('名单.xlsx', nothing),
    'a picture of nine hundred million pixels': picture('图.png', png(30_000)),
    'a scan of nine hundred million pixels': scan('扫描.png', png(30_000)),
    'a PDF whose objects unpack to 900 MB': scan('扫描.pdf', objectBomb(900)),
    'a PDF of three hundred and one pages': scan('扫描.pdf', manyPages(301)),
    'a PDF of no page': scan('扫描.pdf', whole),
    'a PDF with a password': scan('扫描.pdf', await locked()),
    'a page with a PDF behind it': scan('扫描.pdf', Buffer.concat([Buffer.from(html), whole])),
    'a PDF called a picture': picture('图.jpg', whole),
    'a PDF called a Word file': draft('稿.docx', whole),
    'a film called a picture': picture('图.jpg', film),
    'a bitmap': picture('图.bmp', Buffer.concat([Buffer.from('BM'), Buffer.alloc(200)])),
    'a picture whose sums are wrong': picture('图.png', brokenPixels),
    'half a photograph': picture('图.jpg', jpeg.subarray(0, 200)),
    'half a drawing that moves': picture('图.gif', gif.subarray(0, 40)),
    'half a photograph called a scan': scan('扫描.jpg', jpeg.subarray(0, 200)),
    'a Word file with a password': draft('稿.docx', compound()),
    'a table with a password': sheet('名单.xlsx', compound()),
    'a Word file of before 2007': draft('稿.doc', compound()),
    'a text in RTF called a Word file': draft('稿.docx', Buffer.from('{\\rtf1\\ansi 字}')),
    'half a Word file': draft('稿.docx', half),
    'half a table': sheet('名单.xlsx', half),
    'a Word file with macros': draft(
      '稿.docx',
      await zip([
        part('[Content_Types].xml', macros),
        part('_rels/.rels', relations),
        part('word/document.xml', `${word}${text('字')}</w:body></w:document>`),
        part('word/vbaProject.bin', 'VBA'),
      ]),
    ),
    'a Word file whose text is a link to another file': draft('稿.docx', await linked()),
    'a Word file with a part that leads out of it': draft(
      '稿.docx',
      astray(await docx(text('字'), [part('word/media/outside.png', 'x')])),
    ),
    'an archive of archives called a Word file': draft('稿.docx', await zip([['内.docx', inner]])),
    'an archive of archives called a table': sheet('名单.xlsx', await zip([['内.xlsx', inner]])),
  }
}

/** A Word file with macros in it that says it has none, and one that holds an archive that unpacks to more. */
export async function carriers(): Promise<{ [name: string]: Sent }> {
  const bomb = await docx(text(' '.repeat(60 * 1024 * 1024)))
  return {
    'macros that nobody runs': draft('稿.docx', await docx(text('字'), [part('word/vbaProject.bin', 'VBA')])),
    'an archive that nobody opens': draft(
      '稿.docx',
      await docx(text('字'), [['word/embeddings/内.docx', bomb]]),
    ),
  }
}

/** A scan that acts, that is an archive too, and a page to draw as large as a town. */
export async function actingScans(): Promise<{ [name: string]: Sent }> {
  const archive = await zip([part('a.html', html)])
  return {
    'a scan that acts': scan('扫描.pdf', acting()),
    'a scan that is an archive and a page too': scan(
      '扫描.pdf',
      Buffer.concat([acting(), archive, Buffer.from(html)]),
    ),
    'a scan as large as a town': scan('扫描.pdf', wide(1_000_000)),
  }
}

/** What is a picture or a paper indeed, with something else behind it. */
export async function kept(): Promise<{ [name: string]: Sent }> {
  const [jpeg, gif] = [await pixels('jpeg'), await pixels('gif')]
  return {
    'a picture with a page behind it': picture('图.jpg', Buffer.concat([jpeg, Buffer.from(html)])),
    'a picture that a browser might take for a script': picture(
      '图.gif',
      Buffer.concat([gif, Buffer.from('*/=1;alert(1)')]),
    ),
    'a picture with an archive behind it': picture(
      '图.jpg',
      Buffer.concat([jpeg, await zip([part('a.html', html)])]),
    ),
  }
}

/** A Word file that names a file of the server. */
export const outward = (): Promise<Buffer> => withDoctype(entities, 'x')

/** Names as no name should be. */
export const names: readonly string[] = [
  '../../../etc/passwd.png',
  '..\\..\\windows\\win.ini.png',
  'C:\\窗口.png',
  '/etc/图.png',
  '图\u0000.png',
  '图.png\r\nSet-Cookie: a=b',
  '\u202Egnp.exe.png',
  `${'长'.repeat(300)}.png`,
  'CON.png',
  '<img src=x onerror=alert(1)>.png',
  '"; filename="x.html',
  '...',
  '\u2066图\u2069\u200f.png',
  '图\u0007\u001b[31m.png',
  '报告.pdf.exe.png',
  '图\u00a0\u3000 .png',
  '𠮷野家🀄️.png',
  'NUL.tar.png',
  'e\u0301'.repeat(200) + '.png',
  '%2e%2e%2f图.png',
  "图;filename*=UTF-8''x.png",
  '\ud800坏.png',
  '~$图.png ',
  '=HYPERLINK("http://127.0.0.1","图").png',
]

/** Bytes that are no UTF-8: the name as an old program on Windows sends it. */
export const rawNames: readonly Buffer[] = [
  Buffer.from('d7a8c0fbcdbcc6ac2e706e67', 'hex'), // 专利图片.png in GB18030
  Buffer.from('95338234ffc0802e706e67', 'hex'),
]
