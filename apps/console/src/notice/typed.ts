/**
 * What a box holds: the value that it shows, and what is typed over it. `sent` was handed on since the value last changed, and is `stuck` when
 * the file could not be read with it.
 */
export type Held = { value: string; typed: string; sent?: string; stuck?: true }

/** What typed words say once they are in the file: `甲\n` says `甲`. */
export type Saying = (typed: string) => string

export const asTyped: Saying = (typed) => typed

export const opened = (value: string): Held => ({ value, typed: value })

/** What the file says where a box stands: while it is not sound, what it said last. */
type Says = { value: string; sound: boolean }

/**
 * What a box holds when the file says `value`. What changed elsewhere shows at once; but where the file says just what is typed, that stays as
 * it is typed: the line begun, or the comma before the next word, is no part of the file yet. What was stuck goes when the file is taken back
 * to what could be read.
 */
export function seen(held: Held, { value, sound }: Says, says: Saying): Held {
  if (value !== held.value) return says(held.typed) === value ? { value, typed: held.typed } : opened(value)
  if (held.sent === undefined) return held
  if (!sound) return held.stuck ? held : { ...held, stuck: true }
  if (!held.stuck) return held
  return says(held.typed) === says(held.sent) ? opened(value) : { value, typed: held.typed }
}

/**
 * Whether what is typed is to be handed on: nothing is written because a box was only looked at. What was handed on last is what counts, as
 * the file may have it without being able to be read: typed back to what it was, the value has to be written again.
 */
export const isNew = ({ value, sent }: Held, typed: string, says: Saying): boolean =>
  sent === undefined ? typed !== value && says(typed) !== value : says(typed) !== says(sent)

/** What a box holds once it is left: nobody goes on with the line that was begun. */
export const left = (held: Held, says: Saying): Held =>
  held.typed === held.value ? held : { ...held, typed: says(held.typed) }

/** Several texts, one a line. */
export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

type Values = readonly (string | number)[]

/**
 * A list as it is typed, between commas of any sort; numbers where there were numbers. What is no number stays as it is typed, so that the
 * reader of the file can say so.
 */
export function listOf(typed: string, before: Values): (string | number)[] {
  const parts = typed.split(/[、,，;；\s]+/).filter((part) => part !== '')
  return before.every((one) => typeof one === 'number')
    ? parts.map((part) => (Number.isNaN(Number(part)) ? part : Number(part)))
    : parts
}

export const listText = (values: Values): string => values.join('、')
