import type { Line } from '../summary/lines'
import type { PackageKind } from './package.entity'

/** A case as a summary of changes names it. */
export type Changed = { entry: string; number: string; title: string; n: number; before?: number }

/** What a package has that the one before it had not: added (补报), replaced by a later 稿 (更正), or no longer there. */
export type Changes = { added: Changed[]; replaced: Changed[]; removed: Changed[] }

/** What went with an earlier package. */
export type Sent = { entryId: string; versionId: string; n: number; number: string; title: string }

export const noChanges: Changes = Object.freeze({ added: [], replaced: [], removed: [] })

/** Compares what would go now with what the last package took. */
export function changesSince(before: readonly Sent[], now: readonly Line[]): Changes {
  const was = new Map(before.map((sent) => [sent.entryId, sent]))
  const is = new Set(now.map((line) => line.entryId))
  const named = (line: Line): Changed => ({
    entry: line.entryId,
    number: line.number,
    title: line.title,
    n: line.versionN,
  })
  return {
    added: now.filter((line) => !was.has(line.entryId)).map(named),
    replaced: now.flatMap((line) => {
      const sent = was.get(line.entryId)
      return sent && sent.versionId !== line.versionId ? [{ ...named(line), before: sent.n }] : []
    }),
    removed: before
      .filter((sent) => !is.has(sent.entryId))
      .map(({ entryId, number, title, n }) => ({ entry: entryId, number, title, n })),
  }
}

/** 补报 only adds; whatever else follows a first package is a 更正. */
export function kindOf(n: number, changes: Changes): PackageKind {
  if (n === 1) return 'first'
  const onlyAdds = changes.added.length > 0 && changes.replaced.length + changes.removed.length === 0
  return onlyAdds ? 'supplement' : 'correction'
}
