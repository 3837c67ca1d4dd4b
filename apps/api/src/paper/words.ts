import type { CaseText } from '@huibian/documents'
import {
  fieldOf,
  phaseOf,
  printedValue,
  readersFields,
  wordsOf,
  type Body,
  type Campaign,
  type Content,
  type Field,
  type FieldValue,
  type Person,
} from '@huibian/domain'
import type { Frame } from '../entry/frame'
import { enteredBy } from '../proxy/enteredBy'

const isBody = (value: FieldValue | undefined): value is Body =>
  Array.isArray(value) && value.every((block) => typeof block === 'object')
const isPerson = (value: FieldValue | undefined): value is Person =>
  typeof value === 'object' && !Array.isArray(value) && 'mobile' in value

/** A field's value as a form prints it. */
export function printed(file: Campaign, content: Content, id: string): string {
  const field = fieldOf(file.form, id)
  return field ? printedValue(field, content[field.id]) : ''
}

/** The person of a field, with empty parts where it is not filled in. */
export function personIn(content: Content, id: string): Person {
  const value = content[id]
  return isPerson(value) ? value : { name: '', title: '', phone: '', mobile: '', email: '' }
}

/** The field that is printed as a case's title; a form may have none. */
export const titleField = ({ form }: Campaign): Field | undefined =>
  form.fields.find((field) => field.type === 'text' && field.filledFrom === undefined)

/** A case as its readers get it, in the preview and in the book: a section without a text is left out. */
export function readersText(file: Campaign, content: Content): Pick<CaseText, 'title' | 'sections'> {
  const title = titleField(file)
  return {
    title: title ? printed(file, content, title.id) : '',
    sections: readersFields(file.form)
      .map((field) => sectionOf(field, content))
      .filter(({ body }) => body.length > 0),
  }
}

type Section = { heading: string; body: Body }

/** The rich fields in the form's order under their short names, as the template prints them. */
export const sectionsOf = (file: Campaign, content: Content): Section[] =>
  file.form.fields.filter(({ type }) => type === 'rich').map((field) => sectionOf(field, content))

function sectionOf({ id, label }: Field, content: Content): Section {
  return { heading: wordsOf(label).replace(/[（(][^）)]*[）)]$/, ''), body: bodyOf(content[id]) }
}

/** What is typed as lines is read as paragraphs. */
function bodyOf(value: FieldValue | undefined): Body {
  if (typeof value !== 'string') return isBody(value) ? value : []
  const lines = value.split('\n').filter((line) => line.trim() !== '')
  return lines.map((text) => ({ type: 'paragraph', inlines: [{ text }] }))
}

/** The line that a form bears where somebody above entered it for its unit. */
export function enteredLine(frame: Pick<Frame, 'proxy'>): { entered?: string } {
  const entered = enteredBy(frame)
  return entered ? { entered } : {}
}

/** The phase's name on paper. */
export function phaseName(file: Campaign, phase: string): string {
  return wordsOf(phaseOf(file, phase).name)
}
