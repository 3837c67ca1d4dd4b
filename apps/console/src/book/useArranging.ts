import { useCallback, useEffect, useRef, useState } from 'react'
import { useAct } from '../platform/act'
import { orderSelection, type Book, type Placing } from './book.documents'
import { placingsOf } from './places'

/**
 * The order as the editor changes it, shown at once. Each change waits for the one before, so that none is refused for a
 * revision that the editor's own last change has used up; a refused order gives way to the server's.
 */
export function useArranging(book: Book) {
  const { run, error, forget } = useAct(orderSelection, { rereads: true })
  const revision = useRef(book.revision)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  const [pending, setPending] = useState<Placing[]>()
  const [saving, setSaving] = useState(false)
  useEffect(() => {
    revision.current = book.revision
  }, [book.revision])

  const campaignId = book.campaign.id
  const arrange = useCallback(
    (order: Placing[]) => {
      setPending(order)
      setSaving(true)
      waiting.current += 1
      last.current = last.current.then(async () => {
        const answer = await run({ campaignId, revision: revision.current, order })
        revision.current = answer?.orderSelection.revision ?? revision.current
        waiting.current -= 1
        if (waiting.current > 0) return
        setPending(undefined)
        setSaving(false)
      })
    },
    [run, campaignId],
  )
  return { order: pending ?? placingsOf(book.chapters), arrange, saving, error, forget }
}
