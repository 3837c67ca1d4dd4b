import { selectionBook, type Document, type SelectedCase } from '@huibian/documents'
import { wordsOf, type Body, type Campaign as CampaignFile, type Content, type Field } from '@huibian/domain'
import { chaptersOf, type Owned } from '../book/owner'
import type { Context } from '../platform/context'
import type { Forwarded } from './cases'
import { headOf } from './head'

export type Tag = CampaignFile['awards'][number]

const textIn = (content: Content, field: Field | undefined): string => {
  const value = field && content[field.id]
  return typeof value === 'string' ? value.trim() : ''
}

const paragraphsOf = (text: string): Body =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', inlines: [{ text: line.trim() }] }))

/** The fields that an award asks for beyond the case itself: its title and its summary in another language. */
function asked(file: CampaignFile, award: Tag) {
  const fields = file.form.fields.filter(({ id }) => award.requires.includes(id))
  return {
    title: fields.find(({ type }) => type === 'text'),
    summary: fields.find(({ type }) => type === 'longText'),
  }
}

function ownSummary(file: CampaignFile): Field | undefined {
  const foreign = new Set(file.awards.flatMap(({ requires }) => requires))
  return file.form.fields.find(({ id, type }) => type === 'longText' && !foreign.has(id))
}

/** What a case says in another language, where its purpose asks for that. */
export function englishOf(file: CampaignFile, award: Tag, one: Forwarded): SelectedCase['english'] {
  const { title, summary } = asked(file, award)
  const english = { title: textIn(one.content, title), summary: textIn(one.content, summary) }
  return english.title === '' && english.summary === '' ? undefined : english
}

function selected(file: CampaignFile, award: Tag, one: Forwarded): SelectedCase {
  const english = englishOf(file, award, one)
  const name = file.form.fields.find(({ type, filledFrom }) => type === 'text' && filledFrom === undefined)
  return {
    number: one.number,
    title: textIn(one.content, name) || one.title,
    region: one.region,
    unit: one.unit,
    summary: paragraphsOf(textIn(one.content, ownSummary(file))),
    ...(english ? { english } : {}),
  }
}

/** What a book of one purpose is called. */
export const titleOf = (tag: Tag, noun: string): string => `${wordsOf(tag.name)}${noun}`

/** The cases that carry a tag, in the book's order, as far as they are among those given. */
export function taggedCases({ file }: Owned, tag: Tag, forwarded: readonly Forwarded[]): Forwarded[] {
  const chapters = chaptersOf(file).map(({ key }) => key)
  return forwarded
    .filter(({ tags }) => tags?.includes(tag.id))
    .toSorted((one, other) => chapters.indexOf(one.chapter ?? '') - chapters.indexOf(other.chapter ?? ''))
}

/** The book of one purpose: for 宣传周, 发布会, or, in both languages where the tag asks for them, WIPO. */
export async function purposeBookOf(
  ctx: Context,
  owned: Owned,
  { tag, cases }: { tag: Tag; cases: readonly Forwarded[] },
): Promise<Document> {
  const { file } = owned
  const { noun, unit, date, demo, created } = await headOf(ctx, owned)
  return selectionBook({
    title: titleOf(tag, noun),
    noun,
    organiser: unit,
    date,
    cases: cases.map((one) => selected(file, tag, one)),
    demo,
    created,
  })
}
