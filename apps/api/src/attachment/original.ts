import { readFile } from 'node:fs/promises'
import type { Metadata, Sharp } from 'sharp'
import { bareJpeg, barePng, Malformed } from './bare'

/** A picture in every pixel that was uploaded, shown upright, without what cameras write into it, the place above all. */
export type Original = { bytes: Buffer; mime: 'image/jpeg' | 'image/png'; width: number; height: number }

/** Written anew, in sRGB, where it cannot be kept as it is: turned, or of a format that no printing house takes. */
async function anew(picture: Sharp, drawn: boolean): Promise<Original> {
  const upright = picture.clone().rotate()
  const written = drawn
    ? upright.png({ compressionLevel: 9 })
    : upright.jpeg({ quality: 98, chromaSubsampling: '4:4:4' })
  const { data, info } = await written.toBuffer({ resolveWithObject: true })
  return { bytes: data, mime: drawn ? 'image/png' : 'image/jpeg', width: info.width, height: info.height }
}

/** A photograph byte for byte as it was coded, lying as the camera held it and saying so. */
async function asTaken(source: Buffer | string, head: Metadata): Promise<Original> {
  const { orientation, width = 0, height = 0 } = head
  const bytes = bareJpeg(typeof source === 'string' ? await readFile(source) : source, orientation)
  const sideways = (orientation ?? 1) > 4
  return { bytes, mime: 'image/jpeg', width: sideways ? height : width, height: sideways ? width : height }
}

/**
 * The original of a picture that was opened and whose head was read. A printing house takes it upright; with `turned` a photograph is kept as
 * it was coded whichever way it lies.
 */
export async function originalOf(
  source: Buffer | string,
  picture: Sharp,
  { turned = false, ...head }: Metadata & { turned?: boolean },
): Promise<Original> {
  const { format, orientation = 1, hasAlpha, width = 0, height = 0 } = head
  const drawn = format === 'png' || format === 'gif' || hasAlpha === true
  const lies = orientation !== 1 && !(turned && format === 'jpeg')
  if (lies || (format !== 'jpeg' && format !== 'png')) return anew(picture, drawn)
  try {
    if (orientation !== 1) return await asTaken(source, head)
    const bytes = typeof source === 'string' ? await readFile(source) : source
    const [bare, mime] =
      format === 'jpeg'
        ? ([bareJpeg(bytes), 'image/jpeg'] as const)
        : ([barePng(bytes), 'image/png'] as const)
    return { bytes: bare, mime, width, height }
  } catch (cause) {
    if (cause instanceof Malformed) return anew(picture, drawn)
    throw cause
  }
}
