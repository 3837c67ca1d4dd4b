import { z } from 'zod'
import { checkBody } from '../body/check.ts'
import { normaliseBody } from '../body/normalise.ts'
import type { Field, FieldType, Form } from '../campaign/form.ts'
import { wordsOf } from '../campaign/text.ts'
import type { Content, Period, Quantity } from '../content.ts'
import { isDay } from '../deadline/instant.ts'
import { namedBy } from '../rules/kind.ts'
import type { Finding } from '../violation.ts'
import { largestFigure } from '../week/figure.ts'
import { leapsInField } from '../week/stated.ts'
import { quantitySchema, readRows, type Read } from './rows.ts'

const LONGEST = 20_000
const line = z.string().max(LONGEST)
const personSchema = z.strictObject({ name: line, title: line, phone: line, mobile: line, email: line })
const periodSchema = z.strictObject({ from: line, to: line })

const labelled = (field: Field) => namedBy(field.label)
const wrongType = (field: Field): Read => ({
  finding: { path: field.id, message: 'field.wrongType', args: labelled(field) },
})

const tidy = (text: string) => text.normalize('NFC').replace(/\r\n?/g, '\n')

function readText(field: Field, value: unknown): Read {
  if (typeof value !== 'string') return wrongType(field)
  const text =
    field.type === 'longText'
      ? tidy(value)
      : tidy(value)
          .replace(/\s*\n\s*/g, ' ')
          .trim()
  const max = field.maxLength ?? LONGEST
  const n = Array.from(text).length
  if (n <= max) return { value: text }
  return { finding: { path: field.id, message: 'field.tooLong', args: { ...labelled(field), n, max } } }
}

function impossible(field: Field, day: string): Read {
  return { finding: { path: field.id, message: 'date.impossible', args: { ...labelled(field), day } } }
}

function readDate(field: Field, value: unknown): Read {
  if (typeof value !== 'string') return wrongType(field)
  return value === '' || isDay(value) ? { value } : impossible(field, value.slice(0, 40))
}

function readPeriod(field: Field, value: unknown): Read {
  const read = periodSchema.safeParse(value)
  if (!read.success) return wrongType(field)
  const { from, to }: Period = read.data
  const wrong = [from, to].find((day) => day !== '' && !isDay(day))
  if (wrong !== undefined) return impossible(field, wrong.slice(0, 40))
  if (from !== '' && to !== '' && to < from)
    return { finding: { path: field.id, message: 'date.reversed', args: { ...labelled(field), from, to } } }
  return { value: { from, to } }
}

function unknownOption(field: Field, value: string): Read {
  const args = { ...labelled(field), value: value.slice(0, 40) }
  return { finding: { path: field.id, message: 'choice.unknown', args } }
}

/** A filled-in choice without options of its own (region, phase) takes what the system gives it. */
const isOption = (field: Field, value: string) =>
  field.options === undefined || field.options.some((option) => option.id === value)

function readChoice(field: Field, value: unknown): Read {
  if (typeof value !== 'string') return wrongType(field)
  return value === '' || isOption(field, value) ? { value } : unknownOption(field, value)
}

function readChoices(field: Field, value: unknown): Read {
  const read = z.array(z.string()).max(100).safeParse(value)
  if (!read.success) return wrongType(field)
  const foreign = read.data.find((id) => !isOption(field, id))
  return foreign === undefined ? { value: [...new Set(read.data)] } : unknownOption(field, foreign)
}

function readFiles(field: Field, value: unknown): Read {
  const read = z.array(z.string().min(1).max(100)).max(100).safeParse(value)
  return read.success ? { value: read.data } : wrongType(field)
}

function readRich(field: Field, value: unknown): Read {
  const read = checkBody(value)
  if ('finding' in read) return { finding: { ...read.finding, path: field.id } }
  return { value: normaliseBody(read.body) }
}

