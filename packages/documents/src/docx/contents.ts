import {
  convertMillimetersToTwip,
  LeaderType,
  Paragraph,
  SimpleField,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import type { Block, References } from '../model/document.ts'
import { bookmarkName } from './bookmark.ts'
import type { WordSetting } from './setting.ts'

/** A line of an index: dots, and the pages as fields that Word can update. */
export function reference({ text, level, to }: References['lines'][number], setting: WordSetting): Paragraph {
  const pages = new Map(setting.contents.map(({ id, page }) => [id, page]))
  const numbers = to.flatMap((id, i) => [
    ...(i === 0 ? [] : [new TextRun('、')]),
    new SimpleField(`PAGEREF ${bookmarkName(id)} \\h`, pages.get(id) ?? ''),
  ])
  const position = Math.round(convertMillimetersToTwip(setting.width))
  return new Paragraph({
    style: level === 1 ? 'TOC1' : 'TOC2',
    ...(to.length === 0 ? { keepNext: true } : {}),
    tabStops: [{ type: TabStopType.RIGHT, position, leader: LeaderType.DOT }],
    children: [
      new TextRun(text),
      ...(to.length === 0 ? [] : [new TextRun({ children: [new Tab()] })]),
      ...numbers,
    ],
  })
}

/** The contents as a field that Word can update, filled with what is known. */
export function contents(
  block: Extract<Block, { type: 'contents' }>,
  setting: WordSetting,
  pageBreakBefore: boolean,
): (Paragraph | TableOfContents)[] {
  const listed = setting.contents.filter(({ level }) => level <= block.depth)
  const cachedEntries = listed.map(({ title, level, page, id }) => ({
    title,
    level,
    href: bookmarkName(id),
    ...(page === undefined ? {} : { page: Number(page) }),
  }))
  const range = { hyperlink: true, headingStyleRange: `1-${block.depth}` }
  const beginDirty = listed.some(({ page }) => page === undefined)
  return [
    new Paragraph({ style: 'Title', pageBreakBefore, text: block.title }),
    new TableOfContents(block.title, { ...range, cachedEntries, beginDirty }),
  ]
}
