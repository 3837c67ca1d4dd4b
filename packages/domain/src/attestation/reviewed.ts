import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import type { Row } from '../content.ts'
import { rowsIn } from '../content/values.ts'
import { kind, named, type RuleKind } from '../rules/kind.ts'
import { allowed, minimum, together, unchanged } from '../rules/tightness.ts'
import type { Finding } from '../violation.ts'

/** `way` says how it was reviewed; the option `byUnit` needs no reviewers. `reviewers` is a field of rows with columns name and title. */
const params = z.strictObject({
  way: idSchema,
  byUnit: idSchema,
  reviewers: idSchema,
  count: z.int().min(1).max(20),
  titles: z.array(z.string().min(1)).min(1),
})

const most = 14

/** The titles by which an office recognises the rank; of a long list the first ones. */
const shown = (titles: readonly string[], rest: string): string =>
  titles.slice(0, most).join('、') + (titles.length > most ? rest : '')

const cell = (row: Row, column: string) => {
  const value = row[column]
  return typeof value === 'string' ? value.trim() : ''
}

/** The titles in what somebody wrote: several may stand beside each other, and what stands in brackets says more of one of them. */
const titlesIn = (written: string): string[] =>
  written
    .replaceAll(/[（(［[【〔][^）)］\]】〕]*(?:[）)］\]】〕]|$)/g, ' ')
    .split(/[/／、，,；;\s]+/)
    .filter((title) => title !== '')

/** The entry was reviewed by its own unit, or by so many different people who hold one of the titles. */
const find: RuleKind<z.infer<typeof params>, 'content' | 'form'> = (asked, { content, form }): Finding[] => {
  const { way, byUnit, reviewers, count, titles } = asked
  if (content[way] === byUnit) return []
  const fit = rowsIn(content[reviewers]).filter((row) =>
    titlesIn(cell(row, 'title')).some((title) => titles.includes(title)),
  )
  const people = new Set(fit.map((row) => cell(row, 'name')).filter((name) => name !== ''))
  if (people.size >= count) return []
  const args = { ...named(form, reviewers), n: people.size, count, titles: shown(titles, '等') }
  return [{ path: reviewers, message: 'attestation.reviewers', args }]
}

export const reviewed = kind({
  name: 'reviewed',
  params,
  needs: ['content', 'form'],
  find,
  references: ({ way, reviewers }) => [
    { to: 'field', id: way, path: ['way'] },
    { to: 'field', id: reviewers, path: ['reviewers'] },
  ],
  inside: ({ way, byUnit }) => [{ field: way, part: 'options', id: byUnit, path: ['byUnit'] }],
  tell: ({ count, titles }) => ({
    zh: `由所在单位审核，或由 ${count} 名具有${shown(titles, `等 ${titles.length} 种`)}职称的人员审核`,
    en: `it was reviewed by the own unit, or by ${count} people of the titles “${shown(titles, ' and others')}”`,
  }),
  compare: (child, parent) =>
    together([
      unchanged([child.way, child.byUnit, child.reviewers], [parent.way, parent.byUnit, parent.reviewers]),
      minimum(child.count, parent.count),
      allowed(child.titles, parent.titles),
    ]),
})
