/** A run of a film's bytes: a box that tells where it was taken, from its type to its end. */
export type Told = { start: number; end: number }

/** What of a film tells where it was taken: boxes that can be blanked, and whether a track tells it second by second. */
export type Positions = { boxes: Told[]; tracked: boolean }

type Box = Told & { type: string; body: number }

const latin1 = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to)

/** The box that begins at a place; undefined where none fits before the end. Of the bytes only those of its head need be there. */
export function boxAt(bytes: Buffer, at: number, end: number): Box | undefined {
  if (at + 8 > Math.min(end, bytes.length)) return undefined
  const [size, type] = [bytes.readUInt32BE(at), latin1(bytes, at + 4, at + 8)]
  if (size === 0) return { start: at, type, body: at + 8, end }
  if (size !== 1)
    return size < 8 || at + size > end ? undefined : { start: at, type, body: at + 8, end: at + size }
  const whole = at + 16 > Math.min(end, bytes.length) ? 0 : Number(bytes.readBigUInt64BE(at + 8))
  return whole < 16 || at + whole > end ? undefined : { start: at, type, body: at + 16, end: at + whole }
}

function boxesIn(bytes: Buffer, from: number, end: number): Box[] {
  const found: Box[] = []
  for (let box = boxAt(bytes, from, end); box; box = boxAt(bytes, box.end, end)) found.push(box)
  return found
}

const holders = new Set(['moov', 'trak', 'udta', 'meta', 'ilst', 'mdia', 'minf', 'stbl'])
const placed = new Set(['\u00a9xyz', 'loci'])
const written = new Set(['XMP_', 'uuid', 'xml '])
const deepest = 8

/** The names by which Apple's cameras number what they write. */
function keysOf(bytes: Buffer, { body, end }: Box): string[] {
  return boxesIn(bytes, body + 8, end).map((key) => latin1(bytes, key.body, key.end))
}

/** What a box holds begins after four bytes more where it is a meta box of ISO; Apple's has none. */
const inside = (bytes: Buffer, { type, body }: Box): number =>
  type === 'meta' && latin1(bytes, body + 4, body + 8) !== 'hdlr' ? body + 4 : body

/** A track of places: those of action cameras and of telephones that film with them. */
const tracks = (bytes: Buffer, { body, end }: Box): boolean =>
  /gpmd|camm|com\.apple\.quicktime\.location/.test(latin1(bytes, body, Math.min(end, body + 65_536)))

function look(
  bytes: Buffer,
  { box, keys, depth }: { box: Box; keys: string[]; depth: number },
  told: Positions,
): void {
  const { type, start, body, end } = box
  const place = keys[bytes.readUInt32BE(start + 4) - 1]
  const tells =
    placed.has(type) ||
    place?.startsWith('com.apple.quicktime.location') === true ||
    (written.has(type) && /GPSL|GPSCoord|Latitude/.test(latin1(bytes, body, end)))
  if (tells) told.boxes.push({ start, end })
  else if (type === 'stsd') told.tracked ||= tracks(bytes, box)
  else if (holders.has(type) && depth < deepest) {
    const children = boxesIn(bytes, inside(bytes, box), end)
    const named = children.flatMap((child) => (child.type === 'keys' ? keysOf(bytes, child) : []))
    for (const child of children)
      look(
        bytes,
        { box: child, keys: child.type === 'ilst' ? named : type === 'ilst' ? keys : [], depth: depth + 1 },
        told,
      )
  }
}

/** Where the head of a film in MP4 or MOV (`moov`, or what stands beside it) tells where it was taken. */
export function positionsIn(bytes: Buffer): Positions {
  const told: Positions = { boxes: [], tracked: false }
  for (const box of boxesIn(bytes, 0, bytes.length)) look(bytes, { box, keys: [], depth: 0 }, told)
  return told
}
