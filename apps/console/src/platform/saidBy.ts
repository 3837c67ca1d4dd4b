import { TooLarge, Unreachable } from './refusals'

/** What GraphQL answers: what was asked for, or what went wrong. */
export type Answer<Result> = { data?: Result | null; errors?: { message: string }[] }

/** What an answer says; a page of some proxy instead of one says only whether it was too much. */
export async function saidBy<Result>(answer: Promise<Response>): Promise<Answer<Result>> {
  const response = await answer.catch(() => {
    throw new Unreachable()
  })
  return response.json().catch(() => {
    throw response.status === 413 ? new TooLarge() : new Unreachable()
  })
}
