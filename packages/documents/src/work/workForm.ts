import { head, row, sealed, signed, value } from '../form/cells.ts'
import { formSection } from '../form/formSection.ts'
import { type Cell, type CodeMark, type Document, paragraph, type Row } from '../model/document.ts'

/** A field as the form prints it; several lines of a value stand under one another. */
export type WorkField = { label: string; value: string }

/** What a report counts: its name, the number as it was worded (余, 近, 超, 约, 未开展, 0; nothing where it is blank), and what it counts in. */
export type WorkFigure = { label: string; value: string; unit: string }

/** A person who has looked a work through and signs for it. */
export type Reviewer = { name: string; title: string; unit: string }

/** What a unit says of the work over its seal. */
export type Opinion = { label: string; says: string }

export type WorkFormData = {
  campaign: string
  /** e.g. 推荐表, 自荐表. */
  heading: string
  title: string
  /** Whose form it is: the author's unit, or the body that recommends. */
  unit: string
  /** In the form's order. */
  fields: WorkField[]
  /** They stand together below the fields, under a head of their own. */
  figures?: WorkFigure[]
  /** What the author affirms and signs; no row where nothing is affirmed. */
  pledge: string
  /** Who signs for the work; where nobody does, units seal. */
  reviewers: Reviewer[]
  /** What each unit says that seals it, one under the other; reviewers sign under what the first says. */
  opinions: [Opinion, ...Opinion[]]
  version?: CodeMark
  /** Where somebody above entered it for its unit: who, and from what. */
  entered?: string
  demo: boolean
  created: string
}

/** Characters that a value may have to share its row with another. */
const short = 13

const isShort = ({ label, value: text }: WorkField): boolean =>
  !text.includes('\n') && [...text].length <= short && [...label].length <= 8

/** A label, broken in the middle where its column is too narrow for it. */
function label(text: string): Cell {
  const characters = [...text]
  if (characters.length <= 6) return head(text)
  const half = Math.ceil(characters.length / 2)
  return head(`${characters.slice(0, half).join('')}\n${characters.slice(half).join('')}`)
}

/** The title has a row of its own, then short fields stand two in a row where two of them follow one another. */
function fieldRows(fields: readonly WorkField[]): Row[] {
  const rows: Row[] = []
  for (let at = 0; at < fields.length; at++) {
    const [field, next] = fields.slice(at, at + 2)
    if (!field) break
    if (at > 0 && next && isShort(field) && isShort(next)) {
      rows.push(row(9, label(field.label), value(field.value, 2), label(next.label), value(next.value, 2)))
      at++
    } else rows.push(row(9, label(field.label), value(field.value, 5)))
  }
  return rows
}

const figureCells = (figure: WorkFigure | undefined): Cell[] =>
  figure === undefined
    ? [value('', 3)]
    : [
        label(figure.label),
        { ...value(figure.value), align: 'centre' },
        { ...value(figure.unit), align: 'centre' },
      ]

/** Two figures a row under one head, which is printed only where there are any. */
function figureRows(figures: readonly WorkFigure[]): Row[] {
  if (figures.length === 0) return []
  const heads = ['统计项目', '数字', '单位'].map((text) => head(text))
  const rows = Array.from({ length: Math.ceil(figures.length / 2) }, (_, i) =>
    row(
      8,
      ...figures.slice(2 * i, 2 * i + 2).flatMap(figureCells),
      ...(2 * i + 1 < figures.length ? [] : figureCells(undefined)),
    ),
  )
  return [row(8, ...heads, ...heads), ...rows]
}

const reviewerRow = (says: string, { name, title, unit }: Reviewer, index: number): Row =>
  row(
    16,
    head(`审读人${index + 1}`),
    signed(`${name}　${title}　${unit}\n${says}`, '（签字）：　　　　　　　　年　　月　　日', 5, 4),
  )

function endRows({ pledge, reviewers, opinions }: WorkFormData): Row[] {
  const pledged =
    pledge === ''
      ? []
      : [row(18, head('原创承诺'), signed(pledge, '第一作者（签字）：　　　　　　　　', 5, 4))]
  if (reviewers.length > 0)
    return [...pledged, ...reviewers.map((reviewer, i) => reviewerRow(opinions[0].says, reviewer, i))]
  return [...pledged, ...opinions.map((one) => row(34, label(one.label), sealed(one.says, 5, 12)))]
}

/**
 * 推荐表, 自荐表 or 报名表 of a work, or a unit's report, as its campaign asks for it: what the form has, what it counts, what the author
 * affirms, and who vouches for it, by a seal or by the signatures of reviewers.
 */
export const workForm = (data: WorkFormData): Document => ({
  title: `${data.heading}：${data.title}`,
  author: data.unit,
  subject: data.campaign,
  created: data.created,
  ...(data.version === undefined ? { watermark: '预览　未定稿' } : {}),
  demo: data.demo,
  sections: [
    formSection({ above: data.campaign, heading: data.heading, code: data.version }, [
      {
        type: 'table',
        widths: [26, 30, 28, 26, 28, 28],
        headerRows: 0,
        rows: [...fieldRows(data.fields), ...figureRows(data.figures ?? []), ...endRows(data)],
        size: 10.5,
        lines: 'ruled',
      },
      ...(data.entered === undefined ? [] : [paragraph('note', data.entered)]),
    ]),
  ],
})
