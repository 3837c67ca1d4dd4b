import type { Noun } from '../platform/noun'
import { entryMessages } from './entry.messages'

export const entryNoun: Noun = { reads: {}, pages: [], menu: [], messages: entryMessages }
