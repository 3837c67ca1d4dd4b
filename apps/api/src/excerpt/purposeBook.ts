import { selectionBook, type Document, type SelectedCase } from '@huibian/documents'
import { wordsOf, type Body, type Campaign as CampaignFile, type Content, type Field } from '@huibian/domain'
import { chaptersOf, type Owned } from '../book/owner'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { forwardedCases, type Forwarded } from './cases'
import { headOf } from './head'

type Tag = CampaignFile['awards'][number]

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

function selected(file: CampaignFile, award: Tag, one: Forwarded): SelectedCase {
  const { title, summary } = asked(file, award)
  const english = { title: textIn(one.content, title), summary: textIn(one.content, summary) }
  const name = file.form.fields.find(({ type, filledFrom }) => type === 'text' && filledFrom === undefined)
  return {
    number: one.number,
    title: textIn(one.content, name) || one.title,
    region: one.region,
    unit: one.unit,
    summary: paragraphsOf(textIn(one.content, ownSummary(file))),
    ...(english.title === '' && english.summary === '' ? {} : { english }),
  }
}

/** The cases that carry a tag, in the book's order, as far as they are among those given. */
export async function purposeBookOf(
  ctx: Context,
  owned: Owned,
  tag: Tag,
  forwarded: readonly Forwarded[],
): Promise<Document> {
  const { file } = owned
  const chapters = chaptersOf(file).map(({ key }) => key)
  const cases = forwarded
    .filter(({ tags }) => tags?.includes(tag.id))
    .toSorted((one, other) => chapters.indexOf(one.chapter ?? '') - chapters.indexOf(other.chapter ?? ''))
  const { noun, unit, date, demo, created } = await headOf(ctx, owned)
  return selectionBook({
    title: `${wordsOf(tag.name)}${noun}`,
    noun,
    organiser: unit,
    date,
    cases: cases.map((one) => selected(file, tag, one)),
    demo,
    created,
  })
}

/** The book of one purpose: for 宣传周, 发布会, or, in both languages where the tag asks for them, WIPO. */
export async function purposeBook(ctx: Context, owned: Owned, tag: string): Promise<Document> {
  const { file, campaign } = owned
  const award = file.awards.find(({ id, kind }) => kind === 'tag' && id === tag)
  if (!award) return refuse('excerpt.noTag', { tag: tag.slice(0, 40) }, 'tag')
  const cases = await forwardedCases(ctx, campaign.id)
  if (!cases.some(({ tags }) => tags?.includes(tag))) refuse('excerpt.untagged', { tag: wordsOf(award.name) })
  return purposeBookOf(ctx, owned, award, cases)
}
