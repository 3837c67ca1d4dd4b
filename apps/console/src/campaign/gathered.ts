import type { Deadline } from './campaign.documents'

/** Deadlines that say the same, set by several units. */
export type Gathered = Deadline & { setBy: string[] }

const sameness = ({ kind, phase, until, reason, by, organisation }: Deadline): string =>
  JSON.stringify([kind, phase, until, reason, by, organisation?.id ?? null])

/** One line for what several units have set alike, as the default of thirty-two provinces is. */
export function gathered(deadlines: readonly Deadline[]): Gathered[] {
  const lines = new Map<string, Gathered>()
  for (const deadline of deadlines) {
    const line = lines.get(sameness(deadline))
    if (line) line.setBy.push(deadline.grantedBy.shortName)
    else lines.set(sameness(deadline), { ...deadline, setBy: [deadline.grantedBy.shortName] })
  }
  return [...lines.values()]
}
