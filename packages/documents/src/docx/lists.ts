import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx'
import type { List } from '../model/document.ts'
import { indent } from './styles.ts'

/** A list that is being written: Word counts its items, anew from the first of every list. */
export type OpenList = { ordered: boolean; level: number; instance: number }

const depth = 3

type Levels = INumberingOptions['config'][number]['levels']

/** Marks stand where the first line of a paragraph begins, and nothing but the text follows them: as PDF has them. */
const levels = (format: (typeof LevelFormat)['DECIMAL' | 'BULLET'], mark: (n: number) => string): Levels =>
  Array.from({ length: depth }, (_, level) => ({
    level,
    format,
    text: mark(level + 1),
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.NOTHING,
    style: { paragraph: { indent } },
  }))

export const wordLists: INumberingOptions = {
  config: [
    { reference: 'ordered', levels: levels(LevelFormat.DECIMAL, (n) => `%${n}．`) },
    { reference: 'bullets', levels: levels(LevelFormat.BULLET, () => '• ') },
  ],
}

/**
 * The list that begins here: one in another of its kind is a level of that, and counts with it only where the item before it begins the
 * level anew: not where the same item has `another` already, nor below the deepest level.
 */
export function opened(
  { ordered }: List,
  { around, another, next }: { around: OpenList | undefined; another: boolean; next: () => number },
): OpenList {
  if (around?.ordered !== ordered) return { ordered, level: 0, instance: next() }
  const level = Math.min(around.level + 1, depth - 1)
  return { ordered, level, instance: another || level === around.level ? next() : around.instance }
}

export const numberingOf = ({ ordered, level, instance }: OpenList) => ({
  reference: ordered ? 'ordered' : 'bullets',
  level,
  instance,
})
