import { open } from 'node:fs/promises'

/** The longest end that a ZIP has, with a comment of the greatest length. */
const longestEnd = 65_557
/** A directory of more bytes is no text's or table's. */
const longestList = 1_000_000
const endMark = Buffer.from('PK\x05\x06', 'latin1')

const parts = { 'word/document.xml': 'word', 'xl/workbook.xml': 'sheet' } as const

/**
 * What an office file is by the directory at its end. Who writes a large table from its first row on tells at the end alone what it was, where
 * whoever looks at the beginning has given up.
 */
export async function officeOf(path: string): Promise<'word' | 'sheet' | undefined> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const read = async (from: number, length: number): Promise<Buffer> =>
      (await file.read(Buffer.alloc(length), 0, length, from)).buffer
    const end = await read(Math.max(0, size - longestEnd), Math.min(size, longestEnd))
    const at = end.lastIndexOf(endMark)
    if (at < 0 || at + 20 > end.length) return undefined
    const [length, from] = [end.readUInt32LE(at + 12), end.readUInt32LE(at + 16)]
    if (length > longestList || from + length > size) return undefined
    return kindIn(await read(from, length))
  } finally {
    await file.close()
  }
}

/** The part that makes it what it is, among the names of the directory. */
function kindIn(list: Buffer): 'word' | 'sheet' | undefined {
  for (let at = 0; at + 46 <= list.length;) {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((of) => list.readUInt16LE(at + of))
    const named = list.toString('utf8', at + 46, at + 46 + name)
    const kind = Object.entries(parts).find(([part]) => part === named)?.[1]
    if (kind) return kind
    at += 46 + name + extra + comment
  }
  return undefined
}
