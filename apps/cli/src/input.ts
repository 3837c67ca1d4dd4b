import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { Ended, exitCodes } from './outcome'

/** What a file is, by its first bytes where they tell, else by its name. */
export type Kind = 'text' | 'markdown' | 'docx'

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')

const unreadable = (sentence: string) => new Ended(exitCodes.unreadable, sentence)

/** Reads a file, or the standard input for `-`. */
export function readInput(path: string): Buffer {
  try {
    return readFileSync(path === '-' ? 0 : path)
  } catch {
    throw unreadable(`无法读取 ${path} · cannot read ${path}`)
  }
}

/** Names the kind of what was read. Throws on the binary formats of old office programs, with what to do instead. */
export function kindOf(bytes: Buffer, path: string): Kind {
  if (bytes.subarray(0, 4).equals(OLE))
    throw unreadable(
      `${path} 是旧版 .doc/.wps 文件：请另存为 .docx · an old .doc/.wps file: save it as .docx`,
    )
  if (bytes.subarray(0, 4).equals(ZIP)) return 'docx'
  const extension = extname(path).toLowerCase()
  if (extension === '.docx') throw unreadable(`${path} 不是有效的 .docx 文件 · is not a .docx file`)
  return extension === '.md' || extension === '.markdown' ? 'markdown' : 'text'
}

/** Text in UTF-8 or UTF-16 with its mark, else in GB 18030, as Chinese office programs save it. */
export function textOf(bytes: Buffer, path: string): string {
  const [first, second] = bytes
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : ''
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\0')) return text
    } catch {
      continue
    }
  }
  throw unreadable(`${path} 不是文本文件 · is not a text file`)
}
