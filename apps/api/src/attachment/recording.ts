import { createReadStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { refuse } from '../platform/refusal'
import './attachment.messages'
import { boxAt, positionsIn, type Positions, type Told } from './positions'

/** Containers of one family, in which cameras write where they stood. */
const family: readonly string[] = ['video/mp4', 'video/quicktime', 'video/x-m4v', 'audio/x-m4a']

/** Boxes at the top of a file that say something of the whole of it; what is larger is no head. */
const heads = new Set(['moov', 'meta', 'uuid', 'udta'])
const largest = 64 * 1024 * 1024
const mostBoxes = 10_000

async function read(file: FileHandle, { start, end }: Told): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start)
  return buffer.subarray(0, bytesRead)
}

/** Where in a film it is told where it was taken, by places in the file. */
async function positionsOf(file: FileHandle): Promise<Positions> {
  const all: Positions = { boxes: [], tracked: false }
  const { size } = await file.stat()
  let at = 0
  for (let n = 0; n < mostBoxes && at + 8 <= size; n += 1) {
    const head = await read(file, { start: at, end: Math.min(at + 16, size) })
    const box = boxAt(head, 0, size - at)
    if (!box) break
    if (heads.has(box.type) && box.end <= largest) {
      const { boxes, tracked } = positionsIn(await read(file, { start: at, end: at + box.end }))
      all.boxes.push(...boxes.map(({ start, end }) => ({ start: start + at, end: end + at })))
      all.tracked ||= tracked
    }
    at += box.end
  }
  return all
}

/** What stands over a box that told a place: free room of the same length, so that nothing else in the file moves. */
function* blank({ start, end }: Told): Generator<Buffer> {
  const piece = 1024 * 1024
  for (let at = start; at < end; at += piece) yield Buffer.alloc(Math.min(piece, end - at))
}

async function* blanked(path: string, boxes: readonly Told[]): AsyncGenerator<Buffer> {
  let at = 0
  const until = async function* (end?: number): AsyncGenerator<Buffer> {
    if (end === undefined || end > at)
      for await (const chunk of createReadStream(path, {
        start: at,
        ...(end === undefined ? {} : { end: end - 1 }),
      }))
        yield chunk as Buffer
  }
  // Of a box its length stays and its type becomes `free`.
  for (const { start, end } of boxes.toSorted((one, other) => one.start - other.start)) {
    yield* until(start + 4)
    yield Buffer.from('free')
    at = start + 8
    yield* blank({ start: at, end })
    at = end
  }
  yield* until()
}

/**
 * A recording as it came, but for where it was taken: in MP4 and MOV that is blanked where it stands, and every other byte is kept. What is
 * followed second by second runs through the whole film; whoever brings it is told to save it without.
 */
export async function bareRecording(path: string, name: string, mime: string): Promise<string | Readable> {
  if (!family.includes(mime)) return path
  const file = await open(path)
  try {
    const { boxes, tracked } = await positionsOf(file)
    if (tracked) refuse('recording.tracked', { name })
    return boxes.length === 0 ? path : Readable.from(blanked(path, boxes))
  } finally {
    await file.close()
  }
}
