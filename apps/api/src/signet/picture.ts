import sharp from 'sharp'
import { refuse } from '../platform/refusal'
import './signet.messages'

const mostPixels = 40_000_000
const smallest = 200
const largest = 900
/** From how much darker than paper a dot is ink, by how much more red than green or blue it is red, and how much of the ink must be. */
const red = { ink: 0.3, lead: 40, share: 0.2 }

sharp.cache(false)

/** Whether what is printed is a red seal: other ink may lie over it, but a scan in black and white has no red at all. */
function isRed(data: Buffer): boolean {
  let [ink, reds] = [0, 0]
  for (let i = 0; i < data.length; i += 4) {
    const [r = 255, g = 255, b = 255, a = 0] = data.subarray(i, i + 4)
    if (a < 128 || 1 - Math.min(r, g, b) / 255 < red.ink) continue
    ink += 1
    if (r - Math.max(g, b) >= red.lead) reds += 1
  }
  return ink > 0 && reds >= red.share * ink
}

/** The ink of a seal on paper: the whiter a dot, the more of the page shows through. What is transparent already stays so. */
function withoutPaper(data: Buffer): Buffer {
  for (let i = 0; i < data.length; i += 4) {
    const [r = 255, g = 255, b = 255, a = 0] = data.subarray(i, i + 4)
    const ink = 1 - Math.min(r, g, b) / 255
    if (ink === 0) {
      data[i + 3] = 0
      continue
    }
    ;[r, g, b].forEach((value, n) => (data[i + n] = Math.round(Math.max(0, 255 - (255 - value) / ink))))
    data[i + 3] = Math.round(a * ink)
  }
  return data
}

async function trimmed(source: string): Promise<{ data: Buffer; width: number; height: number }> {
  const { data, info } = await sharp(source, { limitInputPixels: mostPixels, pages: 1, failOn: 'error' })
    .rotate()
    .toColourspace('srgb')
    .ensureAlpha()
    .trim({ threshold: 40 })
    .resize({ width: largest, height: largest, fit: 'inside', withoutEnlargement: true })
    .raw()
    .timeout({ seconds: 10 })
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** A seal's picture fit to be pressed: cut to its ink, the paper under it transparent (PNG). Refuses what is no round or square red seal. */
export async function sealPicture(source: string): Promise<Buffer> {
  const { data, width, height } = await trimmed(source).catch(() =>
    refuse('signet.unreadablePicture', {}, 'uploadId'),
  )
  if (Math.min(width, height) < smallest) refuse('signet.small', { min: smallest, width, height }, 'uploadId')
  if (Math.min(width, height) < 0.9 * Math.max(width, height))
    refuse('signet.notSquare', { width, height }, 'uploadId')
  if (!isRed(data)) refuse('signet.notRed', {}, 'uploadId')
  return sharp(withoutPaper(data), { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer()
}

/** Whether bytes are a PNG that can be read to its end. */
export async function isPng(bytes: Buffer): Promise<boolean> {
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).timeout({ seconds: 10 })
  const { format } = await picture.metadata().catch(() => ({ format: undefined }))
  if (format !== 'png') return false
  return picture.stats().then(
    () => true,
    () => false,
  )
}
