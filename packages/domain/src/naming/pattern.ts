import { safePath } from './name.ts'

const place = /\{([^{}]*)\}/g

/** The names between braces in a pattern such as `优秀案例征集-{单位名称}-第{n}阶段`, in order, each once. */
export function placeholdersOf(pattern: string): string[] {
  return [...new Set(Array.from(pattern.matchAll(place), (match) => match[1] ?? ''))]
}

/** Fills a pattern's places. Throws where a value is missing: a name with a hole must never leave the house. */
export function fillPattern(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(place, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`no value for {${name}} in ${pattern}`)
    return String(value)
  })
}

/** Fills a pattern with `/` between folders and makes each part a safe name; a value cannot add a folder. */
export function fillPath(pattern: string, values: Readonly<Record<string, string | number>>): string {
  const [first = '', ...rest] = pattern.split('/').map((part) => fillPattern(part, values))
  return safePath(first, ...rest)
}
