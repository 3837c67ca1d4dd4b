import type { Noun } from '../platform/noun'
import { reviewMessages } from './review.messages'

export const reviewNoun: Noun = { reads: {}, pages: [], menu: [], messages: reviewMessages }
