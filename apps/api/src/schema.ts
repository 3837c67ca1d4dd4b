import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { buildSchema, type MiddlewareFn, type NonEmptyArray, type PubSub } from 'type-graphql'
import type { Context } from './platform/context'
import { Unauthenticated } from './platform/refusal'
import { nouns } from './nouns'

/**
 * Deny by default: what is asked is answered to signed-in people only, unless its field is marked
 * `@Extensions({ open: true })`.
 */
const demandSignIn: MiddlewareFn<Context> = ({ context, info }, next) => {
  const { schema } = info
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  if (roots.includes(info.parentType) && !context.signedIn) {
    const field = info.parentType.getFields()[info.fieldName]
    if (field?.extensions['open'] !== true) throw new Unauthenticated()
  }
  return next()
}

/** Asked for wherever there are subscriptions; ours follow the record, and nothing is published past it. */
const noPubSub: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('changes are told by the record')
  },
}

/** The whole of what crosses the wire. */
export function makeSchema(): Promise<GraphQLSchema> {
  const resolvers = nouns.flatMap((noun) => noun.resolvers)
  return buildSchema({
    resolvers: resolvers as unknown as NonEmptyArray<Function>,
    globalMiddlewares: [demandSignIn],
    pubSub: noPubSub,
    validate: {
      validationError: { target: false, value: false },
      whitelist: true,
      forbidNonWhitelisted: true,
    },
  })
}
