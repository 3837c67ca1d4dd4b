import { cellOf } from './columns'
import type { MatrixRow } from './dashboard.documents'

/** The close that most units of a phase have: where a body moved it for all of them, that is said once and not with each. */
export function usualClose(rows: readonly Pick<MatrixRow, 'cells'>[], phase: string): string | undefined {
  const times = new Map<string, number>()
  for (const { cells } of rows) {
    const closesAt = cellOf(cells, phase)?.closesAt
    if (closesAt) times.set(closesAt, (times.get(closesAt) ?? 0) + 1)
  }
  return [...times].reduce<[string, number] | undefined>(
    (most, one) => (most && most[1] >= one[1] ? most : one),
    undefined,
  )?.[0]
}

type Closes = { own: string; usual: string; notice: string | undefined }

/**
 * Which words say a unit's own close beside the one that most have, without speaking against the notice's, beside which other pages say it:
 * one let off the province's earlier day may still close before the notice does, one left out of an extension may still close after it.
 */
export function ownCloseKey({ own, usual, notice = usual }: Closes): string {
  if (own > usual) return own < notice ? 'dashboard.extendedWithin' : 'dashboard.extended'
  if (own === notice) return 'dashboard.asNotice'
  return own > notice ? 'dashboard.extended' : 'dashboard.earlier'
}
