/** Dots an inch at which a page is looked at: a seal is then about a hundred dots wide. */
const dots = 60
const mostPixels = 4_000_000

/** Millimetres across: real seals are 38 to 50. */
const smallest = 30
const largest = 62

/** Pages looked at from either end: an office seals the first or the last. */
const reach = 4

type Look = { data: Uint8Array; width: number; height: number; scale: number }
type Spot = { left: number; top: number; right: number; bottom: number; pixels: number[] }

const isRed = (r: number, g: number, b: number): boolean => r > 130 && r - g > 45 && r - b > 40

/** Which dots are red, with their neighbours: strokes that a coarse look breaks hang together again. */
function redness({ data, width, height }: Look): Uint8Array {
  const red = new Uint8Array(width * height)
  for (let i = 0; i < width * height; i++) {
    // Red first: the renderer turns the order that it is asked for.
    const [r = 255, g = 255, b = 255] = data.subarray(i * 4, i * 4 + 3)
    if (!isRed(r, g, b)) continue
    for (const near of [-width - 1, -width, -width + 1, -1, 0, 1, width - 1, width, width + 1]) {
      if (i + near >= 0 && i + near < red.length) red[i + near] = 1
    }
  }
  return red
}

/** The red spot that holds this dot; its dots are taken from the map. */
function spotAt(start: number, red: Uint8Array, width: number): Spot {
  const spot: Spot = { left: width, top: Infinity, right: 0, bottom: 0, pixels: [] }
  const waiting = [start]
  red[start] = 0
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)]
    spot.pixels.push(at)
    spot.left = Math.min(spot.left, x)
    spot.right = Math.max(spot.right, x)
    spot.top = Math.min(spot.top, y)
    spot.bottom = Math.max(spot.bottom, y)
    for (const next of [at - 1, at + 1, at - width, at + width]) {
      if (red[next] !== 1) continue
      red[next] = 0
      waiting.push(next)
    }
  }
  return spot
}

/** Whether a spot is round like a seal: a ring of red near its edge in most directions, at a seal's size. */
function isRing({ left, right, top, bottom, pixels }: Spot, width: number, perMillimetre: number): boolean {
  const [wide, high] = [right - left + 1, bottom - top + 1]
  const across = Math.max(wide, high) / perMillimetre
  if (across < smallest || across > largest || Math.min(wide, high) < 0.8 * Math.max(wide, high)) return false
  const [x, y, radius] = [(left + right) / 2, (top + bottom) / 2, Math.max(wide, high) / 2]
  const directions = new Set(
    pixels.flatMap((at) => {
      const [dx, dy] = [(at % width) - x, Math.floor(at / width) - y]
      return Math.hypot(dx, dy) > 0.82 * radius ? [Math.floor((Math.atan2(dy, dx) / Math.PI + 1) * 18)] : []
    }),
  )
  return directions.size >= 25 && pixels.length < 0.8 * wide * high
}

function hasSeal(look: Look): boolean {
  const red = redness(look)
  for (let at = 0; at < red.length; at++) {
    if (red[at] === 1 && isRing(spotAt(at, red, look.width), look.width, (look.scale * 72) / 25.4))
      return true
  }
  return false
}

/** Whether one of the first or last pages shows what looks like a round red seal, whoever put it there. Draws the pages: not for a server's own thread. */
export async function showsSeal(pdf: Uint8Array): Promise<boolean> {
  // Loaded only where there is no signature to judge.
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf)
    const count = document.getPageCount()
    for (let i = 0; i < count; i++) {
      if (i >= reach && i < count - reach) continue
      const page = document.getPage(i)
      const { originalWidth, originalHeight } = page.getOriginalSize()
      const most = Math.sqrt(mostPixels / Math.max(1, originalWidth * originalHeight))
      const scale = Math.min(dots / 72, most)
      const { data, width, height } = await page.render({ scale, colorSpace: 'BGRA', render: 'bitmap' })
      if (hasSeal({ data, width, height, scale })) return true
    }
    return false
  } finally {
    library.destroy()
  }
}
