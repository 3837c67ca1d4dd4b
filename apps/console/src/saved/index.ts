import type { Noun } from '../platform/noun'
import { savedMessages } from './saved.messages'

export const savedNoun: Noun = { reads: {}, pages: [], menu: [], messages: savedMessages }
