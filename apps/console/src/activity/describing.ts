import type { Shot, ShotInput } from './activity.documents'

/** What is typed of a picture; `day` is one of the calendar. */
export const texts = ['caption', 'day', 'place', 'rights'] as const

/** Whether minors are to be seen, and their guardians agree: one choice, because consent without minors is none; nothing chosen is no answer. */
export const minorsSaid = ['none', 'notAgreed', 'agreed'] as const
type MinorsSaid = (typeof minorsSaid)[number]

export type Part = (typeof texts)[number] | 'minors'

/** What stands in the boxes; of pictures that differ in it, nothing. */
export type Typed = { [part in Part]: string }

function minorsOf({ minors, consent }: Pick<Shot, 'minors' | 'consent'>): MinorsSaid | '' {
  if (minors === null) return ''
  if (!minors) return 'none'
  return consent ? 'agreed' : 'notAgreed'
}

const partOf = (shot: Shot, part: Part): string => (part === 'minors' ? minorsOf(shot) : shot[part])

/** In what these pictures differ: what nobody types there stays, of each, as it is. */
export function differing(shots: readonly Shot[]): ReadonlySet<Part> {
  const parts: readonly Part[] = [...texts, 'minors']
  return new Set(parts.filter((part) => new Set(shots.map((shot) => partOf(shot, part))).size > 1))
}

/** What all of these pictures say alike. */
export function saidAlike(shots: readonly Shot[]): Typed {
  const apart = differing(shots)
  const [first] = shots
  const of = (part: Part): string => (first && !apart.has(part) ? partOf(first, part) : '')
  return {
    caption: of('caption'),
    day: of('day'),
    place: of('place'),
    rights: of('rights'),
    minors: of('minors'),
  }
}

/** What was typed otherwise than it stood: that alone is said of the pictures. */
export function changedIn(before: Typed, typed: Typed): ShotInput {
  const said = texts
    .filter((part) => typed[part] !== before[part])
    .map((part) => [part, typed[part]] as const)
  const { minors } = typed
  return {
    ...Object.fromEntries(said),
    ...(minors === before.minors ? {} : { minors: minors !== 'none', consent: minors === 'agreed' }),
  }
}
