import type { Noun } from '../platform/noun'
import { accountMessages } from './account.messages'

export const accountNoun: Noun = { reads: {}, pages: [], menu: [], messages: accountMessages }
