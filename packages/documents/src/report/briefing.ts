import { closed } from '@huibian/domain'
import {
  type Block,
  type Cell,
  type Document,
  officialPage,
  type Paragraph,
  paragraph,
} from '../model/document.ts'
import { inTable, type Measure, type ReportedUnits, sayings, totals } from './activityReport.ts'

/** What the office corrected of a total, and why. */
export type Corrected = { said: string; reason: string }

export type BriefingData = ReportedUnits & {
  /** e.g. 宣传周简报. */
  title: string
  unit: string
  date: string
  /** How it went as a whole. */
  overview: string
  /** What each kind of activity came to, in the notice's order. */
  kinds: readonly { name: string; text: string }[]
  notes: readonly Corrected[]
  demo: boolean
  created: string
}

/** What a briefing does with what it has to say, from all of it to the least. */
type Cut = {
  /** The kinds of activity stand in one paragraph. */
  joined: boolean
  /** How many kinds it tells; the others it names, or only counts. */
  kinds: number
  left: 'named' | 'counted'
  /** 累计 repeats the figures of the report's first table, or no kind's; or it only counts those that the report has in its appendix. */
  figures: 'repeated' | 'once' | 'few'
  notes: 'reasoned' | 'bare' | 'counted'
}

const whole = { joined: false, left: 'named', figures: 'repeated', notes: 'reasoned' } as const

/** Room is made first by what costs no word, then by reasons and figures that the report tells, and by kinds last. */
function cutsOf(kinds: number): Cut[] {
  const joined = { ...whole, kinds, joined: true }
  const once = { ...joined, figures: 'once' } as const
  const least = { ...joined, figures: 'few', notes: 'counted' } as const
  return [
    { ...whole, kinds },
    joined,
    once,
    { ...once, notes: 'bare' },
    { ...once, notes: 'counted' },
    least,
    ...Array.from({ length: kinds }, (_, at) => ({ ...least, kinds: kinds - at - 1 })),
    { ...least, kinds: 0, left: 'counted' },
  ]
}

const side = (text: string, align: NonNullable<Cell['align']>): Cell => ({
  blocks: [paragraph('plain', text)],
  align,
})

type Kinds = BriefingData['kinds']

/** The longest go first, so that as few as can be go. */
function told(kinds: Kinds, n: number): Kinds {
  const shortest = [...kinds].sort((a, b) => a.text.length - b.text.length).slice(0, n)
  return kinds.filter((kind) => shortest.includes(kind))
}

/** In one paragraph a sentence that nobody ended would run into the next kind's name. */
const ended = (text: string): string => (/[。！？…；.!?]$/u.test(text) ? text : `${text}。`)

function kindBlocks(kinds: Kinds, joined: boolean): Paragraph[] {
  if (!joined) return kinds.map(({ name, text }) => paragraph('body', `${name}：${text}`))
  const spans = kinds.flatMap(({ name, text }) => [
    { text: `${name}：`, font: 'kai' as const },
    { text: ended(text) },
  ])
  return spans.length === 0 ? [] : [{ type: 'paragraph', style: 'body', spans }]
}

function leftOut(kinds: Kinds, shown: Kinds, left: Cut['left']): Paragraph[] {
  const rest = kinds.filter((kind) => !shown.includes(kind))
  if (rest.length === 0) return []
  const names = left === 'named' ? `（${rest.map(({ name }) => `“${name}”`).join('')}）` : ''
  const which = shown.length === 0 ? '' : '其余'
  return [paragraph('body', `${which}${rest.length}类活动${names}见活动总结。`)]
}

const clauses = (text: string): string[] => text.split(/[，。；：]/u)

/** What was reached, with each figure that no kind's sentence tells. */
function reached(data: BriefingData, shown: Kinds, figures: Cut['figures']): Paragraph {
  const inKinds = shown.flatMap(({ text }) => clauses(text))
  const untold = (measure: Measure): boolean =>
    sayings({ ...data, measures: [measure] }).some((said) => !inKinds.includes(said))
  const first = data.measures.slice(0, inTable)
  const others = data.measures.slice(inTable).filter(untold)
  const own = figures === 'repeated' ? first : first.filter(untold)
  const summed = { ...data, measures: figures === 'few' ? own : [...own, ...others] }
  const inKindsOnly = shown.length > 0 && sayings(summed).length === 0
  const said = inKindsOnly ? `据${data.reporting}家单位报送，各类活动开展情况如下。` : totals(summed)
  const elsewhere = figures === 'few' && others.length > 0 ? `其他${others.length}项数据见活动总结附录。` : ''
  return paragraph('body', `${said}${elsewhere}`)
}

function noteBlocks(notes: readonly Corrected[], how: Cut['notes']): Paragraph[] {
  if (notes.length === 0) return []
  if (how === 'reasoned')
    return notes.map(({ said, reason }) => paragraph('note', closed(`注：${said}理由：${reason}`)))
  return [
    paragraph(
      'note',
      how === 'bare'
        ? `注：${notes.map(({ said }) => said).join('')}调整理由见活动总结附注。`
        : `注：${notes.length}项数据有调整，调整数和理由见活动总结附注。`,
    ),
  ]
}

function cut(data: BriefingData, { kinds, left, joined, figures, notes }: Cut): Document {
  const { title, unit, date, overview, demo, created } = data
  const shown = told(data.kinds, kinds)
  const blocks: Block[] = [
    paragraph('title', title),
    {
      type: 'table',
      widths: [7, 3],
      headerRows: 0,
      size: 14,
      lines: 'bare',
      rows: [{ cells: [side(unit, 'left'), side(date, 'right')] }],
    },
    { type: 'space', height: 4 },
    ...(overview === '' ? [] : [paragraph('body', overview)]),
    ...(data.measures.length === 0 ? [] : [reached(data, shown, figures)]),
    ...kindBlocks(shown, joined),
    ...leftOut(data.kinds, shown, left),
    ...noteBlocks(data.notes, notes),
  ]
  return {
    title,
    author: unit,
    created,
    demo,
    sections: [{ page: officialPage, numbers: { style: 'none' }, blocks }],
  }
}

/** 简报: who issues it and when under its title, what was reached, and a sentence a kind of activity. */
export const briefing = (data: BriefingData): Document => cut(data, { ...whole, kinds: data.kinds.length })

/** The same ever shorter, for one page: what one leaves out it counts, and says where that stands. */
export const briefings = (data: BriefingData): Document[] =>
  cutsOf(data.kinds.length).map((one) => cut(data, one))

/** So many paragraphs together are seldom more than one line longer in Word than in the PDF. */
const apart = 6

/** A document with lines to spare: where that has one page, the Word file has one as well, whose paragraphs may break a line later than those of the PDF. */
export const withSpareLines = (document: Document): Document => ({
  ...document,
  sections: document.sections.map((section) => {
    const paragraphs = section.blocks.filter(({ type }) => type === 'paragraph').length
    const spare = Array.from({ length: Math.ceil(paragraphs / apart) }, () => paragraph('plain', '　'))
    return { ...section, blocks: [...section.blocks, ...spare] }
  }),
})
