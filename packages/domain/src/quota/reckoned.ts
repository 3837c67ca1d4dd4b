import { z } from 'zod'
import { holdsFor, type EntrySort } from '../campaign/form.ts'
import type { Rule } from '../campaign/question.ts'
import type { Tally } from '../rules/facts.ts'
import type { QuotaSubject } from './asked.ts'
import { groundOf, partOf, type Whose } from './grounds.ts'

/** So many entries of one sort, phase and theme, of one filer, through one body. */
export type Sent = EntrySort & { [whose in Whose]: string } & { phase: string; theme: string; n: number }

/** What has been sent, and of whom a number is told: who has sent nothing is told as none. `phases` and `themes` are those in which they are told apart. */
export type Reckoning = {
  sent: readonly Sent[]
  bodies: { [whose in Whose]?: readonly QuotaSubject[] }
  phases: readonly QuotaSubject[]
  themes: readonly QuotaSubject[]
}

const params = z.looseObject({ per: z.string() })

function tallied(rule: Rule, per: Tally['per'], { sent, bodies, phases, themes }: Reckoning): Tally[] {
  const way = groundOf(per)
  if (!way || way.of === 'author' || way.of === 'all') return []
  const { of: whose } = way
  const held = phases.filter(({ id }) => rule.phases?.includes(id) ?? true)
  const parts = way.each === 'phase' ? held : way.each === 'theme' ? themes : [{ id: '', name: '' }]
  const sums = new Map<string, number>()
  for (const each of sent) {
    if (!holdsFor(rule, each)) continue
    const key = `${each[whose]} ${way.each ? each[way.each] : ''}`
    sums.set(key, (sums.get(key) ?? 0) + each.n)
  }
  return (bodies[whose] ?? []).flatMap(({ id, name }) =>
    parts.map((part) => ({
      per,
      name: parts.length > 1 || way.each === 'theme' ? partOf({ id, name }, part).name : name,
      n: sums.get(`${id} ${part.id}`) ?? 0,
      rule: rule.id,
    })),
  )
}

/** How many each body has sent, for each rule that sets a least number: of the kinds and routes that the rule is about alone. */
export function leastTallies(rules: readonly Rule[], reckoning: Reckoning): Tally[] {
  return rules
    .filter(({ kind }) => kind === 'atLeast')
    .flatMap((rule) => {
      const read = params.safeParse(rule.params)
      return read.success ? tallied(rule, read.data.per as Tally['per'], reckoning) : []
    })
}
