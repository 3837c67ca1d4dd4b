import type { SampleBlock, SampleCase, SampleCentre } from './read'

/** Who files a case written after another one, and its number among those. */
export type Variation = {
  centre: SampleCentre
  contact: string
  object: string
  state: SampleCase['state']
  n: number
}

/** Figures of three digits and more; years stay what they are, and so does everything written with letters. */
const figures =
  /(?<![\d./A-Za-z-])\d{1,3}(?:,\d{3})+(?![\d./A-Za-z-])|(?<![\d,./A-Za-z-])(?!(?:19|20)\d\d)\d{3,6}(?![\d,./A-Za-z-])/g

/** The same words with other figures: as many characters as before, so that every limit still holds. */
export function otherFigures(text: string, n: number): string {
  return text.replace(figures, (found) => {
    const digits = found.replaceAll(',', '')
    const most = 10 ** digits.length - 1
    const moved = Math.min(most, Number(digits) + 1 + ((n * 7) % 89))
    return found.includes(',') ? moved.toLocaleString('en-US') : String(moved)
  })
}

function variedBlock(block: SampleBlock, n: number): SampleBlock {
  const other = (text: string): string => otherFigures(text, n)
  if ('p' in block) return { p: other(block.p) }
  if ('list' in block) return { list: block.list.map(other) }
  if ('steps' in block) return { steps: block.steps.map(other) }
  if ('table' in block)
    return { table: { ...block.table, rows: block.table.rows.map((cells) => cells.map(other)) } }
  return block
}

/** A sample case as another centre might have filed it: its own title, figures and whom it served. */
export function varied(sample: SampleCase, { centre, contact, object, state, n }: Variation): SampleCase {
  const section = (blocks: SampleBlock[]): SampleBlock[] => blocks.map((block) => variedBlock(block, n))
  return {
    ...sample,
    id: `${sample.id}-${centre.key}`,
    centre: centre.key,
    contact,
    object,
    state,
    title: `${sample.title}——${centre.shortName}的做法`,
    abstract: otherFigures(sample.abstract, n),
    background: section(sample.background),
    process: section(sample.process),
    effect: section(sample.effect),
    insight: section(sample.insight),
    english: undefined,
  }
}
