/** The steps of a table in the order in which an office takes them. */
export const steps = ['build', 'freeze', 'approve', 'stamp', 'forward'] as const

const reached: { [state: string]: number } = {
  building: 0,
  frozen: 2,
  approved: 3,
  sealing: 3,
  stamped: 4,
  forwarded: 5,
}

/** How many steps are done; the next one is being taken. */
export function doneSteps(state: string): number {
  return reached[state] ?? 0
}
