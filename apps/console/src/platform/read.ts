import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Document } from './document'
import { request } from './graphql'
import { pause } from './pause'

type Options<Result> = {
  enabled?: boolean
  /** How often to ask again, in seconds, judged by the last answer; undefined stops. */
  again?: (last: Result | undefined) => number | undefined
  /** Asks whenever the page opens, even where the answer of a moment ago is still at hand. */
  anew?: boolean
  /** Follows what others do while it is on screen; for pages that hold nothing typed. */
  live?: boolean
}

/** Reads one document for a page; acts refresh it. `data` keeps its last value while it is read again. */
export function useRead<Result, Variables>(
  document: Document<Result, Variables>,
  variables: Variables,
  { enabled = true, again, anew = false, live = false }: Options<Result> = {},
): UseQueryResult<Result, Error> {
  return useQuery<Result, Error>({
    queryKey: ['read', document.text, variables],
    queryFn: () => request(document, variables),
    enabled,
    meta: { live },
    refetchOnMount: anew ? 'always' : true,
    refetchInterval: ({ state }) => pause(state, again),
  })
}
