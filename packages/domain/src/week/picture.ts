/** What is said of a picture of an activity. */
export type Shot = {
  caption: string
  day: string
  place: string
  rights: string
  /** Nothing until somebody says whether minors are to be seen. */
  minors: boolean | null
  consent: boolean
}

/** What shows an activity: a picture, a film or a sound. */
export const mediums = ['picture', 'film', 'sound'] as const
export type Medium = (typeof mediums)[number]

/** What a file is, by what its bytes say. */
export function mediumOf(mime: string): Medium {
  if (mime.startsWith('video/')) return 'film'
  return mime.startsWith('audio/') ? 'sound' : 'picture'
}

const said = ['caption', 'day', 'place', 'rights'] as const

/** What a picture still lacks before it can be printed, by the parts that are empty; whether there are minors; and with them their guardians' consent. */
export function lackingOf(shot: Shot): (keyof Shot)[] {
  const empty = said.filter((part) => shot[part].trim() === '')
  if (shot.minors === null) return [...empty, 'minors']
  return shot.minors && !shot.consent ? [...empty, 'consent'] : empty
}

/** Whether a picture may leave its unit: with minors and without 监护人同意, and until that is answered, it stays out of report and archive. */
export function mayBeShown(shot: Pick<Shot, 'minors' | 'consent'>): boolean {
  return shot.minors === false || shot.consent
}
