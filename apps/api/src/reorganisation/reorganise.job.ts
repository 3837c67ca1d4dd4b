import { z } from 'zod'
import { Refused } from '../platform/refusal'
import { sentenceOf } from '../platform/say'
import { ofPost } from '../platform/jobs'
import { carryOutWaiting } from './reorganise'

const argsSchema = z.object({ id: z.string() })

/** On the day: what stands in the way is told as a sentence, which the unit's page shows. */
export const reorganiseJob = ofPost(async (ctx, args) => {
  try {
    await carryOutWaiting(ctx, argsSchema.parse(args).id)
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause
    throw new Error(cause.violations.map((violation) => sentenceOf(violation)).join(''), { cause })
  }
  return undefined
})
