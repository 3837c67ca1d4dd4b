import { wordsOf, type Campaign } from '@huibian/domain'
import type { WordBlock } from '../attachment/wordBlocks'
import { headingText, numbering } from './wordBody'

/** A part of the form that a heading may begin, with the names by which it is known. */
export type Section = { id: string; label: string; names: string[] }

/** Text by which headings are compared: without number, blanks and what stands in brackets. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(numbering, '')
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s:：。]/g, '')

export function sectionsOf({ fields }: Pick<Campaign['form'], 'fields'>): Section[] {
  return fields
    .filter(({ type }) => type === 'rich')
    .map(({ id, label }) => {
      const [zh, en] = [wordsOf(label, 'zh'), wordsOf(label, 'en')]
      return { id, label: zh, names: [bare(zh), bare(en)] }
    })
}

export const isSection = ({ names }: Section, text: string): boolean => {
  const said = bare(text)
  return (
    said.length >= 2 &&
    names.some(
      (name) => said === name || (said.length >= 4 && name.startsWith(said)) || said.startsWith(name),
    )
  )
}

/** How a line is set as a heading; the headings of one report are all set alike. */
function mannerOf(block: WordBlock, text: string): string {
  if (block.type === 'heading') return `heading ${block.rank}`
  const mark = numbering.exec(text)?.[0].trim() ?? ''
  return mark.replace(/[一二三四五六七八九十百]+|\d+/, '#')
}

/** What offices say in other words, and what only joins two of them. */
const plainly = (text: string): string =>
  bare(text)
    .replace(/成效|成果|实效/g, '效果')
    .replace(/[和与及的]/g, '')

/** By how many pairs of characters a heading is like a section's name; its end says most. */
function likeness(text: string, { names: [name = ''] }: Section): number {
  const [said, named] = [plainly(text), plainly(name)]
  const pairs = Array.from({ length: Math.max(0, named.length - 1) }, (_, at) => named.slice(at, at + 2))
  return pairs.filter((pair) => said.includes(pair)).length + (said.endsWith(named.slice(-2)) ? 1 : 0)
}

type Line = { block: WordBlock; at: number; text: string; manner: string; exact: Section | undefined }

/** Of sections that no heading names, the one that a line is most like; nothing where two are as like. */
function mostLike(line: Line, among: readonly Section[]): Section | undefined {
  const [first, second] = among
    .map((section) => ({ section, n: likeness(line.text, section) }))
    .toSorted((a, b) => b.n - a.n)
  return first && first.n > 0 && first.n > (second?.n ?? 0) ? first.section : undefined
}

/** Whether a line stands where its section would, between those that are named. */
function inPlace(
  { at }: Line,
  section: Section,
  sections: readonly Section[],
  named: readonly Line[],
): boolean {
  const rank = (one: Section | undefined): number => sections.findIndex((each) => each === one)
  return named.every(({ exact, at: other }) => (rank(exact) < rank(section) ? other < at : other > at))
}

/** Lines set in one manner that are like sections which none names, each section by the line most like it. */
function likeIn(
  lines: readonly Line[],
  sections: readonly Section[],
  named: readonly Line[],
): Map<WordBlock, Section> {
  const missing = sections.filter((section) => named.every(({ exact }) => exact !== section))
  const found = lines
    .filter(({ exact }) => !exact)
    .flatMap((line) => {
      const section = mostLike(line, missing)
      return section && inPlace(line, section, sections, named)
        ? [{ line, section, n: likeness(line.text, section) }]
        : []
    })
    .toSorted((a, b) => b.n - a.n || a.line.at - b.line.at)
  const like = new Map<WordBlock, Section>()
  for (const { line, section } of found)
    if (![...like.values()].includes(section)) like.set(line.block, section)
  return like
}

/**
 * Headings that name a section in other words: 取得成效 for 活动效果. Only lines set as those that name sections are, or, where none does, in the
 * one manner in which at least two are like sections; the first line is the title and heads none.
 */
export function likeSections(
  blocks: readonly WordBlock[],
  sections: readonly Section[],
): ReadonlyMap<WordBlock, Section> {
  const lines = blocks.flatMap((block, at): Line[] => {
    const text = headingText(block)
    if (text === undefined || at === 0) return []
    const exact = sections.find((section) => isSection(section, text))
    return [{ block, at, text, manner: mannerOf(block, text), exact }]
  })
  const named = lines.filter(({ exact }, i) => exact && lines.findIndex((one) => one.exact === exact) === i)
  const manners = [...new Set((named.length > 0 ? named : lines).map(({ manner }) => manner))]
  const [best = new Map<WordBlock, Section>()] = manners
    .map((manner) =>
      likeIn(
        lines.filter((line) => line.manner === manner),
        sections,
        named,
      ),
    )
    .toSorted((a, b) => b.size - a.size)
  return named.length > 0 || best.size > 1 ? best : new Map()
}
