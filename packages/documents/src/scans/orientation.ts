const turns: { [orientation: number]: 90 | 180 | 270 } = { 3: 180, 6: 90, 8: 270 }

/** Clockwise degrees by which a JPEG must be turned to stand upright, from its Exif orientation (tag 0x0112). */
export function turnOf(jpeg: Uint8Array): 0 | 90 | 180 | 270 {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  for (let at = 2; at + 4 < view.byteLength && view.getUint8(at) === 0xff;) {
    const length = view.getUint16(at + 2)
    if (view.getUint8(at + 1) === 0xe1) return turns[orientation(view, at + 4, length - 2)] ?? 0
    if (view.getUint8(at + 1) === 0xda) return 0
    at += 2 + length
  }
  return 0
}

function orientation(view: DataView, start: number, length: number): number {
  const end = Math.min(view.byteLength, start + length)
  const exif = end - start > 20 && view.getUint32(start) === 0x45786966
  if (!exif) return 1
  const tiff = start + 6
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  if (directory + 2 > end) return 1
  for (let i = 0; i < view.getUint16(directory, little); i++) {
    const entry = directory + 2 + 12 * i
    if (entry + 12 > end) return 1
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little)
  }
  return 1
}
