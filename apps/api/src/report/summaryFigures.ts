import {
  comparedOver,
  quantityIn,
  totalOf,
  wordsOf,
  type Compared,
  type Content,
  type Quantity,
} from '@huibian/domain'
import type { Compiled } from './sections'

/** A figure that the units' summaries ask for, as the report counts it. */
export type AskedFigure = { key: string; field: string; name: string; definition: string }

const figureIn = (content: Content, field: string): Quantity | undefined => quantityIn(content[field])

/** The figures of the form that any summary answered; one that is also counted of activities says that it is another. */
export function askedFigures({ file, summaries, week }: Compiled): AskedFigure[] {
  return file.form.fields
    .filter(({ type, id }) => type === 'quantity' && summaries.some(({ content }) => figureIn(content, id)))
    .map(({ id, label, hint }) => {
      const name = wordsOf(label)
      const counted = week.measures.some((measure) => measure.name === name)
      return {
        key: `field:${id}`,
        field: id,
        name: counted ? `${name}（总结填报）` : name,
        definition: hint === undefined ? '' : wordsOf(hint),
      }
    })
}

/** What a unit's summary says of a figure; nothing where it is blank or there is no summary. */
export function answeredBy({ summaries }: Compiled, unit: string, field: string): Quantity | undefined {
  const given = summaries.flatMap((one) => (one.unit === unit ? (figureIn(one.content, field) ?? []) : []))
  return given.length < 2 ? given[0] : totalOf(given)
}

/** A figure beside last year's, over the units whose summaries told both. */
export function beforeAndNow(compiled: Compiled, field: string): Compared | undefined {
  const { summaries, summariesBefore } = compiled
  const units = [...new Set(summaries.map(({ unit }) => unit))]
  return comparedOver(
    units.map((unit) => {
      const now = answeredBy(compiled, unit, field)
      const last = answeredBy({ ...compiled, summaries: summariesBefore }, unit, field)
      return {
        ...(now === undefined || now.notHeld ? {} : { now }),
        ...(last === undefined || last.notHeld ? {} : { last: last.value }),
      }
    }),
  )
}
