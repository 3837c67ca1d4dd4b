import { countFields, fieldsFlagged, settingsOf, wordsOf, type Campaign, type Content } from '@huibian/domain'

const textOf = (content: Content, field: string): string => {
  const value = content[field]
  return typeof value === 'string' ? value : ''
}

/** The title that lists and letters show. */
export const titleOf = (content: Content): string => textOf(content, 'title').slice(0, 200)

/** The theme that lists show, where the form asks for one. */
export const themeOf = (content: Content): string => textOf(content, 'theme')

/** What a form without a title is called: whose it is, and what paper. */
function calledBy({ form }: Campaign, content: Content): string {
  if (form.fields.some(({ id }) => id === 'title')) return ''
  const unit = form.fields.find(({ filledFrom }) => filledFrom === 'organisationName')
  return `${unit ? textOf(content, unit.id) : ''}${wordsOf(form.template.name)}`.slice(0, 200)
}

/** What lists show of a content beside its fields. */
export function shownOf(file: Campaign, content: Content): { title: string; theme: string; words: number } {
  const counted = countFields(content, fieldsFlagged(file.form, 'countsAsText'), settingsOf(file))
  return {
    title: titleOf(content) || calledBy(file, content),
    theme: themeOf(content),
    words: counted.words,
  }
}
