import { Ended, exitCodes } from './outcome'

/** A refusal of the law, or a name that holds no such post, is the answer no. */
export async function answered<T>(work: Promise<T>): Promise<T> {
  const { NoSuchPost } = await import('@huibian/api')
  const { Refused } = await import('@huibian/api/dist/platform/refusal.js')
  const { sentenceOf } = await import('@huibian/api/dist/platform/say.js')
  return work.catch((error: unknown) => {
    if (error instanceof Refused)
      throw new Ended(exitCodes.no, error.violations.map((each) => sentenceOf(each)).join('\n'))
    if (error instanceof NoSuchPost) throw new Ended(exitCodes.no, error.message)
    throw error
  })
}
