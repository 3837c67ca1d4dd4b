import type { Field } from './form.ts'
import type { Campaign } from './schema.ts'

/** The choice by whose options the book is divided into chapters, where the form asks for one. */
export const themeField = ({ form }: Pick<Campaign, 'form'>): Field | undefined =>
  form.fields.find(({ id, type }) => id === 'theme' && type === 'choice')

/** The one chapter of a book that no theme divides. */
export const wholeBook = 'all'

/** The chapters of the book in their order, by their ids. */
export const chapterIds = (file: Pick<Campaign, 'form'>): string[] =>
  themeField(file)?.options?.map(({ id }) => id) ?? [wholeBook]
