import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Refused } from '../platform/refusals'

/** Runs what may go wrong and keeps the sentence that says how, until it is tried again. */
export function useSays() {
  const translate = useTranslate()
  const [says, setSays] = useState<string>()
  const run = async (work: () => Promise<void>): Promise<void> => {
    setSays(undefined)
    try {
      await work()
    } catch (error) {
      const said = error instanceof Refused ? error.violations[0]?.says : undefined
      setSays(said ?? translate('parts.unreachable'))
    }
  }
  return { says, run }
}
