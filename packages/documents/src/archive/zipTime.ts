const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/** A moment as ZIP writes it, in two-second steps of universal time. */
function dosTime(at: Date): number {
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  return ((day << 16) | time) >>> 0
}

/**
 * Puts one stated time on every entry of a ZIP file, in place: the libraries write the present moment, and the same content would
 * give other bytes each time. Wants a file without comment and of less than 4 GB, as they write it.
 */
export function stateTime(zip: Uint8Array, at: Date): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.byteLength - 22
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory)
    throw new Error('Not a ZIP file without comment')
  const moment = dosTime(at)
  let place = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(place, true) !== directoryEntry) throw new Error('The ZIP file has no sound directory')
    view.setUint32(place + 12, moment, true)
    view.setUint32(view.getUint32(place + 42, true) + 10, moment, true)
    place += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(place + field, true), 0)
  }
  return zip
}
