import {
  Busy,
  Conflict,
  NotFound,
  Refused,
  TooLarge,
  Unauthenticated,
  Unreachable,
} from '../platform/refusals'

/** Under which key stands what went wrong, where no rule said it. */
export function complaintKey(error: Error): string {
  if (error instanceof Unreachable) return 'parts.unreachable'
  if (error instanceof Busy) return 'parts.busy'
  if (error instanceof Conflict) return 'parts.conflict'
  if (error instanceof NotFound) return 'parts.notFound'
  if (error instanceof Unauthenticated) return 'parts.lapsed'
  if (error instanceof TooLarge) return 'parts.tooLarge'
  return 'parts.broken'
}

/** What went wrong in one sentence, where there is room for no more. */
export function complaint(error: Error, translate: (key: string) => string): string {
  const [first] = error instanceof Refused ? error.violations : []
  return first?.says ?? translate(complaintKey(error))
}
