import type { Violation } from '../violation.ts'
import type { TemplateChoices } from './choices.ts'
import { placesOf, type TemplateLayout, type TemplatePlace } from './layout.ts'
import type { RowsMark, TemplateMarks } from './marks.ts'

const fault = (message: string, args: Violation['args'] = {}): Violation => ({
  rule: message,
  message,
  args,
  path: 'marks',
  strength: 'hard',
})

/** A mark's place without its blank, and the blank. */
function split(place: string): { at: string; blank: number | undefined } {
  const [, at = place, blank] = /^(.*?)(?:#(\d+))?$/su.exec(place) ?? []
  return { at, blank: blank === undefined ? undefined : Number(blank) }
}

function placeFaults(marks: TemplateMarks, places: ReadonlyMap<string, TemplatePlace>): Violation[] {
  const whole = new Set(marks.fields.map(({ place }) => place))
  return marks.fields.flatMap(({ place }, i) => {
    const { at, blank } = split(place)
    const found = places.get(at)
    if (!found || (blank !== undefined && (blank < 1 || blank > found.blanks)))
      return [fault('template.noPlace', { place })]
    const again = marks.fields.findIndex((mark) => mark.place === place) < i
    return again || (blank !== undefined && whole.has(at)) ? [fault('template.placeTwice', { place })] : []
  })
}

/** Of which field of rows a column is; what is found for each row belongs to all of them. */
const groupOf = (field: string): string => (field.startsWith('@') ? '' : (field.split('.')[0] ?? ''))

function rowsFaults(rows: RowsMark, layout: TemplateLayout, paper: 'table' | 'form'): Violation[] {
  const table = layout.tables.find(({ name }) => name === rows.table)
  if (!table) return [fault('template.noPlace', { place: rows.table })]
  if (rows.first > rows.last) return [fault('template.rowsOrder', { first: rows.first, last: rows.last })]
  const numbers = new Set(table.rows.map(({ number }) => number))
  const absent = [rows.first, rows.last].find((number) => !numbers.has(number))
  if (absent !== undefined) return [fault('template.noRow', { row: absent })]
  if (rows.columns.length === 0) return [fault('template.noColumns')]
  const named = rows.columns.map(({ column }) => column)
  const again = named.find((column, i) => named.indexOf(column) < i)
  if (again !== undefined) return [fault('template.placeTwice', { place: again })]
  const groups = new Set(rows.columns.map(({ field }) => groupOf(field)).filter((group) => group !== ''))
  return paper === 'form' && groups.size > 1 ? [fault('template.mixedRows')] : []
}

function rowOf(place: TemplatePlace, { tables }: TemplateLayout): { table: string; row: number } | undefined {
  for (const { name, rows } of tables)
    for (const { number, places } of rows) if (places.includes(place)) return { table: name, row: number }
  return undefined
}

/** Why marks do not fit a file or what a campaign has to put there; none where they do. */
export function markFaults(
  marks: TemplateMarks,
  layout: TemplateLayout,
  choices: TemplateChoices & { paper: 'table' | 'form' },
): Violation[] {
  const places = new Map(placesOf(layout).map((place) => [place.place, place]))
  const once = new Set(choices.fields.map(({ id }) => id))
  const each = new Set(choices.rows.map(({ id }) => id))
  const { rows } = marks
  const unknown = [
    ...marks.fields.filter(({ field }) => !once.has(field)),
    ...(rows?.columns.filter(({ field }) => !each.has(field)) ?? []),
  ].map(({ field }) => fault('template.noField', { field }))
  const inside = marks.fields.filter(({ place }) => {
    const found = places.get(split(place).at)
    const at = found && rowOf(found, layout)
    return rows && at?.table === rows.table && at.row >= rows.first && at.row <= rows.last
  })
  return [
    ...placeFaults(marks, places),
    ...(rows ? rowsFaults(rows, layout, choices.paper) : []),
    ...unknown,
    ...inside.map(({ place }) => fault('template.inRows', { place })),
  ]
}
