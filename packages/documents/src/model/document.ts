/** What a typeface is for, in the words of GB/T 9704: 宋, 小标宋 (titles), 黑, 楷, 仿宋. */
export type FontRole = 'song' | 'title' | 'hei' | 'kai' | 'fang'

/** A run of text. `size` is in points and overrides the style's; `bold` is set in 小标宋 where a face has no bold. */
export type Span = { text: string; bold?: true; font?: FontRole; size?: number }

export type ParagraphStyle =
  /** 3号 仿宋, justified, first line indented by two characters */
  | 'body'
  /** as body, without indent */
  | 'plain'
  | 'centre'
  | 'right'
  /** 楷, centred: the region and unit under a title */
  | 'byline'
  /** 小 4号, for notes and remarks */
  | 'note'
  /** 4号, for text in another language: flush left, because its words would be torn apart */
  | 'latin'
  /** 2号 小标宋, centred: a document's title, not in the outline */
  | 'title'
  | 'coverTitle'
  | 'coverLine'

export type Heading = {
  type: 'heading'
  /** 1 chapter, 2 case title, 3 一、黑体, 4 （一）楷体, 5 仿宋 (GB/T 9704). */
  level: 1 | 2 | 3 | 4 | 5
  spans: Span[]
  /** Levels listed in the contents and the outline carry an id, unique in the document: letters, digits and hyphens. */
  id?: string
  /** Front matter: in the outline, but not in the contents. */
  unlisted?: true
}

export type Paragraph = {
  type: 'paragraph'
  style: ParagraphStyle
  spans: Span[]
  /** A seal is pressed on its upper edge, so that it covers what stands above as well. */
  sealed?: true
}
export type List = { type: 'list'; ordered: boolean; items: Block[][] }

export type Cell = {
  blocks: Block[]
  /** Places covered to the right and downwards; covered places are left out of the rows. */
  columns?: number
  rows?: number
  align?: 'left' | 'centre' | 'right'
  head?: true
}

export type Row = { cells: Cell[]; /** least height in millimetres */ height?: number }

export type Table = {
  type: 'table'
  caption?: string
  /** One share of the width per column; they need not add up to anything. */
  widths: number[]
  headerRows: number
  rows: Row[]
  /** Size of the text in points. */
  size: number
  /** `ruled` has all lines, `bare` none (label and value pairs). */
  lines: 'ruled' | 'bare'
}

export type Figure = {
  type: 'figure'
  /** Id handed to the writer's source of pictures. */
  image: string
  /** Pixels, for the proportion. */
  width: number
  height: number
  caption: string
}

/** Figures as horizontal bars, drawn as vectors in PDF and as a chart of its own in Word. */
export type Chart = {
  type: 'chart'
  caption: string
  /** What is counted, e.g. 场次. */
  unit: string
  /** `says` is how the figure reads, e.g. 300余场次. */
  bars: { label: string; value: number; says: string }[]
}

/** Lines with the pages on which headings stand, such as an index; a line without any is the head of those that follow. */
export type References = {
  type: 'references'
  lines: { text: string; level: 1 | 2; /** ids of headings */ to: string[] }[]
}

/**
 * Where a seal is pressed: the name and the date it covers, at the right; `official` as at the end of a paper that is sealed (GB/T 9704-2012,
 * 7.3.5.1): the date ends four characters before the edge, the name stands centred over it.
 */
export type SealPlace = { type: 'sealPlace'; name: string; date: string; official?: true }

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Figure
  | SealPlace
  | References
  | Chart
  /** The contents: all headings with an id of at most `depth`. */
  | { type: 'contents'; title: string; depth: 1 | 2 | 3 }
  | { type: 'pageBreak' }
  | { type: 'space'; /** millimetres */ height: number }
  | { type: 'qr'; text: string; /** millimetres */ size: number }

/** What ties a sheet of paper to a frozen version; printed with a QR code at the top right of every page. */
export type CodeMark = {
  /** The code a clerk can type, e.g. `7KQ4-M2XD-9RT`. */
  code: string
  /** What the QR code holds, normally the address of the check page. */
  qr: string
  /** A line beside it, e.g. 第 3 稿. */
  note: string
}

export type Page = {
  orientation: 'portrait' | 'landscape'
  /** Millimetres. */
  margins: { top: number; right: number; bottom: number; left: number }
  /** `official`: 22 lines of 28 characters (GB/T 9704). */
  grid: 'official' | 'none'
}

export type PageNumbers =
  | { style: 'none' }
  /** — 1 —, odd right and even left; `restart` begins again at 1. */
  | { style: 'dash'; restart: boolean }
  | { style: 'roman'; restart: boolean }
  /** 第 1 页 共 3 页, centred. */
  | { style: 'ofTotal' }

export type Section = {
  page: Page
  /** A double line around the page, as certificates have it. */
  frame?: true
  /** Running title, centred over the text. */
  header?: string
  code?: CodeMark
  numbers: PageNumbers
  blocks: Block[]
}

/** A document as a pure value: both writers print it, tests compare its text. */
export type Document = {
  title: string
  author?: string
  subject?: string
  /** ISO 8601 instant that stands in the file's metadata; the same value gives the same bytes. */
  created: string
  /** Large pale text across every page, e.g. 预览. */
  watermark?: string
  /** Prints 演示数据 on every page. */
  demo?: boolean
  sections: Section[]
}

/** GB/T 9704-2012: top 37, binding side 28, text 156 × 225 mm. */
export const officialPage: Page = {
  orientation: 'portrait',
  margins: { top: 37, right: 26, bottom: 35, left: 28 },
  grid: 'official',
}

export const formPage: Page = {
  orientation: 'portrait',
  margins: { top: 34, right: 22, bottom: 20, left: 22 },
  grid: 'none',
}

export const landscapePage: Page = {
  orientation: 'landscape',
  margins: { top: 34, right: 15, bottom: 18, left: 15 },
  grid: 'none',
}

export const certificatePage: Page = {
  orientation: 'landscape',
  margins: { top: 42, right: 40, bottom: 26, left: 40 },
  grid: 'none',
}

/** The least that turns a string into spans. */
export const span = (text: string, font?: FontRole): Span => (font === undefined ? { text } : { text, font })

export const paragraph = (style: ParagraphStyle, text: string): Paragraph => ({
  type: 'paragraph',
  style,
  spans: [{ text }],
})
