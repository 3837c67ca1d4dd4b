import {
  fieldOf,
  optionName,
  phaseOf,
  wordsOf,
  type Body,
  type Campaign,
  type Content,
  type FieldValue,
  type Period,
  type Person,
} from '@huibian/domain'

const isBody = (value: FieldValue | undefined): value is Body =>
  Array.isArray(value) && value.every((block) => typeof block === 'object')
const isPerson = (value: FieldValue | undefined): value is Person =>
  typeof value === 'object' && !Array.isArray(value) && 'mobile' in value
const isPeriod = (value: FieldValue | undefined): value is Period =>
  typeof value === 'object' && !Array.isArray(value) && 'from' in value

/** A day as papers write it: 2021年3月20日. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** A field's value as a form prints it. */
export function printed(file: Campaign, content: Content, id: string): string {
  const field = fieldOf(file.form, id)
  const value = field && content[field.id]
  if (!field || value === undefined) return ''
  if (typeof value === 'string') return optionName(field, value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (!isPeriod(value) || value.from === '') return ''
  return `${chineseDay(value.from)} 至 ${value.to === '' ? '今' : chineseDay(value.to)}`
}

/** The person of a field, with empty parts where it is not filled in. */
export function personIn(content: Content, id: string): Person {
  const value = content[id]
  return isPerson(value) ? value : { name: '', title: '', phone: '', mobile: '', email: '' }
}

/** The rich fields in the form's order under their short names, as the template prints them. */
export function sectionsOf(file: Campaign, content: Content): { heading: string; body: Body }[] {
  return file.form.fields
    .filter(({ type }) => type === 'rich')
    .map(({ id, label }) => {
      const body = content[id]
      return { heading: wordsOf(label).replace(/[（(][^）)]*[）)]$/, ''), body: isBody(body) ? body : [] }
    })
}

/** The phase's name on paper. */
export function phaseName(file: Campaign, phase: string): string {
  return wordsOf(phaseOf(file, phase).name)
}
