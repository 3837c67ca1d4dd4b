import type { Noun } from '../platform/noun'
import './reorganisation.messages'
import { ReorganisationResolver } from './reorganisation.resolver'
import { reorganiseJob } from './reorganise.job'

/** 机构变更: renaming, moving, closing and opening units again, from a day. */
export const reorganisation: Noun = {
  entities: [],
  resolvers: [ReorganisationResolver],
  jobs: { 'organisation.reorganise': reorganiseJob },
}
