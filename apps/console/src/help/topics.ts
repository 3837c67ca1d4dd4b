import { filingTopics } from './filing.topics'
import { keepingTopics } from './keeping.topics'
import { organisingTopics } from './organising.topics'
import { reviewingTopics } from './reviewing.topics'
import { selectingTopics } from './selecting.topics'
import type { Topic } from './topic'

/** Everything that can be asked for help on, in the order in which a case travels. */
export const topics: readonly Topic[] = [
  ...filingTopics,
  ...reviewingTopics,
  ...organisingTopics,
  ...selectingTopics,
  ...keepingTopics,
]
