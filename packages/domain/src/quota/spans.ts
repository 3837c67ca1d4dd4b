import { z } from 'zod'
import type { Rule } from '../campaign/question.ts'
import { groundOf } from './grounds.ts'

/** A least number that is asked of some phases together: more in one of them makes good for less in another. */
export type Least = { min: number; phases: readonly string[] }

type Limited = Pick<Rule, 'params' | 'phases'>

const params = z.looseObject({ per: z.string(), min: z.int() })

/**
 * Of which phases a least number counts what is sent; of all where that is undefined. To filers and regions a rule's phases say when the sum of
 * all is asked for, unless it counts each phase by itself.
 */
export function phasesCounted({ params: { per }, phases }: Limited): readonly string[] | undefined {
  const way = groundOf(String(per))
  const ofAll = (way?.of === 'filer' || way?.of === 'region') && way.each !== 'phase'
  return ofAll ? undefined : phases
}

/** What a rule asks, by the phases that it counts together: by each of them where it counts in each. */
export function leastsOver(rule: Limited, phases: readonly string[]): Least[] {
  const read = params.safeParse(rule.params)
  if (!read.success) return []
  const { per, min } = read.data
  const counted = phases.filter((phase) => phasesCounted(rule)?.includes(phase) ?? true)
  if (groundOf(per)?.each === 'phase') return counted.map((phase) => ({ min, phases: [phase] }))
  return counted.length === 0 ? [] : [{ min, phases: counted }]
}

/** What of a number over several phases is expected by the end of one of them: of 2 over two phases one by the end of the first. */
export function dueBy({ min, phases }: Least, phase: string): number {
  return Math.ceil((min * (phases.indexOf(phase) + 1)) / phases.length)
}

const share = (least: Least, phase: string): number => {
  const before = least.phases[least.phases.indexOf(phase) - 1]
  return dueBy(least, phase) - (before === undefined ? 0 : dueBy(least, before))
}

/** Of several numbers that bind one in the same phase the greatest says what is wanted there: what comes meets all of them. */
const greatest = (leasts: readonly Least[], phase: string, asked: (least: Least) => number): number =>
  Math.max(0, ...leasts.filter(({ phases }) => phases.includes(phase)).map(asked))

/** What is expected in a phase. */
export const expectedIn = (leasts: readonly Least[], phase: string): number =>
  greatest(leasts, phase, (least) => share(least, phase))

function shortOfLeast(least: Least, counts: ReadonlyMap<string, number>): Map<string, number> {
  const over = least.phases.map((phase) => [phase, (counts.get(phase) ?? 0) - share(least, phase)] as const)
  let surplus = over.reduce((sum, [, n]) => sum + Math.max(0, n), 0)
  return new Map(
    over.map(([phase, n]) => {
      const made = Math.min(Math.max(0, -n), surplus)
      surplus -= made
      return [phase, Math.max(0, -n) - made]
    }),
  )
}

/** What is short in each phase, of so many in each; nothing of a number that is met by all its phases together. */
export function shortIn(
  leasts: readonly Least[],
  counts: ReadonlyMap<string, number>,
): (phase: string) => number {
  const short = new Map(leasts.map((least) => [least, shortOfLeast(least, counts)]))
  return (phase) => greatest(leasts, phase, (least) => short.get(least)?.get(phase) ?? 0)
}
