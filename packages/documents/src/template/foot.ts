import type { Parts } from './container.ts'
import { declare } from './relations.ts'

/** What is added at the foot of each page: words, and the part that holds a picture, where there is one. */
export type Foot = { words: string; picture?: string }

/** Puts the QR code among the file's parts, and names it; nothing where there is none. */
export function keptPicture(
  parts: Parts,
  picture: string,
  qr: Uint8Array | undefined,
): Pick<Foot, 'picture'> {
  if (!qr) return {}
  parts.set(picture, Buffer.from(qr))
  declare(parts, { ending: 'png' }, 'image/png')
  return { picture }
}
