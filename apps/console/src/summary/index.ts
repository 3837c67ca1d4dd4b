import type { Noun } from '../platform/noun'
import { summaryMessages } from './summary.messages'

export const summaryNoun: Noun = { reads: {}, pages: [], menu: [], messages: summaryMessages }
