import { QueryClient } from '@tanstack/react-query'
import { Busy, Unreachable } from './refusals'

/** Memory of what has been read. Only a missing answer is asked for again; a refusal stays a refusal. */
export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (count, error) => count < 2 && (error instanceof Unreachable || error instanceof Busy),
      },
      mutations: { networkMode: 'always' },
    },
  })
}
