import type { Body } from '@huibian/domain'
import { bodyBlocks, type Captions } from '../model/body.ts'
import { type Block, officialPage, paragraph, type Section } from '../model/document.ts'
import type { CaseBookData } from './caseBook.ts'

/** A part before the contents. */
export type FrontPart = { title: string; id: string; body: Body }

/** 序言 and 编写说明, as far as something is written. */
export function frontParts({
  preface,
  editorialNotes,
}: Pick<CaseBookData, 'preface' | 'editorialNotes'>): FrontPart[] {
  const parts = [
    { title: '序　言', id: 'preface', body: preface },
    { title: '编写说明', id: 'notes', body: editorialNotes },
  ]
  return parts.filter(({ body }) => body.length > 0)
}

/** A part under its title. */
export const frontBlocks = ({ title, id, body }: FrontPart, counted: Captions): Block[] => [
  { type: 'heading', level: 1, spans: [{ text: title }], id, unlisted: true },
  ...bodyBlocks(body, counted),
]

/** 版权页; a book without a line for it has none. */
export function colophon(data: Pick<CaseBookData, 'title' | 'edition' | 'colophon'>): Section[] {
  const standing = data.edition === undefined ? [] : [{ label: '稿　　次', value: data.edition }]
  const rows = [...standing, ...data.colophon].map(({ label, value }) => ({
    cells: [{ blocks: [paragraph('plain', label)] }, { blocks: [paragraph('plain', value)] }],
  }))
  if (rows.length === 0) return []
  return [
    {
      page: officialPage,
      numbers: { style: 'none' },
      blocks: [
        { type: 'space', height: 130 },
        paragraph('title', data.title),
        { type: 'table', widths: [36, 120], headerRows: 0, size: 14, lines: 'bare', rows },
      ],
    },
  ]
}
