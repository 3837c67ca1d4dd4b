import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { buildSchema, type MiddlewareFn, type NonEmptyArray } from 'type-graphql'
import type { Context } from './platform/context'
import { Unauthenticated } from './platform/refusal'
import { nouns } from './nouns'

/**
 * Deny by default: a query or mutation is answered to signed-in people only, unless its field is marked
 * `@Extensions({ open: true })`.
 */
const demandSignIn: MiddlewareFn<Context> = ({ context, info }, next) => {
  const root =
    info.parentType === info.schema.getQueryType() || info.parentType === info.schema.getMutationType()
  if (root && !context.signedIn) {
    const field = info.parentType.getFields()[info.fieldName]
    if (field?.extensions['open'] !== true) throw new Unauthenticated()
  }
  return next()
}

/** The whole of what crosses the wire. */
export function makeSchema(): Promise<GraphQLSchema> {
  const resolvers = nouns.flatMap((noun) => noun.resolvers)
  return buildSchema({
    resolvers: resolvers as unknown as NonEmptyArray<Function>,
    globalMiddlewares: [demandSignIn],
    validate: {
      validationError: { target: false, value: false },
      whitelist: true,
      forbidNonWhitelisted: true,
    },
  })
}
