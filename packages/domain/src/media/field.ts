import type { Finding } from '../violation.ts'
import { named, type Reference, type Wrong } from '../rules/kind.ts'
import type { MediaFile } from '../rules/facts.ts'
import type { Form } from '../campaign/form.ts'

/** The reference to the one field that a kind speaks of. */
export const toField = (field: string): Reference[] => [{ to: 'field', id: field, path: ['field'] }]

/** A member of a media file that is a number. */
export type Measure = 'seconds' | 'bytes' | 'width' | 'height' | 'bitRate' | 'frameRate'

/** What a kind finds at each file of a field; a file whose measure is not known is told as such, for an unknown film is no right one. */
export function eachMeasured(
  facts: { media: readonly MediaFile[]; form: Form },
  { field, of }: { field: string; of: readonly Measure[] },
  find: (file: MediaFile) => Finding[],
): Finding[] {
  return facts.media
    .filter((file) => file.field === field)
    .flatMap((file) => {
      if (of.every((measure) => file[measure] !== undefined)) return find(file)
      return [
        { path: field, message: 'media.unknown', args: { ...named(facts.form, field), name: file.name } },
      ]
    })
}

/** A lower limit above the upper one. */
export function crossed(min: number | undefined, max: number | undefined): Wrong[] {
  if (min === undefined || max === undefined || min <= max) return []
  return [{ path: ['min'], message: `下限 ${min} 大于上限 ${max}，请对调或改正` }]
}
