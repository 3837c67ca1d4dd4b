import { useMemo, useState } from 'react'
import { useKeptWords, type KeptWords } from '../parts'
import { dayOf } from '../platform/time'
import type { Grounded } from './Grounds'

const today = () => dayOf(new Date().toISOString())

type Asked<T> = T & Grounded

/** What is typed in the dialog of a change, whether its day and grounds are, and what of it waits on this computer. */
type Changing<T> = {
  asked: Asked<T>
  setAsked: (value: Asked<T>) => void
  grounded: boolean
  kept: KeptWords
}

/** The boxes of a change: its own, from today, without grounds yet. `about` is the change and the unit. */
export function useChanging<T extends object>(about: string, own: T): Changing<T> {
  const [standing] = useState<Asked<T>>(() => ({ ...own, from: today(), reason: '' }))
  const [asked, setAsked] = useState(standing)
  // As one word: a unit that was chosen is of another kind than none, and would not be taken for the same boxes.
  const words = useMemo(() => ({ asked }), [asked])
  const kept = useKeptWords(`organisation.${about}`, {
    words,
    standing: { asked: standing },
    restore: (found) => setAsked({ ...standing, ...found.asked }),
  })
  return { asked, setAsked, grounded: asked.from !== '' && asked.reason.trim() !== '', kept }
}
