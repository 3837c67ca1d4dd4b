import { useCallback, useEffect, useRef, useState } from 'react'
import { useAct } from '../platform/act'
import { orderSummary, remarkSummary, type Summary } from './summary.documents'

export type Arranging = ReturnType<typeof useArranging>

/**
 * Order and remarks as the clerk changes them. Each change waits for the one before, so that none is refused for a revision that the
 * clerk's own last change has used up; a refused order shows the server's again.
 */
export function useArranging(summary: Pick<Summary, 'id' | 'revision' | 'rows'>) {
  const { run: order, error: orderError } = useAct(orderSummary, { rereads: true })
  const { run: remark, error: remarkError } = useAct(remarkSummary, { rereads: true })
  const revision = useRef(summary.revision)
  const last = useRef<Promise<boolean>>(Promise.resolve(true))
  const waiting = useRef(0)
  const [pending, setPending] = useState<string[]>()
  const [saving, setSaving] = useState(false)
  useEffect(() => {
    revision.current = summary.revision
  }, [summary.revision])

  /** The newest revision once all that is being written is kept; nothing where the last of it was refused. */
  const settled = useCallback(async (): Promise<number | undefined> => {
    const kept = waiting.current === 0 || (await last.current)
    return kept ? revision.current : undefined
  }, [])
  /** Whether the work was done. */
  const queue = useCallback((work: () => Promise<number | undefined>): Promise<boolean> => {
    waiting.current += 1
    const done = last.current.then(async () => {
      setSaving(true)
      const next = await work()
      revision.current = next ?? revision.current
      setSaving(false)
      waiting.current -= 1
      return next !== undefined
    })
    last.current = done
    return done
  }, [])
  const place = useCallback(
    async (entryIds: string[]) => {
      setPending(entryIds)
      const kept = await queue(async () => {
        const answer = await order({ id: summary.id, revision: revision.current, entryIds })
        return answer?.orderSummary.revision
      })
      setPending(undefined)
      return kept
    },
    [queue, order, summary.id],
  )
  const write = useCallback(
    (entryId: string, text: string) =>
      queue(async () => {
        const answer = await remark({ id: summary.id, revision: revision.current, entryId, remark: text })
        return answer?.remarkSummary.revision
      }),
    [queue, remark, summary.id],
  )
  const ids = pending ?? summary.rows.map((row) => row.entry.id)
  return { ids, place, write, settled, saving, error: orderError ?? remarkError }
}
