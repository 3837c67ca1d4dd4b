import type { SettledRule } from '../campaign/question.ts'
import type { Campaign } from '../campaign/schema.ts'
import type { Words } from '../campaign/text.ts'
import { ceilingsOf, placesSchema } from '../quota/places.ts'
import type { Names } from '../rules/kind.ts'
import { nothing } from './words.ts'

/** What a table of places comes to over all regions, so that whoever wrote it sees whether it is the notice's. */
export function ceilingWords(
  { participation, lists = [] }: Campaign,
  { kind, params }: SettledRule,
  named: Names,
): Words {
  const read = kind === 'withinQuota' ? placesSchema.safeParse(params) : undefined
  if (!read?.success) return nothing
  const told = ceilingsOf(read.data, participation.regions, lists).map(({ type, bodies, max }) => {
    const { zh, en } = named('type', type)
    return {
      zh: `；${bodies} 个地区的${zh}合计不超过 ${max} 个`,
      en: `; ${en}: ${max} at most over all ${bodies} regions`,
    }
  })
  return { zh: told.map(({ zh }) => zh).join(''), en: told.map(({ en }) => en).join('') }
}
