import { Resolver, Root, Subscription } from 'type-graphql'
import type { SignedIn } from '../platform/context'
import { Change } from './live.type'

/** What a socket brings to its one subscription. */
export type Listening = { signedIn: SignedIn; changes: () => AsyncIterable<Change> }

@Resolver()
export class LiveResolver {
  @Subscription(() => Change, { subscribe: ({ context }: { context: Listening }) => context.changes() })
  changed(@Root() change: Change): Change {
    return change
  }
}
