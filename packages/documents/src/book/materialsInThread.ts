import { Readable } from 'node:stream'
import type { ArchiveEntry } from '../archive/writeArchive.ts'
import { wordInThread } from '../docx/wordInThread.ts'
import type { ImageSource } from '../model/rendering.ts'
import { inThread } from '../pdf/inThread.ts'
import type { BookText } from '../pdf/source.ts'
import type { Gathered, Originals, Sizes } from './materials.ts'

export type MaterialsOrder = { materials: BookText; sizes: Sizes }

const limits = { heap: 1500, time: 180_000 }

const extensionOf = (bytes: Uint8Array): string => (bytes[0] === 0x89 && bytes[1] === 0x50 ? 'png' : 'jpg')

/**
 * 排版素材包 for the printing house, as entries of an archive: 序言, 编写说明, 版权页 and each case as Word files, each picture as it was uploaded under its place
 * in the book, and the list of those that are coarse in print. The texts hold the reduced pictures. Threads write them, a text when its turn comes.
 */
export async function materials(
  book: BookText,
  images: ImageSource,
  originals: Originals = new Map(),
): Promise<ArchiveEntry[]> {
  const sizes = new Map([...originals].map(([id, { width, height }]) => [id, { width, height }]))
  const { texts, pictures, list } = await inThread<Gathered>({ materials: book, sizes }, limits)
  const written = texts.map(({ name, ...text }): ArchiveEntry => ({
    name,
    open: async () => Readable.from([Buffer.from(await wordInThread(text, { images }))]),
  }))
  const files = pictures.map(({ name, image }): ArchiveEntry => {
    const original = originals.get(image)
    if (original)
      return {
        name: `图片/${name}.${original.mime === 'image/png' ? 'png' : 'jpg'}`,
        open: original.open,
      }
    const bytes = images(image)
    return { name: `图片/${name}.${extensionOf(bytes)}`, open: () => Readable.from([Buffer.from(bytes)]) }
  })
  return [...written, ...files, { name: '低分辨率图片.xlsx', open: () => Readable.from([Buffer.from(list)]) }]
}
