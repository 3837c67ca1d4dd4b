import type { Body, Content, FieldValue } from '../content.ts'
import { countBody, usualCounting, type BodyCount, type Counting } from './body.ts'

const isBlocks = (value: FieldValue): value is Body =>
  Array.isArray(value) && value.every((block) => typeof block === 'object')

/** The blocks of a rich field or a text field; other values hold no running text. */
function blocksIn(value: FieldValue | undefined): Body {
  if (typeof value === 'string')
    return value.split('\n').map((text) => ({ type: 'paragraph', inlines: [{ text }] }))
  return value !== undefined && isBlocks(value) ? value : []
}

/** Counts several fields of a content as one text; what is not text counts nothing. */
export function countFields(
  content: Content,
  fields: readonly string[],
  counting: Counting = usualCounting,
): BodyCount {
  return countBody(
    fields.flatMap((field) => blocksIn(content[field])),
    counting,
  )
}
