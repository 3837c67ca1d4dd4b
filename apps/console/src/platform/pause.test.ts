import { environmentManager, QueryObserver } from '@tanstack/react-query'
import { namesAgain } from '../frame/namesAgain'
import { pause } from './pause'
import { queryClient } from './queries'
import { Broken, Busy, NotFound, Unreachable } from './refusals'

type Names = Parameters<typeof namesAgain>[0]

// Else nothing is asked again: without a window it takes itself for a server.
beforeAll(() => environmentManager.setIsServer(() => false))
const call = {
  id: '1',
  title: '征集',
  state: 'open',
  hasActivities: false,
  noun: '案例',
  selectionWord: '遴选',
  stampsToSubmit: true,
}

/** The menu's names as a page that stays open for five minutes reads them, from a server that gives these answers in turn. */
async function read(answers: (Error | NonNullable<Names>)[]): Promise<{ asked: number; names: Names }> {
  jest.useFakeTimers()
  const client = queryClient()
  let asked = 0
  const observer = new QueryObserver<NonNullable<Names>, Error>(client, {
    queryKey: ['names'],
    queryFn: async () => {
      const answer = answers[Math.min(asked, answers.length - 1)]
      asked += 1
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error('nothing to answer')
      return answer
    },
    refetchInterval: ({ state }) => pause(state, namesAgain),
    refetchIntervalInBackground: true,
  })
  const leave = observer.subscribe(() => undefined)
  await jest.advanceTimersByTimeAsync(300_000)
  const names = observer.getCurrentResult().data
  leave()
  client.clear()
  jest.useRealTimers()
  return { asked, names }
}

const there = { campaigns: [call] }

test('a menu whose campaigns could not be read has them when the bad minute is over', async () => {
  const none = [new Unreachable(), new Busy(), new Unreachable(), new Busy(), new Busy()]
  expect(await read([...none, there])).toEqual({ asked: 6, names: there })
})

test('a menu that was opened before the first campaign, or over an error of the server, gets its lines', async () => {
  expect(await read([new Broken('?'), { campaigns: [] }, there])).toEqual({ asked: 3, names: there })
})

test('names that have come are not asked for again by themselves', async () => {
  expect(await read([there])).toEqual({ asked: 1, names: there })
})

test('any page asks on for what did not come, never for what was refused or is there', () => {
  const error = (said: Error | null, data?: string) => pause<string>({ data, error: said })
  expect([
    error(new Unreachable()),
    error(new Busy()),
    error(new NotFound()),
    error(null),
    error(new Busy(), 'old'),
  ]).toEqual([10_000, 10_000, false, false, false])
})
