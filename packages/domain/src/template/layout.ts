/**
 * A place of an office's file that can be marked: what is printed there, how many blanks of it may be marked one by one, and where it
 * stands among its table's columns, counted from 1.
 */
export type TemplatePlace = {
  place: string
  text: string
  blanks: number
  column: number
  across: number
  down: number
}

/** A table of a file as somebody who marks it sees it. */
export type TemplateTable = { name: string; rows: { number: number; places: TemplatePlace[] }[] }

/** All that can be marked in a file. */
export type TemplateLayout = { kind: 'sheet' | 'word'; tables: TemplateTable[]; paragraphs: TemplatePlace[] }

/** Every place of a file. */
export function placesOf({ tables, paragraphs }: TemplateLayout): TemplatePlace[] {
  return [...tables.flatMap(({ rows }) => rows.flatMap(({ places }) => places)), ...paragraphs]
}
