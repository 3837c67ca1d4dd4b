import { measureName } from '../activity/plan'
import { inAll } from './inAll'
import type { Measure, Week, WeekRow } from './week.documents'

type Translate = (key: string, args: { [name: string]: string | number }) => string
type Duty = Pick<Measure, 'least' | 'leastInAll'>

/** What a notice sets a number for, of every unit or of all of them together: that much is owed, all else is only counted. */
export const owedIn = ({ measures }: Pick<Week, 'measures'>): Measure[] =>
  measures.filter(({ least, leastInAll }: Duty) => least !== null || leastInAll !== null)

const has = ({ cells }: WeekRow, key: string): boolean =>
  cells.some(({ measure, state }) => measure === key && state === 'done')

const owesSome = ({ cells }: WeekRow, key: string): boolean =>
  cells.some(({ measure, least }) => measure === key && least !== null)

/** How far all units are with each duty, in a line: how many of them have done it, and what is still to go of what they owe together. */
export function howFar(week: Week, translate: Translate): { key: string; says: string; short: boolean }[] {
  return owedIn(week).map((measure) => {
    const done = week.rows.filter((row) => owesSome(row, measure.key) && has(row, measure.key)).length
    const owing = week.rows.filter((row) => owesSome(row, measure.key)).length
    const of = { least: measure.least ?? 0, done, of: owing }
    const owed = (measure.for ?? []).length === 0 ? 'week.eachDone' : 'week.someDone'
    const each = measure.least === null ? [] : [translate(owed, of)]
    const together = inAll(week, measure.key, translate)
    const says = [...each, ...(together ? [together.says] : [])].join(translate('dashboard.and', {}))
    const short = (each.length > 0 && done < owing) || together?.short === true
    return { key: measure.key, says: translate('week.farOf', { name: measureName(measure), says }), short }
  })
}
