import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { Document } from './document'
import { counted } from './underWay'
import { uuid } from './uuid'

/** What became of one thing: `error` is absent where the act was done. */
export type Outcome<Thing> = { thing: Thing; error?: Error }

export type Each<Thing> = {
  /** Acts on one thing after the other, each in an operation of its own; what is refused holds up none of the others. */
  run: (things: readonly Thing[]) => Promise<readonly Outcome<Thing>[]>
  /** Begins none after the one under way. */
  stop: () => void
  running: boolean
  outcomes: readonly Outcome<Thing>[]
}

/** The same act on several things, judged for each as if it were the only one; the pages read anew once at the end. */
export function useEach<Thing, Variables>(
  document: Document<unknown, Variables>,
  variablesOf: (thing: Thing) => Variables,
): Each<Thing> {
  const provider = useDataProvider()
  const queries = useQueryClient()
  const stopped = useRef(false)
  const [running, setRunning] = useState(false)
  const [outcomes, setOutcomes] = useState<readonly Outcome<Thing>[]>([])
  const all = async (things: readonly Thing[]): Promise<readonly Outcome<Thing>[]> => {
    const done: Outcome<Thing>[] = []
    stopped.current = false
    setRunning(true)
    for (const thing of things) {
      if (stopped.current) break
      const error: Error | undefined = await provider
        .act(document, variablesOf(thing), uuid())
        .then(() => undefined)
        .catch((thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown))))
      done.push(error ? { thing, error } : { thing })
      setOutcomes([...done])
    }
    setRunning(false)
    await queries.invalidateQueries()
    return done
  }
  const run = (things: readonly Thing[]) => counted(() => all(things))
  const stop = useCallback(() => {
    stopped.current = true
  }, [])
  return { run, stop, running, outcomes }
}
