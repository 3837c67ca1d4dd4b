import { type Body, safeName } from '@huibian/domain'
import { PassThrough, Readable } from 'node:stream'
import type { ArchiveEntry } from '../archive/writeArchive.ts'
import { casePage, type CaseText } from '../case/casePage.ts'
import { writeDocx } from '../docx/writeDocx.ts'
import { bodyBlocks, captions } from '../model/body.ts'
import { type Document, type Figure, officialPage } from '../model/document.ts'
import type { ImageSource } from '../model/rendering.ts'
import { everyBlock } from '../model/walk.ts'
import { printedWidth } from '../pdf/figures.ts'
import { writeTable, type Column } from '../table/writeTable.ts'

export type MaterialsData = {
  /** The book's title: the running title of the texts. */
  title: string
  /** 序言 and 编写说明, in which the numbering of figures and tables begins. */
  front: Body[]
  chapters: { title: string; cases: CaseText[] }[]
  /** What the call calls an entry; 案例 where nothing is said. */
  noun?: string
  demo: boolean
  created: string
}

/** A picture as the printing house gets it. */
export type BookPicture = {
  /** 章-序-图, e.g. 01-03-02. */
  name: string
  image: string
  caseTitle: string
  caption: string
  width: number
  height: number
  /** Millimetres at which the book prints it, and the dots an inch it then has. */
  printed: number
  dots: number
}

/** A picture as it was uploaded, before it was reduced to be worked with. */
export type OriginalPicture = {
  mime: string
  width: number
  height: number
  open: () => Readable | Promise<Readable>
}

/** Pictures by the id under which the texts name them; of some no original may be kept. */
export type Originals = ReadonlyMap<string, OriginalPicture>

/** Below this a picture is printed coarse. */
export const enoughDots = 300

const two = (n: number): string => String(n).padStart(2, '0')

type Placed = { chapter: number; place: number; text: CaseText; document: Document }

/** The texts of the book in their order, each set by itself; their captions have the numbers that the book gives them. */
function placed({ front, chapters, title: campaign, demo, created }: MaterialsData): Placed[] {
  const counted = captions()
  bodyBlocks(front.flat(), counted)
  return chapters.flatMap(({ cases }, c) =>
    cases.map((text, i): Placed => {
      const document = casePage({ ...text, campaign, preview: false, demo, created }, counted)
      return { chapter: c + 1, place: i + 1, text, document }
    }),
  )
}

/** Every picture of the book in its order, with its size in print and the dots that its original has there. */
export function bookPictures(data: MaterialsData, originals: Originals = new Map()): BookPicture[] {
  return placed(data).flatMap(({ chapter, place, text, document }) => {
    const figures = [...everyBlock(document)].filter((block): block is Figure => block.type === 'figure')
    return figures.map(({ image, caption, ...shown }, i): BookPicture => {
      const printed = printedWidth(shown, officialPage)
      const { width, height } = originals.get(image) ?? shown
      const dots = Math.floor(width / (printed / 25.4))
      const name = `${two(chapter)}-${two(place)}-${two(i + 1)}`
      return { name, image, caseTitle: text.title, caption, width, height, printed, dots }
    })
  })
}

async function listOf(
  pictures: BookPicture[],
  { created, demo, noun = '案例' }: MaterialsData,
): Promise<Readable> {
  const out = new PassThrough()
  const columns = [
    { key: 'name', label: '编号', width: 14, kind: 'text' },
    { key: 'caseTitle', label: `${noun}名称`, width: 44, kind: 'text' },
    { key: 'caption', label: '图题', width: 34, kind: 'text' },
    { key: 'width', label: '像素宽', width: 10, kind: 'number' },
    { key: 'height', label: '像素高', width: 10, kind: 'number' },
    { key: 'printed', label: '印刷宽（毫米）', width: 14, kind: 'number' },
    { key: 'dots', label: '分辨率（dpi）', width: 14, kind: 'number' },
  ] satisfies Column[]
  const low = pictures.filter(({ dots }) => dots < enoughDots)
  const rows = low.map((picture) => ({ values: { ...picture, printed: Math.round(picture.printed) } }))
  void writeTable(out, { sheet: '低分辨率图片', created, demo, columns, rows }).catch((error: Error) =>
    out.destroy(error),
  )
  return out
}

const extensionOf = (bytes: Uint8Array): string => (bytes[0] === 0x89 && bytes[1] === 0x50 ? 'png' : 'jpg')

/**
 * 排版素材包 for the printing house, as entries of an archive: each case as Word file, each picture as it was uploaded under its place
 * in the book, and the list of those that are coarse in print. The texts hold the reduced pictures.
 */
export function materials(
  data: MaterialsData,
  images: ImageSource,
  originals: Originals = new Map(),
): ArchiveEntry[] {
  const pictures = bookPictures(data, originals)
  const texts = placed(data).map(({ chapter, place, text, document }): ArchiveEntry => ({
    name: `文稿/${safeName(`${two(chapter)}-${two(place)} ${text.title}.docx`)}`,
    open: async () => Readable.from([Buffer.from(await writeDocx(document, { images }))]),
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
  return [...texts, ...files, { name: '低分辨率图片.xlsx', open: () => listOf(pictures, data) }]
}
