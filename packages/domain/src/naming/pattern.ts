import { MAX_PATH, safePath } from './name.ts'

const place = /\{([^{}]*)\}/g

/** The names between braces in a pattern such as `优秀案例征集-{单位名称}-第{n}阶段`, in order, each once. */
export function placeholdersOf(pattern: string): string[] {
  return [...new Set(Array.from(pattern.matchAll(place), (match) => match[1] ?? ''))]
}

type Values = Readonly<Record<string, string | number>>

/** Fills a pattern's places. Throws where a value is missing: a name with a hole must never leave the house. */
export function fillPattern(pattern: string, values: Values): string {
  return pattern.replace(place, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`no value for {${name}} in ${pattern}`)
    return String(value)
  })
}

/** The longest value of a name's places, shorter by so many characters. */
function shortened(name: string, values: Values, by: number): Values {
  const lengths = placeholdersOf(name).map((key) => ({ key, text: Array.from(String(values[key] ?? '')) }))
  const longest = lengths.reduce((most, one) => (one.text.length > most.text.length ? one : most), {
    key: '',
    text: [] as string[],
  })
  if (longest.text.length < 2) return values
  return { ...values, [longest.key]: longest.text.slice(0, Math.max(1, longest.text.length - by)).join('') }
}

/**
 * Fills a pattern with `/` between folders and makes each part a safe name; a value cannot add a folder. Where the path would be too long,
 * the longest value of its last name gives way (a title), and never the words of the pattern, which say what the file is.
 */
export function fillPath(pattern: string, values: Values): string {
  const names = pattern.split('/')
  const last = names[names.length - 1] ?? ''
  const folders = names.slice(0, -1).map((name) => fillPattern(name, values))
  const room = MAX_PATH - (safePath(...folders, '一').length - 1)
  let given = values
  for (let over = 1; over > 0;) {
    over = fillPattern(last, given).length - room
    const less = over > 0 ? shortened(last, given, Math.ceil(over / 2)) : given
    if (less === given) break
    given = less
  }
  return safePath(...folders, fillPattern(last, given))
}
