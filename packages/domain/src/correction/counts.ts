import type { Campaign } from '../campaign/schema.ts'
import type { Edit } from '../editing/edit.ts'
import { countOf, countedOfActivities } from '../week/measure.ts'
import { keysBefore } from '../week/sameCounts.ts'

type Week = Pick<Campaign, 'activities'>

const idIn = (key: string, plan: string): string => key.slice(plan.length + 1)

/** The first number that none of these ids is. */
function free(ids: ReadonlySet<string>): string {
  let n = 1
  while (ids.has(String(n))) n += 1
  return String(n)
}

/**
 * What is written into a corrected file so that figures stay with what they count: a thing that moved keeps its id, and one that is new takes an
 * id that nothing had in any version. `versions` are those that were, the latest last; what stays in its place is left as it is written.
 */
export function keptCounts(versions: readonly Week[], after: Week): Edit[] {
  const before = versions.at(-1)
  const [were, are] = [before ? countedOfActivities(before) : [], countedOfActivities(after)]
  const same = keysBefore(were, are)
  const ever = versions.flatMap(countedOfActivities)
  return (after.activities ?? []).flatMap(({ id: plan, counts = [] }) => {
    const own = are.filter((thing) => thing.plan === plan)
    const had = new Set(ever.filter((thing) => thing.plan === plan).map(({ key }) => idIn(key, plan)))
    for (const { id } of counts.map(countOf)) if (id !== undefined) had.add(id)
    return counts.flatMap((count, at): Edit[] => {
      const key = own[at]?.key ?? ''
      const { id: written, ...said } = countOf(count)
      if (written !== undefined) return []
      const was = same.get(key)
      const asIs = idIn(key, plan)
      const id = was === undefined ? (had.has(asIs) ? free(had) : asIs) : idIn(was, plan)
      had.add(id)
      return id === asIs ? [] : [{ at: ['activities', { id: plan }, 'counts', at], value: { id, ...said } }]
    })
  })
}
