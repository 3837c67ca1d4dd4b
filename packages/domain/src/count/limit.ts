import { z } from 'zod'
import type { Words } from '../campaign/text.ts'
import type { Content } from '../content.ts'
import type { Counting } from './body.ts'
import { countFields } from './content.ts'

/** What a limit may count: 字数, or characters with or without spaces, line breaks in neither. */
export const countUnits = ['words', 'characters', 'charactersNoSpaces'] as const
export type CountUnit = (typeof countUnits)[number]

/** How a limit counts, as far as it counts otherwise than its campaign. */
export const countsSchema = z.strictObject({
  unit: z.enum(countUnits).optional(),
  tables: z.boolean().optional(),
  captions: z.boolean().optional(),
  notes: z.boolean().optional(),
})

export type Counts = z.infer<typeof countsSchema>

/** How the limit of a row's parameters counts; what is no such rule counts as the campaign does. */
export function countsIn(params: Readonly<Record<string, unknown>>): Counts {
  return countsSchema.safeParse(params['counts']).data ?? {}
}

/** What of a text counts for a limit, by its own rule and else by the campaign's. */
export function countingFor(counting: Counting, { tables, captions, notes }: Counts = {}): Counting {
  return {
    countsTables: tables ?? counting.countsTables,
    countsCaptions: captions ?? counting.countsCaptions,
    countsNotes: notes ?? counting.countsNotes,
  }
}

/** How much the fields of a content hold together, by a limit's own rule and else by the campaign's. */
export function countForLimit(
  content: Content,
  { fields, counts = {} }: { fields: readonly string[]; counts?: Counts | undefined },
  counting: Counting,
): number {
  return countFields(content, fields, countingFor(counting, counts))[counts.unit ?? 'words']
}

const spaces: Readonly<Record<CountUnit, Words>> = {
  words: { zh: '', en: '' },
  characters: { zh: '计空格', en: 'with spaces' },
  charactersNoSpaces: { zh: '不计空格', en: 'without spaces' },
}

/** A number of the unit in words. */
export function amountWords(n: number, { unit = 'words' }: Counts = {}): Words {
  const said = spaces[unit]
  if (unit === 'words') return { zh: `${n} 字`, en: `${n} words by the Chinese count` }
  return { zh: `${n} 个字符（${said.zh}）`, en: `${n} characters ${said.en}` }
}

const parts = [
  ['tables', { zh: '表格', en: 'tables' }],
  ['captions', { zh: '图题、表题', en: 'captions' }],
  ['notes', { zh: '标注', en: 'notes' }],
] as const

/** What of a text a limit counts otherwise than its campaign may, after its sentence; nothing where it sets nothing. */
export function partsWords(counts: Counts = {}): Words {
  const set = parts.filter(([part]) => counts[part] !== undefined)
  if (set.length === 0) return { zh: '', en: '' }
  const zh = set.map(([part, name]) => `${name.zh}${counts[part] ? '计入' : '不计入'}`).join('，')
  const en = set.map(([part, name]) => `${name.en} ${counts[part] ? 'count' : 'do not count'}`).join(', ')
  return { zh: `，其中${zh}`, en: `; ${en}` }
}

/** The message for a limit by its unit, and what its sentence needs beside the numbers. */
export function limitMessage(
  message: 'text.tooLong' | 'text.tooShort' | 'text.notAbout',
  { unit = 'words' }: Counts = {},
): { message: string; args: Readonly<Record<string, string>> } {
  if (unit === 'words') return { message, args: {} }
  const { zh, en } = spaces[unit]
  return { message: `${message}Characters`, args: { spaces: zh, spacesEn: en } }
}
