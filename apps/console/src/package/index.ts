import type { Noun } from '../platform/noun'
import { packageMessages } from './package.messages'

export const packageNoun: Noun = { reads: {}, pages: [], menu: [], messages: packageMessages }
