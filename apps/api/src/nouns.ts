import { account } from './account'
import { attachment } from './attachment'
import type { Noun } from './platform/noun'

/** Every noun, in the order in which they may import one another: each only what stands before it. */
export const nouns: Noun[] = [account, attachment]
