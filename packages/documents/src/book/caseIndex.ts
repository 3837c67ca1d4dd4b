import type { CaseText } from '../case/casePage.ts'
import type { Block, References } from '../model/document.ts'

export type IndexedCase = { text: CaseText; id: string }

const byPinyin = new Intl.Collator('zh-CN-u-co-pinyin')

function grouped(cases: IndexedCase[], of: (text: CaseText) => string): Map<string, IndexedCase[]> {
  const groups = new Map<string, IndexedCase[]>()
  for (const one of cases) groups.set(of(one.text), [...(groups.get(of(one.text)) ?? []), one])
  return groups
}

/** Regions in the order given, those it does not name behind them as they come; under each its cases in the book's order. */
function byRegion(cases: IndexedCase[], order: readonly string[]): References['lines'] {
  const groups = grouped(cases, ({ region }) => region)
  const rank = (region: string): number => (order.includes(region) ? order.indexOf(region) : order.length)
  const regions = [...groups].filter(([region]) => region !== '').sort(([a], [b]) => rank(a) - rank(b))
  return regions.flatMap(([region, own]): References['lines'] => [
    { text: `${region}（${own.length}篇）`, level: 1, to: [] },
    ...own.map(({ text, id }): References['lines'][number] => ({ text: text.title, level: 2, to: [id] })),
  ])
}

/** Units by the sound of their names, each with the pages of all its cases. */
const byUnit = (cases: IndexedCase[]): References['lines'] =>
  [...grouped(cases, ({ unit }) => unit)]
    .sort(([a], [b]) => byPinyin.compare(a, b))
    .map(([unit, own]) => ({ text: unit, level: 2, to: own.map(({ id }) => id) }))

type Order = { regions: readonly string[]; noun: string }

/** 案例索引, or of whatever the call calls its entries: by region, and by unit. */
export const caseIndex = (cases: IndexedCase[], { regions, noun }: Order): Block[] => [
  { type: 'heading', level: 1, spans: [{ text: `${noun}索引` }], id: 'index' },
  { type: 'heading', level: 3, spans: [{ text: '一、按地区' }] },
  { type: 'references', lines: byRegion(cases, regions) },
  { type: 'heading', level: 3, spans: [{ text: '二、按报送单位（按音序）' }] },
  { type: 'references', lines: byUnit(cases) },
]
