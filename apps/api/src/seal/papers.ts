import type { Context } from '../platform/context'
import type { SealingUnit } from '../signet/provider'
import type { SealRequestRow } from './seal.entity'

/** The papers of a campaign that may be sealed. Who asks for it and who presses stands in the law, under `seal`. */
export type SealedPaper = 'summary' | 'form' | 'edition' | 'letter'

/** Which paper a request or a use of the seal hangs on: exactly one of them. */
export type PaperRef = {
  summaryId?: string | null
  versionId?: string | null
  editionId?: string | null
  letterId?: string | null
}

/** The column that holds a kind's id. */
export const paperColumns = {
  summary: 'summary_id',
  form: 'version_id',
  edition: 'edition_id',
  letter: 'letter_id',
} as const

export function paperOf({ summaryId, versionId, letterId }: PaperRef): SealedPaper {
  if (letterId) return 'letter'
  return summaryId ? 'summary' : versionId ? 'form' : 'edition'
}

/** A paper that is locked while its request is settled. */
export type LockedPaper = {
  /** What it belongs to in the record and among files, and who sees its history. */
  noun: 'summary' | 'entry' | 'edition' | 'letter'
  fileNoun: string
  subjectId: string
  seenBy: string
  /** Refuses where it is no longer what the seal was asked for; gives the unit whose seal it takes. */
  current: () => Promise<SealingUnit>
  /** What follows where the seal was pressed, the sealed file being kept already. */
  sealed: (fileId: string) => Promise<void>
  refused: () => Promise<void>
}

export type PaperLock = (
  ctx: Context,
  request: SealRequestRow,
  verb: 'seal.apply' | 'seal.refuse',
) => Promise<LockedPaper>

const locks = new Map<SealedPaper, PaperLock>()

/** States how a kind of paper is locked and what its seal means there. */
export function sealsPaper(paper: SealedPaper, lock: PaperLock): void {
  locks.set(paper, lock)
}

/** The paper of a request, locked until the operation ends. */
export async function lockPaper(...[ctx, request, verb]: Parameters<PaperLock>): Promise<LockedPaper> {
  const lock = locks.get(paperOf(request))
  if (!lock) throw new Error(`nobody says how a ${paperOf(request)} is sealed`)
  return lock(ctx, request, verb)
}
