import { adjusted, type Body, type Quantity, quantityInProse, quantityText, totalOf } from '@huibian/domain'
import { bodyBlocks, captions, type Captions } from '../model/body.ts'
import {
  type Block,
  type Cell,
  type CodeMark,
  type Document,
  type Figure,
  officialPage,
  paragraph,
  type Row,
} from '../model/document.ts'
import { chineseNumber } from '../model/numerals.ts'
import { signing } from '../model/signing.ts'

/** What is counted: 场次, 受众人次, 发放资料份数 … */
export type Measure = {
  key: string
  label: string
  /** Nothing where nobody wrote one. */
  unit: string
  /** 调整数: by how much the office corrects the sum. */
  adjustment?: number
}

export type ReportedUnit = { name: string; figures: { [measure: string]: Quantity | undefined } }

export type ReportPicture = { image: string; width: number; height: number; caption: string }

export type ReportedActivity = {
  name: string
  /** As they shall be read. */
  date: string
  place: string
  organisers: string
  body: Body
  pictures: ReportPicture[]
}

export type ActivityReportData = {
  /** e.g. 某市2022年知识产权宣传周活动总结. */
  title: string
  /** Whom it is sent to. */
  receiver: string
  unit: string
  date: string
  /** 情况, 效果, 经验 …, in the campaign's order; the tables stand after the first, which may be empty. */
  parts: { heading: string; body: Body }[]
  /** As many as fit stand in the table of units, the others in the appendix. */
  measures: Measure[]
  /** All that owe a report, in their order; of them so many sent one. */
  units: ReportedUnit[]
  reporting: number
  activities: ReportedActivity[]
  /** Keys of the measures that are drawn as charts. */
  charts: string[]
  version?: CodeMark
  demo: boolean
  created: string
}

const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
  blocks: [paragraph('plain', text)],
  align: 'centre',
  ...more,
})

const reported = (units: ReportedUnit[], key: string): Quantity[] =>
  units.flatMap(({ figures }) => figures[key] ?? [])

/** What was counted, how many each unit reported, and how many units did. */
export type ReportedUnits = Pick<ActivityReportData, 'measures' | 'units' | 'reporting'>

/** So many columns of figures go on one page: the first ones stand in the table of units, the others in the appendix. */
export const inTable = 6

/** What the rows give, and what the report says: the office may correct it. */
function sumOf(units: ReportedUnit[], { key, adjustment = 0 }: Measure): { sum: Quantity; total: Quantity } {
  return adjusted(totalOf(reported(units, key)), { by: adjustment, reason: '' })
}

/** What these measures come to, in words; of what no unit held there is none. */
export const sayings = ({ measures, units }: ReportedUnits): string[] =>
  measures
    .map((one) => ({ ...one, total: sumOf(units, one).total }))
    .filter(({ total }) => !total.notHeld)
    .map(({ label, unit, total }) => `${label}${quantityInProse(total, unit)}`)

/** 累计 of these measures, in a sentence. */
export function totals(reported: ReportedUnits): string {
  const said = sayings(reported)
  if (reported.reporting === 0) return '暂无单位报送。'
  const reached = said.length === 0 ? '' : `，累计${said.join('，')}`
  return `据${reported.reporting}家单位报送${reached}。`
}

const signed = (by: number): string => (by > 0 ? `+${by}` : `−${-by}`)

/** 合计 is the sum of the rows above it; where the office corrects one, by how much and what it says instead stand below. */
function sumRows(measures: Measure[], units: ReportedUnit[]): Row[] {
  const row = (name: string, text: (measure: Measure) => string): Row => ({
    cells: [
      cell(name, { head: true, columns: 2 }),
      ...measures.map((measure) => cell(text(measure), { head: true })),
    ],
  })
  const sum = row('合计', (measure) => quantityText(sumOf(units, measure).sum))
  if (!measures.some(({ adjustment }) => adjustment)) return [sum]
  return [
    sum,
    row('调整', ({ adjustment }) => (adjustment ? signed(adjustment) : '—')),
    row('采用', (measure) => quantityText(sumOf(units, measure).total)),
  ]
}

function unitTable(units: ReportedUnit[], measures: Measure[], caption: string): Block {
  const heads = [
    '序号',
    '单位',
    ...measures.map(({ label, unit }) => (unit === '' ? label : `${label}（${unit}）`)),
  ]
  const rows = units.map(({ name, figures }, i): Row => {
    const values = measures.map(({ key }) => {
      const figure = figures[key]
      return cell(figure === undefined ? '—' : quantityText(figure))
    })
    return { cells: [cell(String(i + 1)), cell(name, { align: 'left' }), ...values] }
  })
  return {
    type: 'table',
    caption,
    widths: [11, 34, ...measures.map(() => Math.max(12, 84 / measures.length))],
    headerRows: 1,
    size: 10.5,
    lines: 'ruled',
    rows: [{ cells: heads.map((text) => cell(text, { head: true })) }, ...rows, ...sumRows(measures, units)],
  }
}

