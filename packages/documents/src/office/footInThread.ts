import { inThread } from '../pdf/inThread.ts'
import { shared } from '../pdf/shared.ts'
import type { FootCode } from './footCode.ts'

export type FootOrder = { laid: Uint8Array; foot: FootCode }

const limits = { heap: 600, time: 60_000 }

/** Draws the QR code at the foot of each page as `drawFootCode` does, in a thread of its own. */
export async function footInThread(pdf: Uint8Array, foot: FootCode): Promise<Uint8Array> {
  return (await inThread<{ bytes: Uint8Array }>({ laid: await shared(pdf), foot }, limits)).bytes
}
