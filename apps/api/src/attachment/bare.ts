/** A file that does not keep to its format; it may still be one that can be read and written anew. */
export class Malformed extends Error {}

const latin1 = (bytes: Buffer): string => bytes.toString('latin1')

/** Segments by which a JPEG is decoded and its colours are understood: what applications and people wrote is none of them. */
function needed(marker: number, body: Buffer): boolean {
  if (marker === 0xe0) return latin1(body.subarray(0, 4)) === 'JFIF'
  if (marker === 0xe2) return latin1(body.subarray(0, 11)) === 'ICC_PROFILE'
  // Adobe's segment says how colours were turned.
  if (marker === 0xee) return latin1(body.subarray(0, 5)) === 'Adobe'
  return marker < 0xe0 || (marker > 0xef && marker !== 0xfe)
}

/** Where the coded picture that begins at `from` ends: at the next marker that is none of its own. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  throw new Malformed('a JPEG is cut off')
}

/** The least that tells how a picture is turned: an Exif of this one tag. */
function turnMark(orientation: number): Buffer {
  const tag = [0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00]
  const exif = [...Buffer.from('Exif\0\0MM\0*'), 0, 0, 0, 8, 0, 1, ...tag, 0, 0, 0, 0]
  return Buffer.from([0xff, 0xe1, 0, exif.length + 2, ...exif])
}

/** A JPEG in every coded byte, without place, camera, words and previews, which others hide behind its end too; one that lies on its side says so. */
export function bareJpeg(bytes: Buffer, orientation = 1): Buffer {
  const parts = [bytes.subarray(0, 2), ...(orientation === 1 ? [] : [turnMark(orientation)])]
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) throw new Malformed('a JPEG has no marker where one should be')
    if (marker === 0xff) {
      at++
      continue
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const segment = bytes.subarray(at, end)
    if (needed(marker, segment.subarray(4))) parts.push(segment)
    at = marker === 0xda ? endOfScan(bytes, end) : end
    if (marker === 0xda) parts.push(bytes.subarray(end, at))
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9)
      return Buffer.concat([...parts, bytes.subarray(at, at + 2)])
  }
  throw new Malformed('a JPEG has no end')
}

/** Chunks of a PNG that its picture needs, or that say how it is shown. */
const shown = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT pHYs'.split(' '))

/** A PNG in every pixel, without what else was written into it. */
export function barePng(bytes: Buffer): Buffer {
  const parts = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const kind = latin1(bytes.subarray(at + 4, at + 8))
    if (shown.has(kind)) parts.push(bytes.subarray(at, end))
    if (kind === 'IEND') return Buffer.concat(parts)
    at = end
  }
  throw new Malformed('a PNG has no end')
}