/** The tables of what finds no room in the first one. */
function furtherTables({ measures, units }: ActivityReportData, counted: Captions): Block[] {
  const n = Math.ceil(Math.max(0, measures.length - inTable) / inTable)
  return Array.from({ length: n }, (_, at) => {
    const own = measures.slice((at + 1) * inTable, (at + 2) * inTable)
    return unitTable(units, own, `表${++counted.tables}　各单位其他数据${n === 1 ? '' : `（${at + 1}）`}`)
  })
}

function chart({ measures, units }: ActivityReportData, key: string, counted: Captions): Block[] {
  const measure = measures.find((one) => one.key === key)
  const bars = units.flatMap(({ name, figures }) => {
    const figure = figures[key]
    return figure === undefined
      ? []
      : [{ label: name, value: figure.value, says: quantityText(figure, measure?.unit) }]
  })
  if (measure === undefined || bars.length === 0) return []
  const caption = `图${++counted.figures}　各单位${measure.label}`
  return [{ type: 'chart', caption, unit: measure.unit, bars }]
}

/** Pictures of one activity, two in a row. */
function pictureRows(pictures: ReportPicture[], counted: Captions): Block[] {
  const figures = pictures.map((picture): Figure => {
    return { type: 'figure', ...picture, caption: `图${++counted.figures}　${picture.caption}` }
  })
  const [only, second] = figures
  if (only === undefined) return []
  if (second === undefined) return [only]
  const rows = Array.from({ length: Math.ceil(figures.length / 2) }, (_, i): Row => {
    const pair = figures.slice(2 * i, 2 * i + 2)
    return { cells: [0, 1].map((at) => ({ blocks: pair[at] === undefined ? [] : [pair[at]] })) }
  })
  return [{ type: 'table', widths: [1, 1], headerRows: 0, size: 12, lines: 'bare', rows }]
}

function activity(one: ReportedActivity, index: number, counted: Captions): Block[] {
  const facts = [one.date, one.place, one.organisers].filter((fact) => fact !== '').join('　')
  return [
    { type: 'heading', level: 4, spans: [{ text: `（${chineseNumber(index + 1)}）${one.name}` }] },
    ...(facts === ''
      ? []
      : [
          {
            type: 'paragraph' as const,
            style: 'body' as const,
            spans: [{ text: facts, font: 'kai' as const }],
          },
        ]),
    ...bodyBlocks(one.body, counted),
    ...pictureRows(one.pictures, counted),
  ]
}

const heading = (index: number, text: string): Block => ({
  type: 'heading',
  level: 3,
  spans: [{ text: `${chineseNumber(index + 1)}、${text}` }],
  id: `part-${index + 1}`,
})

/** The blocks of a report: its first part, the figures, the activities, and what remains to be said. */
function blocks(data: ActivityReportData): Block[] {
  const counted = captions()
  const [first, ...rest] = data.parts
  const further = Math.max(0, data.measures.length - inTable)
  const figures: { text: string; blocks: () => Block[] }[] = [
    ...(first === undefined || first.body.length === 0
      ? []
      : [{ text: first.heading, blocks: () => bodyBlocks(first.body, counted) }]),
    {
      text: '各单位活动数据',
      blocks: () => [
        paragraph('body', totals({ ...data, measures: data.measures.slice(0, inTable) })),
        ...(further === 0 ? [] : [paragraph('body', `其他${further}项数据见附录。`)]),
        ...(data.measures.length === 0
          ? []
          : [
              unitTable(data.units, data.measures.slice(0, inTable), `表${++counted.tables}　各单位活动情况`),
            ]),
        ...data.charts.flatMap((key) => chart(data, key, counted)),
      ],
    },
    ...(data.activities.length === 0
      ? []
      : [{ text: '主要活动', blocks: () => data.activities.flatMap((one, i) => activity(one, i, counted)) }]),
    ...rest.map((part) => ({ text: part.heading, blocks: () => bodyBlocks(part.body, counted) })),
    ...(further === 0 ? [] : [{ text: '附录', blocks: () => furtherTables(data, counted) }]),
  ]
  return figures.flatMap((part, i) => [heading(i, part.text), ...part.blocks()])
}

/** 活动总结 as a letter by GB/T 9704: title, receiver, parts with tables, charts and pictures, unit and date at its end. */
export function activityReport(data: ActivityReportData): Document {
  return {
    title: data.title,
    author: data.unit,
    created: data.created,
    demo: data.demo,
    sections: [
      {
        page: officialPage,
        ...(data.version === undefined ? {} : { code: data.version }),
        numbers: { style: 'dash', restart: true },
        blocks: [
          paragraph('title', data.title),
          paragraph('plain', `${data.receiver}：`),
          ...blocks(data),
          ...signing(data.unit, data.date),
        ],
      },
    ],
  }
}
