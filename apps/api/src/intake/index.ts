import type { Noun } from '../platform/noun'
import './intake.messages'
import { IntakeResolver } from './intake.resolver'
import { takeJob } from './take.job'

export const intake: Noun = {
  entities: [],
  resolvers: [IntakeResolver],
  jobs: { 'package.take': takeJob },
}
