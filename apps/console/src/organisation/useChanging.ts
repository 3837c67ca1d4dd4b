import { useState } from 'react'
import { dayOf } from '../platform/time'
import type { Grounded } from './Grounds'

const today = () => dayOf(new Date().toISOString())

/** What is typed in the dialog of a change: its own boxes, from today, without grounds yet. */
export function useChanging<T extends object>(own: T): [T & Grounded, (value: T & Grounded) => void] {
  const [value, setValue] = useState(() => ({ ...own, from: today(), reason: '' }))
  return [value, setValue]
}
