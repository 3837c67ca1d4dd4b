import type { Noun } from '../platform/noun'
import './review.messages'
import { EntryReviewResolver, ReviewResolver } from './review.resolver'

export const review: Noun = { entities: [], resolvers: [EntryReviewResolver, ReviewResolver] }
