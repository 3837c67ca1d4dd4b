import { upload } from './upload'
import type { Actor, World } from './world'

/** A box of an MP4. */
export function box(type: string, ...parts: readonly (Buffer | string)[]): Buffer {
  const body = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  )
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

/** What a filer declares of a film. */
export type Measures = { seconds: number; width: number; height: number }

/** A file of `size` bytes that begins as an MP4 does; two of other words are other files. */
export function mp4(word: string, size = 1024): Buffer {
  const bytes = Buffer.alloc(size)
  bytes.writeUInt32BE(24, 0)
  bytes.write('ftypisom\0\0\x02\0isomiso2', 4, 'latin1')
  bytes.writeUInt32BE(size - 24, 24)
  bytes.write(`free${word}`, 28)
  return bytes
}

/** Four bytes of a number. */
const u32 = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 4)
  numbers.forEach((number, at) => bytes.writeUInt32BE(number, at * 4))
  return bytes
}

/** How a picture stands in its frame: as it was taken. */
const upright = u32(0x1_0000, 0, 0, 0, 0x1_0000, 0, 0, 0, 0x4000_0000)

/** A small MP4 that says itself how long it lasts and how large its picture is; what it shows is the word. */
export function shortFilm(word: string, { seconds, width, height }: Measures): Buffer {
  const heads = u32(0x1_0000, 0x100_0000, 0, 0)
  const movie = box('mvhd', u32(0, 0, 0, 1000, seconds * 1000), heads, upright, Buffer.alloc(24), u32(2))
  const picture = u32(width * 0x1_0000, height * 0x1_0000)
  const track = box('tkhd', u32(3, 0, 0, 1, 0, seconds * 1000, 0, 0, 0, 0), upright, picture)
  const brand = box('ftyp', 'isom', u32(512), 'isomiso2mp41')
  return Buffer.concat([brand, box('moov', movie, box('trak', track)), box('mdat', Buffer.from(word))])
}

const attach = `mutation ($e: ID!, $u: ID!, $m: MediaInput) { attachFile(entryId: $e, uploadId: $u, media: $m) { id } }`

/** Attaches a file to an entry as its filer does, and gives its id. */
export async function attachAs(
  world: World,
  actor: Actor,
  file: { entryId: string; bytes: Uint8Array; filename: string; media?: Measures },
): Promise<string> {
  const uploadId = await upload(world, actor, file.bytes, { purpose: 'material', filename: file.filename })
  const asked = { e: file.entryId, u: uploadId, m: file.media }
  return (await world.ask<{ attachFile: { id: string } }>(actor, attach, asked)).attachFile.id
}
