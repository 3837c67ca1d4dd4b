import { refusal, Refused, TooLarge, Unreachable } from './refusals'
import { saidBy } from './saidBy'

const answered = (status: number, body: string): Promise<Response> =>
  Promise.resolve(new Response(body, { status }))

test('a page of a proxy is no answer, unless it says that too much was sent', async () => {
  await expect(saidBy(answered(413, '<html>'))).rejects.toBeInstanceOf(TooLarge)
  await expect(saidBy(answered(502, '<html>'))).rejects.toBeInstanceOf(Unreachable)
  await expect(saidBy(Promise.reject(new Error('offline')))).rejects.toBeInstanceOf(Unreachable)
})

test('a refusal of too much carries its sentence', async () => {
  const extensions = { code: 'REFUSED', violations: [] }
  const { errors } = await saidBy(
    answered(413, JSON.stringify({ errors: [{ message: 'refused', extensions }] })),
  )
  expect(errors?.map(refusal)).toEqual([new Refused('refused', [])])
})
