import type { Noun } from '../platform/noun'
import { searchMessages } from './search.messages'

export const searchNoun: Noun = { reads: {}, pages: [], menu: [], messages: searchMessages }
