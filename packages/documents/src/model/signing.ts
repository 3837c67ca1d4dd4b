import type { Block } from './document.ts'

/** Characters between the date and the edge of the text. */
export const dateBlank = 4

/** Two lines: a seal whose middle lies over name and date ends less than a line below the text. */
const above = (2 * 225) / 22

/** Millimetres by which a seal stands over the middle between name and date: they lie a little below its own. */
export const sealRise = 4

/** Who signs a paper that is sealed, and when. */
export const signing = (name: string, date: string): Block[] => [
  { type: 'space', height: above },
  { type: 'sealPlace', name, date, official: true },
]
