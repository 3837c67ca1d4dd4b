import { useState } from 'react'
import { dayOf } from '../platform/time'
import type { Grounded } from './Grounds'

const today = () => dayOf(new Date().toISOString())

type Asked<T> = T & Grounded

/** What is typed in the dialog of a change, and whether its day and grounds are: its own boxes, from today, without grounds yet. */
export function useChanging<T extends object>(own: T): [Asked<T>, (value: Asked<T>) => void, boolean] {
  const [value, setValue] = useState<Asked<T>>(() => ({ ...own, from: today(), reason: '' }))
  return [value, setValue, value.from !== '' && value.reason.trim() !== '']
}
