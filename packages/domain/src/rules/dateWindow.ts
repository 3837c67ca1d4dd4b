import { z } from 'zod'
import { daySchema, idSchema } from '../campaign/names.ts'
import { inTurn, type Words } from '../campaign/text.ts'
import type { Content, Period } from '../content.ts'
import type { Finding } from '../violation.ts'
import { kind, named, type RuleKind } from './kind.ts'
import { notAfterToday, notBefore, together, unchanged } from './tightness.ts'

const params = z.strictObject({
  field: idSchema,
  from: daySchema.optional(),
  to: z.union([daySchema, z.literal('today')]).optional(),
})

const isPeriod = (value: Content[string] | undefined): value is Period =>
  typeof value === 'object' && !Array.isArray(value) && 'from' in value

/** The days a field names: one date, or both ends of a period as far as they are given. */
function daysIn(value: Content[string] | undefined): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return isPeriod(value) ? [value.from, value.to].filter((day) => day !== '') : []
}

/** Every day that the field names lies from `from` to `to`, both included; `today` is the day of the act. */
const find: RuleKind<z.infer<typeof params>, 'content' | 'form' | 'today'> = (window, facts) => {
  const { field, from } = window
  const to = window.to === 'today' ? facts.today : window.to
  const args = (day: string) => ({ ...named(facts.form, field), day, from: from ?? '', to: to ?? '' })
  return daysIn(facts.content[field]).flatMap((day): Finding[] => {
    if (from !== undefined && day < from) return [{ path: field, message: 'date.tooEarly', args: args(day) }]
    if (to !== undefined && day > to) return [{ path: field, message: 'date.tooLate', args: args(day) }]
    return []
  })
}

const lastDay = (to: string): Words =>
  to === 'today'
    ? { zh: '不晚于报送当日', en: 'not after the day of filing' }
    : { zh: `不晚于 ${to}`, en: `not after ${to}` }

export const dateWindow = kind({
  name: 'dateWindow',
  params,
  needs: ['content', 'form', 'today'],
  find,
  references: ({ field }) => [{ to: 'field', id: field, path: ['field'] }],
  tell: ({ field, from, to }, named) => {
    const name = named('field', field)
    const bounds = [
      ...(from === undefined ? [] : [{ zh: `不早于 ${from}`, en: `not before ${from}` }]),
      ...(to === undefined ? [] : [lastDay(to)]),
    ]
    const { zh, en } = inTurn(bounds)
    return { zh: `“${name.zh}”${zh}`, en: `“${name.en}” ${en}` }
  },
  compare: (child, parent) =>
    together([
      unchanged(child.field, parent.field),
      notBefore(child.from, parent.from),
      notAfterToday(child.to, parent.to),
    ]),
  wrong: ({ from, to }) =>
    from !== undefined && to !== undefined && to !== 'today' && from > to
      ? [{ path: ['from'], message: `起始日期 ${from} 晚于截止日期 ${to}，请对调或改正` }]
      : [],
  shifted: (window, move) => move(window),
})
