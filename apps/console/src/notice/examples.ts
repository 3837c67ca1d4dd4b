import { wordsOf, type Campaign, type Language, type Place, type Text } from '@huibian/domain'

/** Whether a value of the file has members of its own. */
export const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const idOf = (row: unknown) => (isGroup(row) ? (row['id'] ?? row['role'] ?? row['level']) : undefined)

function rowOf(rows: readonly unknown[], step: Place[number]): unknown {
  if (typeof step === 'number') return rows[step] ?? rows[0]
  const id = typeof step === 'string' ? step : step.id
  return rows.find((row) => idOf(row) === id) ?? rows[0]
}

/** What stands at a place of a known notice; rows that it does not have give way to its first. */
export function valueAt(from: unknown, place: Place): unknown {
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
  samples: readonly Campaign[],
  kind: string,
  { inside, language }: { inside: Place; language: Language },
): string | undefined {
  return shown(ruleValue(samples, kind, inside), language)
}

/** What stands at a place of a row of the same kind of rule, in the first of known notices that has something there. */
export function ruleValue(samples: readonly Campaign[], kind: string, inside: Place): unknown {
  const rules = samples.flatMap((sample) => sample.rules.filter((each) => each.kind === kind))
  return rules.map((rule) => valueAt(rule, inside)).find((value) => value !== undefined)
}

/** What a known notice chooses at the same place, by the names of what it has to choose from. */
export function exampleNames(
  things: readonly { id: string; name: Text }[],
  value: unknown,
  language: Language,
): string | undefined {
  const names = [value].flat().flatMap((id) => things.find((thing) => thing.id === id)?.name ?? [])
  return names.length === 0 ? undefined : short(names.map((name) => wordsOf(name, language)).join('、'))
}

const short = (words: string) => (words.length > longest ? `${words.slice(0, longest)}…` : words)

function shown(value: unknown, language: Language): string | undefined {
  if (Array.isArray(value) && value.length > 0) {
    const parts = value.map((each) => shown(each, language))
    return parts.includes(undefined) ? undefined : short(parts.join('、'))
  }
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string' && !(isGroup(value) && 'zh' in value)) return undefined
  return short(wordsOf(value as Text, language))
}
