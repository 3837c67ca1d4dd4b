import type { Noun } from '../platform/noun'
import { makeJob } from './make.job'
import { ActivityObjectionResolver } from './objection.resolver'
import './packet.messages'
import {
  ActivityDeliveryResolver,
  DeliveryResolver,
  PacketReadingResolver,
  PacketResolver,
  PacketUnitResolver,
} from './packet.resolver'
import { readJob } from './read.job'
import { sweepRound } from './reading.queries'
import { takeJob } from './take.job'

/** 线下填报包: what goes out to units that cannot sign in, and comes back by mail or on a disc. */
export const packet: Noun = {
  entities: [],
  resolvers: [
    PacketResolver,
    PacketUnitResolver,
    PacketReadingResolver,
    DeliveryResolver,
    ActivityDeliveryResolver,
    ActivityObjectionResolver,
  ],
  jobs: { 'packet.make': makeJob, 'packet.read': readJob, 'packet.take': takeJob },
  rounds: [sweepRound],
}
