import type { Body } from '@huibian/domain'
import { bodyBlocks, type Captions, captions } from '../model/body.ts'
import { type Block, type CodeMark, type Document, officialPage } from '../model/document.ts'
import { chineseNumber } from '../model/numerals.ts'
import { renumbered } from '../model/references.ts'

/** A case as readers see it; the same value is printed alone and in the book. */
export type CaseText = {
  title: string
  region: string
  unit: string
  /** In the template's order, e.g. 案例背景, 服务过程, 服务成效, 经验启示; printed as 一、二、… */
  sections: { heading: string; body: Body }[]
  /** 编者按, printed in 楷 after the title. */
  editorsNote?: string
}

export type CasePageData = CaseText & {
  /** Full title of the campaign: the running title. */
  campaign: string
  /** Present on a finalised version. */
  version?: CodeMark
  /** Set on a draft's preview: prints 预览 across the page. */
  preview: boolean
  demo: boolean
  created: string
}

/**
 * The blocks of one case under a title of level 2; its captions are numbered on from `counted`, and what its text says of its own 图1 is
 * true of that number.
 */
export function caseBlocks(text: CaseText, id: string, counted: Captions): Block[] {
  const bodies = renumbered(
    text.sections.map(({ body }) => body),
    counted,
  )
  const note: Block[] =
    text.editorsNote === undefined
      ? []
      : [{ type: 'paragraph', style: 'body', spans: [{ text: `编者按：${text.editorsNote}`, font: 'kai' }] }]
  return [
    { type: 'heading', level: 2, spans: [{ text: text.title }], id },
    {
      type: 'paragraph',
      style: 'byline',
      spans: [{ text: [text.region, text.unit].filter(Boolean).join('　') }],
    },
    ...note,
    ...text.sections.flatMap(({ heading }, index): Block[] => [
      { type: 'heading', level: 3, spans: [{ text: `${chineseNumber(index + 1)}、${heading}` }] },
      ...bodyBlocks(bodies[index] ?? [], counted),
    ]),
  ]
}

/**
 * One case by itself: the preview, and the Word file of the package. Its captions are numbered from 1, or on from `counted` where it is
 * set as a part of a book.
 */
export function casePage(data: CasePageData, counted: Captions = captions()): Document {
  return {
    title: data.title,
    author: data.unit,
    subject: data.campaign,
    created: data.created,
    ...(data.preview ? { watermark: '预览' } : {}),
    demo: data.demo,
    sections: [
      {
        page: officialPage,
        header: data.campaign,
        ...(data.version === undefined ? {} : { code: data.version }),
        numbers: { style: 'dash', restart: true },
        blocks: caseBlocks(data, 'case', counted),
      },
    ],
  }
}
