import type { Row } from '@huibian/domain'

/** Rows with one cell filled in anew; a cell without a value is absent. */
export function withCell(
  rows: readonly Row[],
  { at, column }: { at: number; column: string },
  value: Row[string] | undefined,
): Row[] {
  return rows.map((row, n) => {
    if (n !== at) return row
    const { [column]: _, ...rest } = row
    return value === undefined ? rest : { ...rest, [column]: value }
  })
}

/** Rows with one of them a place higher or lower; as they were where there is no such place. */
export function shifted(rows: readonly Row[], at: number, by: -1 | 1): Row[] {
  const [one, other] = [rows[at], rows[at + by]]
  if (!one || !other) return [...rows]
  return rows.map((row, n) => (n === at ? other : n === at + by ? one : row))
}

export const without = (rows: readonly Row[], at: number): Row[] => rows.filter((_, n) => n !== at)
