import type { Body } from '@huibian/domain'
import { caseBlocks, type CaseText } from '../case/casePage.ts'
import { type Captions, captions } from '../model/body.ts'
import { type Block, type Document, officialPage, paragraph, type Section } from '../model/document.ts'
import { chineseNumber } from '../model/numerals.ts'
import { caseIndex } from './caseIndex.ts'
import { colophon, frontBlocks, frontParts } from './frontMatter.ts'

export type CaseBookData = {
  title: string
  /** Printed on the cover, e.g. 国家知识产权局公共服务司. */
  organiser: string
  /** 征求意见稿 or 送审稿: on the cover, in the header and in the colophon. What goes to the printer has none. */
  edition?: string
  /** Month or day of the edition, as it shall be read. */
  date: string
  /** 序言 and 编写说明; an empty body leaves the part out. */
  preface: Body
  editorialNotes: Body
  /** One chapter a theme. */
  chapters: { title: string; cases: CaseText[] }[]
  /** The order of regions in the index; those it does not name follow as they come. */
  regions?: string[]
  /** What the call calls an entry; 案例 where nothing is said. */
  noun?: string
  /** The last page: 编写单位, 责任编辑, 版次 … */
  colophon: { label: string; value: string }[]
  demo: boolean
  created: string
}

const cover = (data: CaseBookData): Section => ({
  page: officialPage,
  numbers: { style: 'none' },
  blocks: [
    { type: 'space', height: 48 },
    paragraph('coverTitle', data.title),
    { type: 'space', height: 8 },
    ...(data.edition === undefined ? [] : [paragraph('coverLine', `（${data.edition}）`)]),
    { type: 'space', height: 66 },
    paragraph('coverLine', data.organiser),
    { ...paragraph('coverLine', data.date), sealed: true },
  ],
})

const idOf = (chapter: number, place: number): string => `case-${chapter + 1}-${place + 1}`

function index({ chapters: all, regions = [], noun = '案例' }: CaseBookData): Block[] {
  const cases = all.flatMap(({ cases: own }, c) => own.map((text, i) => ({ text, id: idOf(c, i) })))
  return cases.length === 0 ? [] : [{ type: 'pageBreak' }, ...caseIndex(cases, { regions, noun })]
}

function chapters(data: CaseBookData, counted: Captions): Block[] {
  return data.chapters.flatMap(({ title, cases }, c): Block[] => [
    ...(c === 0 ? [] : [{ type: 'pageBreak' as const }]),
    {
      type: 'heading',
      level: 1,
      spans: [{ text: `第${chineseNumber(c + 1)}部分　${title}` }],
      id: `chapter-${c + 1}`,
    },
    ...cases.flatMap((text, i): Block[] => [
      ...(i === 0 ? [] : [{ type: 'pageBreak' as const }]),
      ...caseBlocks(text, `case-${c + 1}-${i + 1}`, counted),
    ]),
  ])
}

/** 优秀案例集: cover, preface, contents, chapters by theme, index by region and unit, colophon; captions are numbered through. */
export function caseBook(data: CaseBookData): Document {
  const counted = captions()
  const header = data.edition === undefined ? data.title : `${data.title}（${data.edition}）`
  return {
    title: data.title,
    author: data.organiser,
    subject: data.edition ?? data.title,
    created: data.created,
    demo: data.demo,
    sections: [
      cover(data),
      {
        page: officialPage,
        header,
        numbers: { style: 'roman', restart: true },
        blocks: [
          ...frontParts(data).flatMap((part): Block[] => [
            ...frontBlocks(part, counted),
            { type: 'pageBreak' },
          ]),
          { type: 'contents', title: '目　录', depth: 2 },
        ],
      },
      {
        page: officialPage,
        header,
        numbers: { style: 'dash', restart: true },
        blocks: [...chapters(data, counted), ...index(data)],
      },
      ...colophon(data),
    ],
  }
}
