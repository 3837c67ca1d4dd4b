import type { Platform } from '../platform/context'
import { makeDataSource } from '../platform/database'
import { follow } from './follow'

test('while the database is away, it is asked once a breath for somebody who has just come', async () => {
  const said = jest.spyOn(console, 'error').mockReturnValue()
  const nowhere = 'postgres://nobody@127.0.0.1:1/nothing'
  const follower = follow({ source: makeDataSource(nowhere, []) } as unknown as Platform, nowhere)
  const listener = { sessionId: '', postId: '', organisationKey: '', tell: () => undefined }
  follower.join({ ...listener, end: () => undefined })
  await new Promise((resolve) => setTimeout(resolve, 600))
  await follower.stop()
  expect(said).toHaveBeenCalledTimes(1)
  said.mockRestore()
})
