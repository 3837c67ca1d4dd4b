import type { Quantity } from '../content.ts'
import { quantityText, totalOf } from '../count/quantity.ts'
import type { Finding } from '../violation.ts'

/** A figure of a report: not yet answered, answered with a number (0 is one), or the activity was not held. */
export type Reported = { state: 'blank' } | { state: 'notHeld' } | { state: 'given'; quantity: Quantity }

/** A figure, or why what was written is none. */
export type ReadFigure = { figure: Reported } | { finding: Finding }

/** What no office counts beyond: larger numbers are slips of the pen, and sums of them lose exactness. */
export const largestFigure = 100_000_000_000

const before: Readonly<Record<string, Quantity['qualifier']>> = {
  '': undefined,
  近: 'nearly',
  超: 'above',
  超过: 'above',
  约: 'about',
  大约: 'about',
}
const times: Readonly<Record<string, number>> = { '': 1, 万: 10_000, 亿: 100_000_000 }
const words = /^(近|超过|超|大约|约)?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(万|亿)?(余|多)?(万|亿)?([^\d.,]*)$/u
const unheld = ['未开展', '未举办']

/** What a figure counts, and in which unit: 受众, 人次. */
export type Measured = { name: string; unit?: string }

/** Digits as text, so that 1.2万 is exactly 12000 whatever floating point makes of 1.2. */
function scaled(whole: string, fraction: string, by: number): number | undefined {
  const places = String(by).length - 1
  const kept = fraction.replace(/0+$/, '')
  return kept.length > places
    ? undefined
    : Number(whole.replaceAll(',', '') + kept + '0'.repeat(places - kept.length))
}

/** Reads a figure as offices write it: 300余场次, 近1.2万人次, 0, 未开展, or nothing. The unit may stand behind it and no other word. */
export function readFigure(text: string, { name, unit = '' }: Measured): ReadFigure {
  const wrong = (message: string, args: Finding['args'] = {}): ReadFigure => ({
    finding: { message, args: { field: name, value: text.slice(0, 20), ...args } },
  })
  const said = text.normalize('NFKC').replace(/\s/g, '')
  if (said === '') return { figure: { state: 'blank' } }
  if (unheld.includes(said)) return { figure: { state: 'notHeld' } }
  const [, ahead = '', whole, fraction = '', first = '', more, second = '', behind] = words.exec(said) ?? []
  if (whole === undefined || (behind !== '' && behind !== unit) || (first !== '' && second !== ''))
    return wrong('figure.unreadable')
  if (ahead !== '' && more !== undefined) return wrong('figure.twoWords')
  const value = scaled(whole, fraction.slice(1), times[first || second] ?? 1)
  if (value === undefined) return wrong('figure.fraction')
  if (value > largestFigure) return wrong('figure.tooLarge', { max: largestFigure })
  const qualifier = more === undefined ? before[ahead] : 'over'
  return { figure: { state: 'given', quantity: qualifier === undefined ? { value } : { value, qualifier } } }
}

/** A figure as it is printed: blank is nothing, 0 is 0, and what was not held says so. */
export function figureText(figure: Reported, unit = ''): string {
  if (figure.state === 'blank') return ''
  return figure.state === 'notHeld' ? '未开展' : quantityText(figure.quantity, unit)
}

/** The numbers among figures; of what is blank or was not held there is none. */
export function quantitiesOf(figures: readonly Reported[]): Quantity[] {
  return figures.flatMap((figure) => (figure.state === 'given' ? [figure.quantity] : []))
}

/** What several figures come to: a number, that nothing of it was held, or nothing where all are blank. */
export function toldBy(figures: readonly Reported[]): Quantity | undefined {
  const numbers = quantitiesOf(figures)
  if (numbers.length > 0) return totalOf(numbers)
  return figures.some(({ state }) => state === 'notHeld') ? { value: 0, notHeld: true } : undefined
}
