import { addDays, isDay, type Day } from '../deadline/instant.ts'
import type { Campaign } from './schema.ts'

/** From and until which day something holds; an end that is not named is open. */
export type Window = { from?: Day | undefined; to?: Day | undefined }

/** How far a campaign moves: by so many days what lies in its own time, which begins and ends on these days, and by so many years all else. */
export type Move = { days: number; years: number; begins: Day; ends: Day }

const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** The same day of another year; of a leap day, where that year has none, the last day of February. */
export function inYear(day: Day, year: number): Day {
  const there = `${String(year).padStart(4, '0')}${day.slice(4)}`
  return isDay(there) ? there : addDays(`${there.slice(0, 4)}-03-01`, -1)
}

/** A close that moves by less than half a year is put off; one that moves further is that of another year's campaign. */
const halfAYear = 183

/** So many days more or less than whole years are still whole years: fifty-two weeks, or the same week day a year on. */
const about = 15

/** How many years a campaign goes on when its last close moves by days: whole ones, else by the year that its new close names. */
function yearsOn(close: Day, days: number): number {
  if (Math.abs(days) < halfAYear) return 0
  const whole = Math.round(days / 365.25)
  if (Math.abs(days - whole * 365.25) <= about) return whole
  return yearOf(addDays(close, days)) - yearOf(close)
}

/** How a campaign moves whose last phase moves by days. */
export function moveOf({ phases, activities = [] }: Campaign, days: number): Move {
  const begins = [...phases.map(({ opens }) => opens), ...activities.map(({ from }) => from)].sort()
  const ends = [...phases.map(({ closes }) => closes), ...activities.map(({ to }) => to)].sort()
  const last = phases.at(-1)?.closes ?? ''
  return { days, years: yearsOn(last, days), begins: begins[0] ?? last, ends: ends.at(-1) ?? last }
}

/** A day in the campaign's own time keeps its distance to the closes; one before or after, as that from which works may date, its place in the year. */
function movedDay(day: Day, { days, years, begins, ends }: Move): Day {
  return day >= begins && day <= ends ? addDays(day, days) : inYear(day, yearOf(day) + years)
}

/** A window as it stands in the moved campaign; one that would end before it begins moves as one. Words such as `today` stay. */
export function movedWindow<W extends Window>(window: W, move: Move): W {
  const named = (['from', 'to'] as const).flatMap((end): ['from' | 'to', Day][] => {
    const day = window[end]
    return day !== undefined && isDay(day) ? [[end, day]] : []
  })
  const each = new Map(named.map(([end, day]) => [end, movedDay(day, move)]))
  const [from = '', to = from] = [each.get('from'), each.get('to')]
  const kept = from <= to ? each : new Map(named.map(([end, day]) => [end, addDays(day, move.days)]))
  return { ...window, ...Object.fromEntries(kept) }
}
