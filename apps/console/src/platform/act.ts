import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { Document } from './document'
import { Busy, Conflict, Unreachable } from './refusals'
import { counted } from './underWay'
import { forgetUnseen } from './unseen'
import { uuid } from './uuid'

export type Act<Result, Variables> = {
  /**
   * Resolves to the answer when all is read anew, or to undefined when it failed; `error` then says why. `lead` is called before anything is
   * read anew: it goes on from a page that will not be there then, so that whoever went on by themselves is not led back.
   */
  run: (variables: Variables, lead?: (result: Result) => void) => Promise<Result | undefined>
  running: boolean
  error: Error | undefined
  forget: () => void
}

/** Whether the act may have been done although no answer came: the next try must carry the same key. */
function unsettled(error: Error): boolean {
  return error instanceof Unreachable || error instanceof Busy
}

function problem(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown))
}

/** Which try an idempotency key belongs to: the same words keep the key until the server has answered. */
function useKey(): { of: (variables: unknown) => string; settle: () => void } {
  const held = useRef<{ asked: string; key: string } | undefined>(undefined)
  const of = useCallback((variables: unknown) => {
    const asked = JSON.stringify(variables)
    if (held.current?.asked !== asked) held.current = { asked, key: uuid() }
    return held.current.key
  }, [])
  const settle = useCallback(() => {
    held.current = undefined
  }, [])
  return { of, settle }
}

/**
 * One act of the law: pessimistic, done once however often it is clicked, and everything on screen is read anew. `rereads` is for pages
 * that show the matter itself: after somebody else's change they show it as it now stands, so that trying again can succeed. A form with
 * something typed in it does without, because trying again would overwrite what nobody has seen.
 */
export function useAct<Result, Variables>(
  document: Document<Result, Variables>,
  { rereads = false }: { rereads?: boolean } = {},
): Act<Result, Variables> {
  const provider = useDataProvider()
  const queries = useQueryClient()
  const { of, settle } = useKey()
  const busy = useRef(false)
  const [running, setRunning] = useState(false)
  const [error, setError] = useState<Error>()

  const run = useCallback(
    async (variables: Variables, lead?: (result: Result) => void): Promise<Result | undefined> => {
      if (busy.current) return undefined
      busy.current = true
      setRunning(true)
      setError(undefined)
      try {
        return await counted(async () => {
          const result: Result = await provider.act(document, variables, of(variables))
          settle()
          forgetUnseen(queries)
          lead?.(result)
          await queries.invalidateQueries()
          return result
        })
      } catch (thrown) {
        const failed = problem(thrown)
        if (!unsettled(failed)) settle()
        setError(failed)
        if (rereads && failed instanceof Conflict) await queries.invalidateQueries()
        return undefined
      } finally {
        busy.current = false
        setRunning(false)
      }
    },
    [document, rereads, of, settle, provider, queries],
  )
  return { run, running, error, forget: useCallback(() => setError(undefined), []) }
}
