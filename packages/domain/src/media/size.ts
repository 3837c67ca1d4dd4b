import { z } from 'zod'
import { inTurn } from '../campaign/text.ts'
import { idSchema } from '../campaign/names.ts'
import type { Settings } from '../campaign/question.ts'
import { kind, named, type RuleKind } from '../rules/kind.ts'
import { maximum, minimum, together, unchanged } from '../rules/tightness.ts'
import { eachMeasured, toField } from './field.ts'

const size = z.string().regex(/^[1-9]\d{0,5} ?[KMG]B$/, {
  error: () => ({ message: '大小应写成 100 MB、1 GB 这样的形式' }),
})

const params = z.strictObject({ field: idSchema, min: size.optional(), max: size.optional() })

const powers: Readonly<Record<string, number>> = Object.freeze({ K: 1, M: 2, G: 3 })

/** The bytes of a size such as `100 MB`, by thousands or by 1,024. */
export function bytesOf(size: string, base: 1000 | 1024): number {
  const [, n = '0', unit = 'M'] = /^(\d+) ?([KMG])/.exec(size) ?? []
  return Number(n) * base ** (powers[unit] ?? 2)
}

/** Notices do not say what 兆 is: lenient takes the smaller reading of a minimum and the larger of a maximum. */
const bases: Readonly<Record<Settings['sizeUnit'], { min: 1000 | 1024; max: 1000 | 1024 }>> = Object.freeze({
  lenient: { min: 1000, max: 1024 },
  decimal: { min: 1000, max: 1000 },
  binary: { min: 1024, max: 1024 },
})

const shown = (bytes: number) => `${(bytes / 1e6).toFixed(bytes < 1e6 ? 3 : 1)} MB`

/** Every file of the field holds at least `min` and at most `max`, in the campaign's reading of the unit. */
const find: RuleKind<z.infer<typeof params>, 'media' | 'form' | 'settings'> = (
  { field, min, max },
  facts,
) => {
  const base = bases[facts.settings.sizeUnit]
  return eachMeasured(facts, { field, of: ['bytes'] }, ({ name, bytes }) => {
    const args = { ...named(facts.form, field), name, size: shown(bytes), min: min ?? '', max: max ?? '' }
    if (min !== undefined && bytes < bytesOf(min, base.min))
      return [{ path: field, message: 'media.tooSmall', args }]
    if (max !== undefined && bytes > bytesOf(max, base.max))
      return [{ path: field, message: 'media.tooLarge', args }]
    return []
  })
}

const read = (size: string | undefined, base: 1000 | 1024): number | undefined =>
  size === undefined ? undefined : bytesOf(size, base)

/** A size is compared in both readings: what is looser in one of them may be looser in the campaign's. */
const inBoth = (compare: typeof maximum, child: string | undefined, parent: string | undefined) =>
  together(([1000, 1024] as const).map((base) => compare(read(child, base), read(parent, base))))

export const mediaSize = kind({
  name: 'mediaSize',
  params,
  needs: ['media', 'form', 'settings'],
  find,
  references: ({ field }) => toField(field),
  tell: ({ field, min, max }, named) => {
    const { zh, en } = named('field', field)
    const limits = inTurn([
      ...(min === undefined ? [] : [{ zh: `不小于 ${min}`, en: `at least ${min}` }]),
      ...(max === undefined ? [] : [{ zh: `不大于 ${max}`, en: `at most ${max}` }]),
    ])
    return { zh: `“${zh}”单个文件${limits.zh}`, en: `each file of “${en}” holds ${limits.en}` }
  },
  compare: (child, parent) =>
    together([
      unchanged(child.field, parent.field),
      inBoth(minimum, child.min, parent.min),
      inBoth(maximum, child.max, parent.max),
    ]),
  wrong: ({ min, max }) =>
    min !== undefined && max !== undefined && bytesOf(min, 1000) > bytesOf(max, 1000)
      ? [{ path: ['min'], message: `下限 ${min} 大于上限 ${max}，请对调或改正` }]
      : [],
})
