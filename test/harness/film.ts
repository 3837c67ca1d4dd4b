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
