import { account } from './account'
import { attachment } from './attachment'
import { campaign } from './campaign'
import { entry } from './entry'
import { filing } from './filing'
import { organisation } from './organisation'
import type { Noun } from './platform/noun'
import { scan } from './scan'
import { review } from './review'
import { session } from './session'

/** Every noun, in the order in which they may import one another: each only what stands before it. */
export const nouns: Noun[] = [
  attachment,
  account,
  session,
  organisation,
  campaign,
  entry,
  filing,
  scan,
  review,
]
