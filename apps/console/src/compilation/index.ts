import type { Noun } from '../platform/noun'
import { compilationMessages } from './compilation.messages'

export const compilationNoun: Noun = { reads: {}, pages: [], menu: [], messages: compilationMessages }
