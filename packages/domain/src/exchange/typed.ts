import type { Field } from '../campaign/form.ts'
import type { Campaign } from '../campaign/schema.ts'
import { wordsOf } from '../campaign/text.ts'
import { optionName } from '../content/check.ts'
import { personParts, type PersonPart } from '../content/printed.ts'
import type { Content, FieldValue, Person } from '../content.ts'
import type { Finding } from '../violation.ts'

/** A column of a table that somebody fills in for others: what of a case its cells say. `asked` is one that the notice's own table has. */
export type TypedColumn = { key: string; label: string; field: string; part?: PersonPart; asked: boolean }

/** Where a table of cases says what its sender remarks, which is no field of a case. */
export const REMARK = 'remark'

const flat = new Set(['text', 'longText', 'organisation', 'date', 'period', 'choice', 'choices', 'yesNo'])
const bySystem = new Set(['region', 'phase'])

const parts = Object.keys(personParts) as PersonPart[]

function columnsOf(field: Field): Omit<TypedColumn, 'asked'>[] {
  const label = wordsOf(field.label)
  if (field.type === 'person')
    return parts.map((part) => ({
      key: `${field.id}.${part}`,
      label: `${label}${personParts[part].zh}`,
      field: field.id,
      part,
    }))
  return flat.has(field.type) ? [{ key: field.id, label, field: field.id }] : []
}

/**
 * The columns by which a table names cases, first those of the notice's own table as it calls them, then what else of the form a cell can
 * hold. What the system fills in itself is not asked, the unit and its type apart.
 */
export function typedColumns({ documents, form }: Pick<Campaign, 'documents' | 'form'>): TypedColumn[] {
  const table = documents.find(({ kind }) => kind === 'summaryTable')?.columns ?? []
  const possible = form.fields.filter(({ filledFrom = '' }) => !bySystem.has(filledFrom)).flatMap(columnsOf)
  const own = table.flatMap(({ field, part, name }): TypedColumn[] => {
    if (field === REMARK) return [{ key: REMARK, label: wordsOf(name), field, asked: true }]
    const found = possible.find(
      (each) => each.field === field && (!each.part || each.part === (part ?? 'name')),
    )
    return found === undefined ? [] : [{ ...found, label: wordsOf(name), asked: true }]
  })
  const taken = new Set(own.map(({ key }) => key))
  const labels = new Set(own.map(({ label }) => label))
  const others = possible
    .filter(({ key, label }) => !taken.has(key) && !labels.has(label))
    .map((each) => ({ ...each, asked: false }))
  return [...own, ...others]
}

const two = (digits: string): string => digits.padStart(2, '0')

/** A day as offices write it: 2021年3月20日, 2021-3-20, 2021/03/20, 2021.3.20. */
function dayIn(text: string): string | undefined {
  const [, year, month = '', day = ''] =
    /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/.exec(text.trim()) ?? []
  return year === undefined ? undefined : `${year}-${two(month)}-${two(day)}`
}

function periodIn(text: string): FieldValue | undefined {
  const [from = '', to = '今', ...more] = text.split(/\s*(?:至|到|—+|~|～)\s*/)
  const begun = dayIn(from)
  const ended = to === '今' || to === '' ? '' : dayIn(to)
  return begun === undefined || ended === undefined || more.length > 0
    ? undefined
    : { from: begun, to: ended }
}

/** The option that somebody names by its name in either language, or by its id. */
export function optionCalled(field: Field, text: string): string | undefined {
  const said = text.trim()
  const found = field.options?.find(
    ({ id }) => id === said || optionName(field, id) === said || optionName(field, id, 'en') === said,
  )
  return field.options === undefined ? said : found?.id
}

const yes: { [said: string]: boolean } = { 是: true, 否: false, yes: true, no: false }

/** What the words of a cell say of a field, as the field holds it; undefined where they are none that it takes. */
export function typedValue(field: Field, text: string): FieldValue | undefined {
  if (field.type === 'date') return dayIn(text)
  if (field.type === 'period') return periodIn(text)
  if (field.type === 'yesNo') return yes[text.trim().toLowerCase()]
  if (field.type === 'choice') return optionCalled(field, text)
  if (field.type !== 'choices') return text.trim()
  const named = text.split(/[、,，;；]/).map((each) => optionCalled(field, each))
  return named.every((each) => each !== undefined) ? named : undefined
}

const nobody: Person = { name: '', title: '', phone: '', mobile: '', email: '' }

/** The cells of one case, by the keys of their columns; an empty one says nothing. */
export type TypedCells = { [key: string]: string }

function personOf(columns: readonly TypedColumn[], cells: TypedCells): Person | undefined {
  const said = columns.flatMap(({ key, part }) =>
    part && cells[key]?.trim() ? [[part, cells[key].trim()]] : [],
  )
  return said.length === 0 ? undefined : { ...nobody, ...(Object.fromEntries(said) as Partial<Person>) }
}

/**
 * What a row of a table says of a case, and what of it cannot be read: `typed.unreadable` with the column's label, and `typed.empty` where
 * the form must have what the notice's table asks.
 */
export function typedContent(
  { form }: Pick<Campaign, 'form'>,
  columns: readonly TypedColumn[],
  cells: TypedCells,
): { content: Content; findings: Finding[] } {
  const content: Content = {}
  const findings: Finding[] = []
  for (const field of form.fields) {
    const own = columns.filter((column) => column.field === field.id)
    const [first] = own
    if (!first) continue
    const text = cells[first.key]?.trim() ?? ''
    const value =
      field.type === 'person' ? personOf(own, cells) : text === '' ? undefined : typedValue(field, text)
    if (value !== undefined) content[field.id] = value
    else if (text !== '' && field.type !== 'person')
      findings.push({
        path: field.id,
        message: 'typed.unreadable',
        args: { label: first.label, said: text.slice(0, 40) },
      })
    else if (field.required && first.asked && !field.filledFrom)
      findings.push({ path: field.id, message: 'typed.empty', args: { label: first.label } })
  }
  return { content, findings }
}
