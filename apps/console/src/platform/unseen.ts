import type { QueryClient } from '@tanstack/react-query'

/** Forgets what was read for pages that are not on screen: an act has changed it, and the page it leads to would show it for a moment. */
export function forgetUnseen(queries: QueryClient): void {
  queries.removeQueries({ type: 'inactive' })
}
