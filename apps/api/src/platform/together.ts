import { rows, type Db } from './database'

/** Something to be written as part of one statement: its own WITH queries, and the values that their `$1`, `$2` … stand for. */
export type Part = { queries: readonly string[]; values: readonly unknown[] }

/** `$n` of a part, counted on from what the parts before it hold. */
const countedOn = (sql: string, before: number): string =>
  sql.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + before}`)

/**
 * Writes parts in one statement and gives what `then` selects of them. None sees the rows that another writes, so only parts that stand
 * by themselves, or hand on what they return, go together.
 */
export function together<T>(db: Db, parts: readonly Part[], then: string): Promise<T[]> {
  const values: unknown[] = []
  const queries = parts.flatMap((part) => {
    const before = values.length
    values.push(...part.values)
    return part.queries.map((sql) => countedOn(sql, before))
  })
  return rows<T>(db, `with ${queries.join(',\n')} ${then}`, values)
}
