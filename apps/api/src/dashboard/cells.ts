import {
  entryStates,
  expectedIn,
  matrixRow,
  sentIn,
  shortIn,
  type Least,
  type StateCounts,
} from '@huibian/domain'
import type { MatrixCell } from './matrix.type'

/** What one unit has in one phase, and how far its close has come. */
export type Standing = {
  phase: string
  states: StateCounts
  late: number
  /** How many of these meet the minimum, where it is limited to kinds or routes. */
  met?: number
  /** What of this was in and has to come again, as far as it would meet the minimum, and whether it still may. */
  again?: StateCounts
  againOpen?: boolean
  closed: boolean
  /** Until when scans of what was finalised in time may still follow, where they may. */
  scanUntil?: Date | undefined
  /** The same of what was in before, came back and was finalised again in time. */
  againScanUntil?: Date | undefined
  /** What the unit said where nothing comes; it stands until something has been filed. */
  nil?: string | null
  closesAt: Date | null
  againClosesAt: Date | null
}

/** What is asked of a unit: of a filer met by what has come in, of a region by what was forwarded. */
export type Minimum = { of: 'filer' | 'region'; leasts: readonly Least[] }

export const isOfRegions = ({ of }: Minimum): boolean => of === 'region'

const sumOf = (states: StateCounts, names: readonly (keyof StateCounts)[]): number =>
  names.reduce((sum, name) => sum + (states[name] ?? 0), 0)

/** What meets the minimum: at the nation only what was forwarded, at the province what has come in. */
function came(minimum: Minimum, { states, met }: Standing): number {
  if (met !== undefined) return met
  return isOfRegions(minimum) ? sumOf(states, ['forwarded']) : sumOf(states, sentIn)
}

const filed = ['submitted', 'inReview', 'returned', 'accepted', 'forwarded'] as const

/**
 * What a region accepted, had forwarded and got back, which may come again as long as nothing new stands beside it. What the region itself
 * returned was never forwarded.
 */
const wentBefore = ({ states, again = {} }: Standing): number =>
  again.accepted === states.accepted ? (again.accepted ?? 0) : 0

/** What is closed but not overdue: finalised in time, its scan or its package on the way while it may follow. */
const following = (minimum: Minimum, standing: Standing): number => {
  const { states, again, againOpen, scanUntil, againScanUntil } = standing
  if (isOfRegions(minimum)) {
    const onTheWay = sumOf(states, ['finalised', 'submitted', 'inReview', 'accepted'])
    return scanUntil ? onTheWay - (againOpen ? wentBefore(standing) : 0) : 0
  }
  const wasIn = again?.finalised ?? 0
  const first = scanUntil ? (states.finalised ?? 0) - wasIn : 0
  // As long as it may come again, what was in before is counted with that.
  return first + (againScanUntil && !againOpen ? wasIn : 0)
}

/** What of a shortage was in and is made good once it comes again. */
const comingAgain = (minimum: Minimum, standing: Standing, missing: number): number =>
  Math.min(isOfRegions(minimum) ? wentBefore(standing) : sumOf(standing.again ?? {}, entryStates), missing)

/** What makes void that nothing comes. A region that declined all it was sent still has nothing to forward. */
const speaksAgainst = (minimum: Minimum): readonly (keyof StateCounts)[] =>
  isOfRegions(minimum) ? filed : [...filed, 'declined']

/** The cells of one unit, in the order of the phases. */
export function cellsOf(standings: readonly Standing[], minimum: Minimum): MatrixCell[] {
  const counts = new Map(standings.map((standing) => [standing.phase, came(minimum, standing)]))
  const shortOf = shortIn(minimum.leasts, counts)
  return standings.map((standing): MatrixCell => {
    const { phase, states, late, closed, nil } = standing
    const due = expectedIn(minimum.leasts, phase)
    const answered = sumOf(states, speaksAgainst(minimum)) === 0 ? (nil ?? null) : null
    const missing = shortOf(phase)
    const shortAgain = comingAgain(minimum, standing, missing)
    const behind = missing - (standing.againOpen ? shortAgain : 0)
    const overdue = closed && answered === null ? Math.max(0, behind - following(minimum, standing)) : 0
    const waits = behind > 0 && overdue === 0
    const row = matrixRow({ due, states, late, closed })
    return {
      phase,
      expected: due,
      minimum: due,
      draft: row.draft,
      finalised: row.awaitingSeal,
      submitted: row.submitted,
      returned: row.returned,
      owedAgain: isOfRegions(minimum) ? wentBefore(standing) : row.returned,
      accepted: row.accepted,
      forwarded: row.forwarded,
      declined: row.declined,
      overdue,
      late,
      short: missing,
      shortAgain,
      came: came(minimum, standing),
      nil: answered,
      closesAt: (waits && standing.scanUntil) || standing.closesAt,
      againClosesAt: (waits && standing.againScanUntil) || standing.againClosesAt,
      duties: [],
    }
  })
}

const columns = [
  'expected',
  'draft',
  'finalised',
  'submitted',
  'returned',
  'owedAgain',
  'accepted',
  'forwarded',
  'declined',
  'overdue',
  'late',
  'minimum',
  'short',
  'came',
] as const satisfies (keyof MatrixCell)[]

/** Sums of each phase over all units: what is missing in one unit is not made good by another's surplus. */
export function totalsOf(rows: readonly { cells: MatrixCell[] }[], phases: readonly string[]): MatrixCell[] {
  return phases.map((phase) => {
    const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.phase === phase))
    const sums = columns.map((name) => [name, cells.reduce((sum, cell) => sum + cell[name], 0)] as const)
    const total: MatrixCell = { ...blankCell, phase }
    for (const [name, sum] of sums) total[name] = sum
    return total
  })
}

const blankCell: MatrixCell = {
  phase: '',
  expected: 0,
  draft: 0,
  finalised: 0,
  submitted: 0,
  returned: 0,
  owedAgain: 0,
  accepted: 0,
  forwarded: 0,
  declined: 0,
  overdue: 0,
  late: 0,
  minimum: 0,
  short: 0,
  shortAgain: 0,
  came: 0,
  nil: null,
  closesAt: null,
  againClosesAt: null,
  duties: [],
}
