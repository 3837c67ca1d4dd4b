import type { z } from 'zod'
import type { Spot } from './place.ts'

type Issue = z.core.$ZodIssue
type Holder = { [name: string]: unknown }

/** With more mistakes than these, what else is wrong is told once they are mended. */
const most = 8

/** Sections whose values others are compared with: something else in their place would tell of them what is not so. */
const spokenOf: readonly unknown[] = ['participation', 'form', 'documents', 'questions', 'lists']

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null

const holderOf = (value: unknown, path: Issue['path']): unknown =>
  path.slice(0, -1).reduce<unknown>((at, part) => (isHolder(at) ? at[String(part)] : undefined), value)

/** What may stand in a wrong value's place: nothing, or the plainest of each sort. */
const standIns = (issue: Issue): unknown[] => [
  undefined,
  ...('values' in issue ? [issue.values[0]] : []),
  'x',
  '2000-01-01',
  1,
  false,
  [],
  {},
]

const isAt = (issue: Issue, path: Issue['path']) => issue.path.join('\n').startsWith(path.join('\n'))

/** Puts something of the right shape in the place of one mistake; false where nothing fits, or others point at what is wrong. */
function mended(schema: z.ZodType, value: unknown, issue: Issue): boolean {
  const name = String(issue.path.at(-1))
  if (issue.path.length === 0 || name === 'id' || name === 'role' || spokenOf.includes(issue.path[0]))
    return false
  if (issue.code === 'unrecognized_keys') {
    const holder = issue.path.reduce<unknown>(
      (at, part) => (isHolder(at) ? at[String(part)] : undefined),
      value,
    )
    if (!isHolder(holder)) return false
    for (const key of issue.keys) delete holder[key]
    return true
  }
  const holder = holderOf(value, issue.path)
  if (!isHolder(holder)) return false
  return standIns(issue).some((put) => {
    if (put === undefined && !Array.isArray(holder)) delete holder[name]
    else holder[name] = put
    const read = schema.safeParse(value)
    return read.success || !read.error.issues.some((left) => isAt(left, issue.path))
  })
}

/**
 * A file of which a few values are of the wrong shape, read with something of the right shape in their places, so that words that point
 * nowhere are told together with them; undefined where that would tell what is not so.
 */
export function repaired<T>(schema: z.ZodType<T>, given: unknown, issues: readonly Issue[]): T | undefined {
  if (issues.length > most) return undefined
  const value: unknown = structuredClone(given)
  if (!issues.every((issue) => mended(schema, value, issue))) return undefined
  const read = schema.safeParse(value)
  return read.success ? read.data : undefined
}

/** The spots outside the rows that hold a mistake of shape: of those rows something else stood in. */
export function apart(spots: readonly Spot[], issues: readonly Issue[]): Spot[] {
  const row = (path: readonly PropertyKey[]) => path.slice(0, 2).join('\n')
  const wrong = issues.map(({ path }) => row(path))
  return spots.filter(({ path }) => !wrong.includes(row(path)))
}
