import { safeName } from '@huibian/domain'
import { PassThrough, type Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { casePage } from '../case/casePage.ts'
import { type Captions, captions } from '../model/body.ts'
import { type Block, type Document, type Figure, officialPage, type Section } from '../model/document.ts'
import { everyBlock, pictureIds } from '../model/walk.ts'
import type { DocumentText } from '../pdf/source.ts'
import { printedWidth } from '../pdf/figures.ts'
import { writeTable, type Column } from '../table/writeTable.ts'
import type { CaseBookData } from './caseBook.ts'
import { colophon, frontBlocks, frontParts } from './frontMatter.ts'

/** The book whose texts and pictures are handed over. */
export type MaterialsData = Omit<CaseBookData, 'date' | 'regions'>

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

export type Sizes = ReadonlyMap<string, Pick<OriginalPicture, 'width' | 'height'>>

/** Below this a picture is printed coarse. */
export const enoughDots = 300

const two = (n: number): string => String(n).padStart(2, '0')

type Placed = { chapter: number; place: number; title: string; document: Document }

/** 序言, 编写说明 and 版权页 stand before the first chapter, and are counted as one of number 0. */
function placedFront(data: MaterialsData, counted: Captions): Placed[] {
  const { title: book, organiser: author, demo, created } = data
  const section = (blocks: Block[]): Section => ({
    page: officialPage,
    header: book,
    numbers: { style: 'dash', restart: true },
    blocks,
  })
  const parts = frontParts(data).map((part) => ({
    title: part.title.replace(/\s/gu, ''),
    sections: [section(frontBlocks(part, counted))],
  }))
  const last = colophon(data)
  const all = [...parts, ...(last.length === 0 ? [] : [{ title: '版权页', sections: last }])]
  return all.map(({ title, sections }, i) => ({
    chapter: 0,
    place: i + 1,
    title,
    document: { title, author, subject: book, created, demo, sections },
  }))
}

/** The texts of the book in their order, each set by itself; their captions have the numbers that the book gives them. */
function placed(data: MaterialsData): Placed[] {
  const counted = captions()
  const { title: campaign, demo, created } = data
  return [
    ...placedFront(data, counted),
    ...data.chapters.flatMap(({ cases }, c) =>
      cases.map((text, i): Placed => {
        const document = casePage({ ...text, campaign, preview: false, demo, created }, counted)
        return { chapter: c + 1, place: i + 1, title: text.title, document }
      }),
    ),
  ]
}

/** Every picture of the book in its order, with its size in print and the dots that its original has there. */
export function bookPictures(data: MaterialsData, originals: Sizes = new Map()): BookPicture[] {
  return placed(data).flatMap(({ chapter, place, title, document }) => {
    const figures = everyBlock(document).filter((block): block is Figure => block.type === 'figure')
    return figures.map(({ image, caption, ...shown }, i): BookPicture => {
      const printed = printedWidth(shown, officialPage)
      const { width, height } = originals.get(image) ?? shown
      const dots = Math.floor(width / (printed / 25.4))
      const name = `${two(chapter)}-${two(place)}-${two(i + 1)}`
      return { name, image, caseTitle: title, caption, width, height, printed, dots }
    })
  })
}

async function listOf(
  pictures: readonly BookPicture[],
  { created, demo, noun = '案例' }: MaterialsData,
): Promise<Uint8Array> {
  const out = new PassThrough()
  const columns = [
    { key: 'name', label: '编号', width: 14, kind: 'text' },
    { key: 'caseTitle', label: `${noun}名称`, width: 44, kind: 'text' },
    { key: 'caption', label: '图题', width: 34, kind: 'text' },
    { key: 'width', label: '像素宽', width: 10, kind: 'number' },
    { key: 'height', label: '像素高', width: 10, kind: 'number' },
    { key: 'printed', label: '印刷宽（毫米）', width: 16, kind: 'number' },
    { key: 'dots', label: '分辨率（dpi）', width: 16, kind: 'number' },
  ] satisfies Column[]
  const low = pictures.filter(({ dots }) => dots < enoughDots)
  const rows = low.map((picture) => ({ values: { ...picture, printed: Math.round(picture.printed) } }))
  const written = buffer(out)
  await writeTable(out, { sheet: '低分辨率图片', created, demo, columns, rows })
  return Uint8Array.from(await written)
}

/** What 排版素材包 holds: the texts, to be written as Word files one after another, the pictures, and the list of the coarse ones as XLSX. */
export type Gathered = {
  texts: (DocumentText & { name: string })[]
  pictures: BookPicture[]
  list: Uint8Array
}

/** Takes a book apart for the printing house: 序言, 编写说明, 版权页 and each case by itself, and each picture under its place in the book. */
export async function gathered(data: MaterialsData, sizes: Sizes): Promise<Gathered> {
  const pictures = bookPictures(data, sizes)
  const texts = placed(data).map(({ chapter, place, title, document }) => ({
    name: `文稿/${safeName(`${two(chapter)}-${two(place)} ${title}.docx`)}`,
    document: [JSON.stringify(document)],
    pictures: pictureIds(document),
  }))
  return { texts, pictures, list: await listOf(pictures, data) }
}
