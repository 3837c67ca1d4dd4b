import { type Block, type CodeMark, type Document, officialPage, paragraph } from '../model/document.ts'
import { signing } from '../model/signing.ts'
import { type RuledColumn, ruledTable } from '../table/ruled.ts'

/** A unit that still owes something, as a letter names it. */
export type OwingUnit = { unit: string; phase: string; due: string; missing: string }

export type LetterData = {
  title: string
  /** 发文字号; empty where the letter has none. */
  number: string
  /** To whom it goes, without the colon. */
  receiver: string
  /** What it says, a line a paragraph. */
  words: string
  /** Points that are counted through below: what was changed, and to what. */
  points: readonly string[]
  /** Who still owes what; a table follows the text where there are any. */
  owing: readonly OwingUnit[]
  unit: string
  date: string
  version: CodeMark
  demo: boolean
  created: string
}

/** Millimetres between number and title: two lines. */
const twoLines = (2 * 225) / 22

const columns: readonly RuledColumn<OwingUnit>[] = [
  { label: '序号', share: 6, of: (_one, index) => String(index + 1) },
  { label: '单位', share: 30, of: (one) => one.unit, left: true },
  { label: '阶段', share: 14, of: (one) => one.phase },
  { label: '截止时间', share: 20, of: (one) => one.due },
  { label: '尚缺', share: 22, of: (one) => one.missing, left: true },
]

function blocks({ title, number, receiver, words, points, owing, unit, date }: LetterData): Block[] {
  const lines = words.split('\n').filter((line) => line.trim() !== '')
  return [
    // The number stands over the title, two lines apart.
    ...(number === '' ? [] : [paragraph('centre', number), { type: 'space', height: twoLines } as const]),
    paragraph('title', title),
    paragraph('plain', `${receiver}：`),
    ...lines.map((line) => paragraph('body', line.trim())),
    ...points.map((point, at) => paragraph('body', `${at + 1}. ${point}`)),
    ...(owing.length === 0 ? [] : [{ type: 'space', height: 3 } as const, ruledTable(columns, owing)]),
    ...signing(unit, date),
  ]
}

/**
 * A letter by GB/T 9704: number, title, receiver, text, unit and date at its end, where the seal is pressed. Its red head is the paper's, for
 * an office prints on its own.
 */
export function letter(data: LetterData): Document {
  const { title, unit, created, demo, version } = data
  return {
    title,
    author: unit,
    created,
    demo,
    sections: [
      {
        page: officialPage,
        code: version,
        numbers: { style: 'dash', restart: true },
        blocks: blocks(data),
      },
    ],
  }
}
