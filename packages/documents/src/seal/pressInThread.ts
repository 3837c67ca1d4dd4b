import type { Rendering } from '../model/rendering.ts'
import { inThread } from '../pdf/inThread.ts'
import { shared } from '../pdf/shared.ts'
import type { Prepared } from '../signature/prepareSignature.ts'
import type { Pressing } from './pressSeal.ts'

export type PressOrder = { pdf: Uint8Array; pressing: Pressing; fontFolders: readonly string[] }

type Picture = Omit<Pressing, 'words'>

export type StampOrder = { pdf: Uint8Array; picture: Picture; at: Date; fontFolders: readonly string[] }

/** A book of 70 MB is pressed within this. */
const limits = { heap: 600, time: 60_000 }

/** Presses a seal as `pressSeal` does, in a thread of its own, so that a large file does not hold up who asked. */
export async function pressInThread(
  pdf: Uint8Array,
  pressing: Pressing,
  { fontFolders }: Pick<Rendering, 'fontFolders'>,
): Promise<Prepared> {
  return inThread<Prepared>({ pdf: await shared(pdf), pressing, fontFolders }, limits)
}

/** Presses a seal's picture as `stampPdf` does, in a thread of its own. */
export async function stampInThread(
  pdf: Uint8Array,
  picture: Picture,
  { fontFolders, at }: Pick<Rendering, 'fontFolders'> & { at: Date },
): Promise<Uint8Array> {
  const order = { pdf: await shared(pdf), picture, at, fontFolders }
  return (await inThread<{ bytes: Uint8Array }>(order, limits)).bytes
}
