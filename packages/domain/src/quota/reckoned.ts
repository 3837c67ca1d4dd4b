import { z } from 'zod'
import { holdsFor, type EntrySort } from '../campaign/form.ts'
import type { Rule } from '../campaign/question.ts'
import type { Tally } from '../rules/facts.ts'
import type { QuotaSubject } from './asked.ts'
import { setsLeast } from './owed.ts'
import { everybody, groundOf, partOf, type Whose } from './grounds.ts'
import { phasesCounted } from './spans.ts'

/** So many entries of one sort, phase and theme, of one filer, through one body. */
export type Sent = EntrySort & { [whose in Whose]: string } & { phase: string; theme: string; n: number }

/** Of whom a number is told; of a body also its types, by which least numbers may differ. */
export type Owing = QuotaSubject & { types?: readonly string[] }

/** What has been sent, and of whom a number is told: who has sent nothing is told as none. `phases` and `themes` are those in which they are told apart. */
export type Reckoning = {
  sent: readonly Sent[]
  bodies: { [whose in Whose]?: readonly Owing[] }
  phases: readonly QuotaSubject[]
  themes: readonly QuotaSubject[]
}

const params = z.looseObject({ per: z.string() })

function tallied(rule: Rule, per: Tally['per'], { sent, bodies, phases, themes }: Reckoning): Tally[] {
  const way = groundOf(per)
  if (!way || way.of === 'author') return []
  const { of: whose } = way
  const held = phases.filter(({ id }) => rule.phases?.includes(id) ?? true)
  const parts = way.each === 'phase' ? held : way.each === 'theme' ? themes : [{ id: '', name: '' }]
  const counted = phasesCounted(rule)
  const sums = new Map<string, number>()
  for (const each of sent) {
    if (counted?.includes(each.phase) === false || !holdsFor(rule, each)) continue
    const bearer = whose === 'all' ? everybody.id : each[whose]
    const key = `${bearer} ${way.each ? each[way.each] : ''}`
    sums.set(key, (sums.get(key) ?? 0) + each.n)
  }
  const owing: readonly Owing[] = whose === 'all' ? [everybody] : (bodies[whose] ?? [])
  return owing.flatMap((body) =>
    parts.map((part) => ({
      per,
      name: parts.length > 1 || way.each === 'theme' ? partOf(body, part).name : body.name,
      n: sums.get(`${body.id} ${part.id}`) ?? 0,
      rule: rule.id,
      ...(body.types ? { types: body.types } : {}),
    })),
  )
}

/** How many each body has sent, for each rule that sets a least number: of the kinds and routes that the rule is about alone. */
export function leastTallies(rules: readonly Rule[], reckoning: Reckoning): Tally[] {
  return rules.filter(setsLeast).flatMap((rule) => {
    const read = params.safeParse(rule.params)
    return read.success ? tallied(rule, read.data.per as Tally['per'], reckoning) : []
  })
}
