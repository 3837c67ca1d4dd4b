import type { Noun } from '../platform/noun'
import { letterMessages } from './letter.messages'

/** Letters stand on the pages of what they are about: the chasing, and the corrections of a call. */
export const letterNoun: Noun = { reads: {}, pages: [], menu: [], messages: letterMessages }
