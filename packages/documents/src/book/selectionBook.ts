import { bodyBlocks, type Captions, captions } from '../model/body.ts'
import { type Block, type Cell, type Document, officialPage, paragraph, type Row } from '../model/document.ts'
import { chineseNumber } from '../model/numerals.ts'
import type { Body } from '@huibian/domain'

export type SelectedCase = {
  number: string
  title: string
  region: string
  unit: string
  summary: Body
  /** Asked for where a selection goes abroad. */
  english?: { title: string; unit?: string; summary: string }
}

export type SelectionBookData = {
  /** e.g. 全国知识产权宣传周展示案例. */
  title: string
  /** What the call calls an entry. */
  noun?: string
  organiser: string
  date: string
  cases: SelectedCase[]
  demo: boolean
  created: string
}

const cell = (text: string, head = false): Cell => ({
  blocks: [paragraph('plain', text)],
  align: 'centre',
  ...(head ? { head } : {}),
})

/** The list that stands before the texts. */
function catalogue({ cases, noun = '案例' }: SelectionBookData): Block {
  const rows = cases.map(({ number, title, region, unit }, i): Row => ({
    cells: [cell(String(i + 1)), cell(number), { ...cell(title), align: 'left' }, cell(region), cell(unit)],
  }))
  return {
    type: 'table',
    widths: [8, 26, 42, 14, 34],
    headerRows: 1,
    size: 10.5,
    lines: 'ruled',
    rows: [
      { cells: ['序号', `${noun}编号`, `${noun}名称`, '地区', '报送单位'].map((text) => cell(text, true)) },
      ...rows,
    ],
  }
}

function english({ english: text }: SelectedCase): Block[] {
  if (text === undefined) return []
  return [
    { type: 'paragraph', style: 'latin', spans: [{ text: text.title, bold: true }] },
    ...[text.unit ?? '', ...text.summary.split('\n')]
      .filter((line) => line.trim() !== '')
      .map((line) => paragraph('latin', line)),
  ]
}

const selected = (one: SelectedCase, index: number, counted: Captions): Block[] => [
  {
    type: 'heading',
    level: 3,
    spans: [{ text: `${chineseNumber(index + 1)}、${one.title}` }],
    id: `case-${index + 1}`,
  },
  {
    type: 'paragraph',
    style: 'body',
    spans: [{ text: [one.region, one.unit].filter(Boolean).join('　'), font: 'kai' }],
  },
  ...bodyBlocks(one.summary, counted),
  ...english(one),
]

/** The cases of one purpose (宣传周, 发布会, WIPO): a list, then each with its summary, in both languages where it has them. */
export function selectionBook(data: SelectionBookData): Document {
  const counted = captions()
  return {
    title: data.title,
    author: data.organiser,
    created: data.created,
    demo: data.demo,
    sections: [
      {
        page: officialPage,
        header: data.title,
        numbers: { style: 'dash', restart: true },
        blocks: [
          paragraph('title', data.title),
          { type: 'paragraph', style: 'byline', spans: [{ text: `${data.organiser}　${data.date}` }] },
          catalogue(data),
          ...data.cases.flatMap((one, i) => selected(one, i, counted)),
        ],
      },
    ],
  }
}
