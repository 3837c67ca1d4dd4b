import { useCallback } from 'react'
import { usePost } from '../frame/post'

/** Where a case of a table is read: the reviewer in the queue, with the acts; everybody else as a page for reading. */
export function useCaseLink(campaign: string): (entryId: string) => string {
  const { kind } = usePost()
  return useCallback(
    (entryId) =>
      kind === 'reviewingClerk' ? `/campaigns/${campaign}/queue/${entryId}` : `/entries/${entryId}`,
    [campaign, kind],
  )
}
