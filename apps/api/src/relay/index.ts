import type { Noun } from '../platform/noun'
import { carryJob } from './carry.job'
import './relay.messages'
import { RelayResolver } from './relay.resolver'

/** 向上级报送: what a relay gathered becomes entries of the call above. */
export const relay: Noun = {
  entities: [],
  resolvers: [RelayResolver],
  jobs: { 'relay.carry': carryJob },
}
