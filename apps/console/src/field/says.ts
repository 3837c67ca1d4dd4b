import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { complaint } from '../parts'

/** Runs what may go wrong and keeps the sentence that says how, until it is tried again. */
export function useSays() {
  const translate = useTranslate()
  const [says, setSays] = useState<string>()
  const run = async (work: () => Promise<void>): Promise<void> => {
    setSays(undefined)
    try {
      await work()
    } catch (error) {
      setSays(complaint(error as Error, translate))
    }
  }
  return { says, run }
}
