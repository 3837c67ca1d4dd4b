import { wordsOf, type Campaign, type Language, type Place, type Text } from '@huibian/domain'

/** Whether a value of the file has members of its own. */
export const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const idOf = (row: unknown) => (isGroup(row) ? (row['id'] ?? row['role']) : undefined)

function rowOf(rows: readonly unknown[], step: Place[number]): unknown {
  if (typeof step === 'number') return rows[step] ?? rows[0]
  const id = typeof step === 'string' ? step : step.id
  return rows.find((row) => idOf(row) === id) ?? rows[0]
}

function valueAt(from: unknown, place: Place): unknown {
  return place.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return rowOf(value, step)
    return isGroup(value) && typeof step === 'string' ? value[step] : undefined
  }, from)
}

const longest = 40

/** What stands at the same place of a known notice, short enough to stand under a box; undefined where nothing does. */
export function exampleAt(sample: Campaign, place: Place, language: Language = 'zh'): string | undefined {
  return shown(valueAt(sample, place), language)
}

/** What a known notice's row of the same kind of rule says there. */
export function ruleExample(
  sample: Campaign,
  kind: string,
  { inside, language }: { inside: Place; language: Language },
): string | undefined {
  const rule = sample.rules.find((each) => each.kind === kind)
  return rule && shown(valueAt(rule, inside), language)
}

function shown(value: unknown, language: Language): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string' && !(isGroup(value) && 'zh' in value)) return undefined
  const words = wordsOf(value as Text, language)
  return words.length > longest ? `${words.slice(0, longest)}…` : words
}