function readYesNo(field: Field, value: unknown): Read {
  return typeof value === 'boolean' ? { value } : wrongType(field)
}

function readPerson(field: Field, value: unknown): Read {
  const read = personSchema.safeParse(value)
  if (!read.success) return wrongType(field)
  const { name, title, phone, mobile, email } = read.data
  return {
    value: {
      name: name.trim(),
      title: title.trim(),
      phone: phone.trim(),
      mobile: mobile.trim(),
      email: email.trim(),
    },
  }
}

function readQuantity(field: Field, value: unknown): Read {
  const read = quantitySchema
    .extend({
      value: z.number(),
      notHeld: z.literal(true).optional(),
      last: z.number().optional(),
      stands: z.literal(true).optional(),
    })
    .safeParse(value)
  if (!read.success) return wrongType(field)
  const { value: number, qualifier, notHeld, last, stands } = read.data
  const wrong = (message: string, args: Finding['args']): Read => ({
    finding: { path: field.id, message, args: { ...labelled(field), ...args } },
  })
  for (const one of [number, last ?? 0]) {
    if (one < 0) return wrong('figure.negative', { value: String(one) })
    if (one > largestFigure) return wrong('figure.tooLarge', { value: String(one), max: largestFigure })
  }
  const before = last === undefined ? {} : { last }
  if (notHeld) return field.required ? wrongType(field) : { value: { value: 0, notHeld, ...before } }
  const figure: Quantity = {
    value: number,
    ...(qualifier === undefined ? {} : { qualifier }),
    ...before,
  }
  return { value: stands && leapsInField(figure) ? { ...figure, stands } : figure }
}

const readers: Readonly<Record<FieldType, (field: Field, value: unknown) => Read>> = Object.freeze({
  text: readText,
  longText: readText,
  organisation: readText,
  rich: readRich,
  date: readDate,
  period: readPeriod,
  choice: readChoice,
  choices: readChoices,
  yesNo: readYesNo,
  person: readPerson,
  quantity: readQuantity,
  files: readFiles,
  rows: readRows,
})

/** Values that the system fills in, by field id; a content that says otherwise is refused. */
export type Fixed = Readonly<Record<string, string>>

function readField(field: Field, value: unknown, fixed: Fixed): Read {
  const given = fixed[field.id]
  if (given !== undefined && value !== given)
    return { finding: { path: field.id, message: 'field.fixed', args: { ...labelled(field), value: given } } }
  return readers[field.type](field, value)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A figure whose box was emptied again. */
const isEmptied = ({ type }: Field, given: unknown): boolean => type === 'quantity' && given === ''

/**
 * Reads unknown JSON as the content of a form, in normal form: no unknown field, every value of its field's type. A field that is absent
 * or null is unfilled, which is allowed in a draft; whether it must be filled is a rule's business.
 */
export function checkContent(
  form: Form,
  value: unknown,
  fixed: Fixed = {},
): { content: Content } | { findings: Finding[] } {
  if (!isRecord(value)) return { findings: [{ message: 'body.malformed', args: { where: '' } }] }
  const content: Content = {}
  const findings: Finding[] = []
  for (const [id, given] of Object.entries(value)) {
    const field = form.fields.find((each) => each.id === id)
    if (!field)
      findings.push({ path: id.slice(0, 40), message: 'field.unknown', args: namedBy(id.slice(0, 40)) })
    else if (given !== null && given !== undefined && !isEmptied(field, given)) {
      const read = readField(field, given, fixed)
      if ('finding' in read) findings.push(read.finding)
      else content[id] = read.value
    }
  }
  return findings.length > 0 ? { findings } : { content: { ...content, ...fixed } }
}

/** The words on paper for a choice's value: the option's name, or the value itself where the field has no options. */
export function optionName(field: Field, value: string, language: 'zh' | 'en' = 'zh'): string {
  const option = field.options?.find((each) => each.id === value)
  return option ? wordsOf(option.name, language) : value
}
