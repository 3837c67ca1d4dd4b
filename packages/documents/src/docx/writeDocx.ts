import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document as WordDocument,
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageBorderDisplay,
  PageBorderOffsetFrom,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import qrcode from 'qrcode'
import { stateTime } from '../archive/zipTime.ts'
import type { Document, Section } from '../model/document.ts'
import type { ContentsEntry, ImageSource } from '../model/rendering.ts'
import { everyBlock, outlined, plainText } from '../model/walk.ts'
import { wordBlocks } from './blocks.ts'
import { fontTable } from './fontTable.ts'
import { wordLists } from './lists.ts'
import type { WordSetting } from './setting.ts'
import { coreProperties } from './properties.ts'
import { picture, pixels } from './pictures.ts'
import { fontOf, wordStyles } from './styles.ts'
import { Watermark } from './watermark.ts'

export type WordRendering = {
  images?: ImageSource
  /** Page numbers for the contents, e.g. from the PDF; without them Word updates the contents when the file is opened. */
  contents?: ContentsEntry[]
  /** Whether those numbers are another layout's, e.g. the PDF's: Word then asks to update them when the file is opened. */
  borrowed?: boolean
}

const textWidth = ({ page: { orientation, margins } }: Section): number =>
  (orientation === 'portrait' ? 210 : 297) - margins.left - margins.right

/** 22 lines in 225 mm: 12,756 twips / 579 = 22.03; at 580 the last line falls off the page. */
const linePitch = 579

/** A4 in twips as Word itself writes it. */
const a4 = { width: 11906, height: 16838 }

const framed = { style: BorderStyle.DOUBLE, size: 18, color: 'A8853A', space: 20 }

/** A double line around the page, measured from its edge. */
const frame = {
  pageBorders: { display: PageBorderDisplay.ALL_PAGES, offsetFrom: PageBorderOffsetFrom.PAGE },
  pageBorderTop: framed,
  pageBorderRight: framed,
  pageBorderBottom: framed,
  pageBorderLeft: framed,
}

function pageOf({ page, numbers, frame: isFramed }: Section): ISectionOptions['properties'] {
  const { top, right, bottom, left } = page.margins
  const landscape = page.orientation === 'landscape'
  const format = numbers.style === 'roman' ? NumberFormat.UPPER_ROMAN : NumberFormat.DECIMAL
  return {
    page: {
      size: {
        ...a4,
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      // In twips: programs older than the standard's second edition read no “37mm”.
      margin: {
        top: convertMillimetersToTwip(top),
        right: convertMillimetersToTwip(right),
        bottom: convertMillimetersToTwip(bottom),
        left: convertMillimetersToTwip(left),
        header: convertMillimetersToTwip(12),
        // The standard's numbers end 25 mm over the edge of a page whose text ends 35 mm over it.
        footer: convertMillimetersToTwip(bottom - 10),
      },
      ...(isFramed === true ? { borders: frame } : {}),
      pageNumbers: { formatType: format, ...('restart' in numbers && numbers.restart ? { start: 1 } : {}) },
    },
    ...(page.grid === 'official' ? { grid: { type: DocumentGridType.LINES, linePitch } } : {}),
  }
}

function headerOf(
  section: Section,
  document: Document,
  { qr, next }: Pick<WordSetting, 'qr' | 'next'>,
): Header {
  const { code } = section
  const mark = document.demo === true ? '演示数据' : ''
  const note = code === undefined ? '' : `校验码　${code.code}　${code.note}　`
  const side = pixels(16)
  const children = [
    new TextRun({ text: `${mark}\t${note}`, size: 18, font: fontOf('song') }),
    ...(code === undefined ? [] : [picture(qr(code.qr), side, side, { title: '校验二维码', id: next() })]),
    ...(document.watermark === undefined ? [] : [new Watermark(document.watermark, next())]),
  ]
  const right = convertMillimetersToTwip(textWidth(section))
  return new Header({
    children: [
      new Paragraph({
        style: 'Running',
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: right }],
        children,
      }),
      new Paragraph({ style: 'Running', text: section.header ?? '' }),
    ],
  })
}

