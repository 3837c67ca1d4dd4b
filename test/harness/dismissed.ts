import type { Actor, World } from './world'

const act = 'mutation ($a: ID!, $p: ID!) { dismiss(accountId: $a, postId: $p) { id } }'

/** Takes a post away from who holds it. */
export const dismissed = (world: Pick<World, 'ask'>, by: Actor, from: Actor): Promise<unknown> =>
  world.ask(by, act, { a: from.accountId, p: from.postId })
