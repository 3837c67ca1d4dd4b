import { isLate } from '@huibian/domain'
import { StateChip } from '../parts'
import { markState, type Came } from './markState'

/** That something came late, and by what it was let in; what came in time says nothing. */
export function LateChip({ came }: { came: Came }) {
  return isLate(came.mark) ? <StateChip noun="entry.mark" state={markState(came) ?? came.mark} /> : null
}
