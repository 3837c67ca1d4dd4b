import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { forgetUnseen } from './unseen'

test('after an act, what stands on screen stays and what was read for other pages is forgotten', () => {
  const queries = new QueryClient()
  queries.setQueryData(['read', 'entry', 'on screen'], { version: 1 })
  queries.setQueryData(['read', 'entry', 'page before'], { version: 1 })
  const leave = new QueryObserver(queries, {
    queryKey: ['read', 'entry', 'on screen'],
    staleTime: Infinity,
  }).subscribe(() => undefined)
  forgetUnseen(queries)
  expect(queries.getQueryData(['read', 'entry', 'on screen'])).toEqual({ version: 1 })
  expect(queries.getQueryData(['read', 'entry', 'page before'])).toBeUndefined()
  leave()
  queries.clear()
})
