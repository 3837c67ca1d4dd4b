import { asText, typedRows } from '@huibian/domain'

/**
 * Rows that are read from a file come after those that were pasted and still wait to be mended. All are laid out under one heading, as those
 * that were pasted may have had their columns in another order; but under a heading, a line that holds two names would read as one.
 */
export function withMore(before: string, rows: Parameters<typeof asText>[0]): string {
  const pasted = typedRows(before)
  if (!pasted.some(({ more }) => more)) return asText([...pasted, ...rows])
  return [before.trimEnd(), ...asText(rows).split('\n').slice(1)].join('\n')
}