/** Odd numbers stand right and even ones left, one character in from the edge. */
function footerOf({ numbers }: Section, even: boolean): Footer {
  const font = { font: fontOf('song'), size: 28 }
  if (numbers.style === 'none') return new Footer({ children: [new Paragraph('')] })
  if (numbers.style === 'ofTotal') {
    const children = ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页']
    return new Footer({
      children: [
        new Paragraph({ style: 'PageNumber', children: [new TextRun({ ...font, size: 18, children })] }),
      ],
    })
  }
  const dashed = numbers.style === 'dash'
  const children = dashed ? ['— ', PageNumber.CURRENT, ' —'] : [PageNumber.CURRENT]
  const alignment = !dashed ? AlignmentType.CENTER : even ? AlignmentType.LEFT : AlignmentType.RIGHT
  const indent = dashed ? { left: 280, right: 280 } : {}
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageNumber',
        alignment,
        indent,
        children: [new TextRun({ ...font, children })],
      }),
    ],
  })
}

function sectionOf(
  section: Section,
  document: Document,
  setting: Omit<WordSetting, 'page' | 'width'>,
): ISectionOptions {
  const children = wordBlocks(section.blocks, { ...setting, page: section.page, width: textWidth(section) })
  return {
    properties: pageOf(section),
    headers: {
      default: headerOf(section, document, setting),
      even: headerOf(section, document, setting),
    },
    footers: { default: footerOf(section, false), even: footerOf(section, true) },
    children,
  }
}

async function qrPictures(document: Document): Promise<Map<string, Uint8Array>> {
  const inHeaders = document.sections.flatMap(({ code }) => (code === undefined ? [] : [code.qr]))
  const inText = everyBlock(document).flatMap((block) => (block.type === 'qr' ? [block.text] : []))
  const drawn = await Promise.all(
    [...new Set([...inHeaders, ...inText])].map(async (text): Promise<[string, Uint8Array]> => [
      text,
      await qrcode.toBuffer(text, { errorCorrectionLevel: 'M', margin: 1, scale: 8 }),
    ]),
  )
  return new Map(drawn)
}

const found = (bytes: Uint8Array | undefined, what: string): Uint8Array => {
  if (bytes === undefined) throw new Error(`No source for the picture ${what}`)
  return bytes
}

const headings = (document: Document): WordSetting['contents'] =>
  outlined(document)
    .filter(({ unlisted }) => unlisted !== true)
    .map(({ id, level, spans }) => ({ id, level, title: plainText(spans) }))

/**
 * Writes a document as Word file with real styles. Throws when a figure's picture has no source. The same document gives the same
 * bytes.
 */
export async function writeDocx(document: Document, rendering: WordRendering): Promise<Uint8Array> {
  const codes = await qrPictures(document)
  let numbers = 0
  const setting = {
    image: (id: string) => found(rendering.images?.(id), id),
    qr: (text: string) => found(codes.get(text), 'QR'),
    contents: rendering.contents ?? headings(document),
    next: () => ++numbers,
    numbered: new Map<string, number>(),
  }
  const word = new WordDocument({
    styles: wordStyles,
    numbering: wordLists,
    evenAndOddHeaderAndFooters: document.sections.some(({ numbers }) => numbers.style === 'dash'),
    features: {
      updateFields:
        (rendering.contents === undefined || rendering.borrowed === true) &&
        everyBlock(document).some(({ type }) => type === 'contents'),
    },
    sections: document.sections.map((section) => sectionOf(section, document, setting)),
  })
  const bytes = await Packer.toBuffer(word, undefined, [coreProperties(document), fontTable])
  return stateTime(bytes, new Date(document.created))
}
