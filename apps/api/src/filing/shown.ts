import {
  entryTitle,
  countFields,
  fieldsFlagged,
  settingsOf,
  type Campaign,
  type Content,
} from '@huibian/domain'

const textOf = (content: Content, field: string): string => {
  const value = content[field]
  return typeof value === 'string' ? value : ''
}

/** The title that lists and letters show. */
export const titleOf = (content: Content): string => textOf(content, 'title').slice(0, 200)

/** The theme that lists show, where the form asks for one. */
export const themeOf = (content: Content): string => textOf(content, 'theme')

/** What lists show of a content beside its fields. */
export function shownOf(file: Campaign, content: Content): { title: string; theme: string; words: number } {
  const counted = countFields(content, fieldsFlagged(file.form, 'countsAsText'), settingsOf(file))
  return {
    title: entryTitle(file.form, content),
    theme: themeOf(content),
    words: counted.words,
  }
}
