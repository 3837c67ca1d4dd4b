/** A close is told seven days, one day and three hours before it comes, and once it is over. */
const moments = [
  ['week', '7 days', '1 day'],
  ['day', '1 day', '3 hours'],
  ['hours', '3 hours', '-1 second'],
  // A close takes its whole second in.
  ['overdue', '-1 second', '-1 day'],
] as const

/** Each moment, and from when until when before a close its reminder goes. */
export const momentsSql = `values ${moments
  .map(([moment, since, until]) => `('${moment}', interval '${since}', interval '${until}')`)
  .join(', ')}`

/** The close that a reminder is about, and its moment: `phase epoch moment`. */
export function closeOf(about: string): { phase: string; until: Date; overdue: boolean } {
  const [phase = '', epoch = '', moment] = about.split(' ')
  return { phase, until: new Date(Number(epoch) * 1000), overdue: moment === 'overdue' }
}
