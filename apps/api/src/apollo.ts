import { ApolloServer } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import { ApolloArmor } from '@escape.tech/graphql-armor'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import { ArgumentValidationError } from 'type-graphql'
import { QueryFailedError } from 'typeorm'
import { type OperationContext, operationPlugin } from './platform/operation'
import { lighterThan, mostWeight } from './weight'

const ours = new Set(['UNAUTHENTICATED', 'NOT_FOUND', 'REFUSED', 'CONFLICT', 'BUSY'])
const clients = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
])

/** What a refusal by a database constraint means in the words of a rule. */
function violationOf(cause: QueryFailedError): GraphQLFormattedError | undefined {
  const { constraint, code } = cause.driverError as { constraint?: string; code?: string }
  if (code === '40P01' || code === '40001' || code === '55P03')
    return { message: 'busy', extensions: { code: 'BUSY' } }
  if (!constraint || !['23505', '23514', '23503'].includes(code ?? '')) return undefined
  const violation = { rule: constraint, message: `constraint.${constraint}`, args: {}, strength: 'hard' }
  return { message: 'refused', extensions: { code: 'REFUSED', violations: [violation] } }
}

/** Characters that no text can hold (a NUL, half a surrogate pair): the database refuses them, and they are the asker's. */
const unwritable = ['22021', '22P05']

/** Lets through what was meant for the asker; everything else is a fault of ours, said without a word of its inside. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(thrown)
  const place = formatted.path ? { path: formatted.path } : {}
  const code = formatted.extensions?.['code']
  if (cause instanceof QueryFailedError) {
    const violation = violationOf(cause)
    if (violation) return { ...violation, ...place }
    if (unwritable.includes(String((cause.driverError as { code?: string }).code)))
      return { message: 'bad input', extensions: { code: 'BAD_USER_INPUT' }, ...place }
  }
  if (cause instanceof ArgumentValidationError) {
    return { message: 'bad input', extensions: { code: 'BAD_USER_INPUT' }, ...place }
  }
  if (typeof code === 'string' && (ours.has(code) || clients.has(code)) && cause instanceof GraphQLError) {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {}
    return { message: formatted.message, extensions, ...place }
  }
  console.error(cause)
  return { message: 'Internal server error', extensions: { code: 'INTERNAL' }, ...place }
}

/** The GraphQL server: bounded in tokens, depth, aliases, directives and weight before any resolver runs. */
export function makeApollo(schema: GraphQLSchema): ApolloServer<OperationContext> {
  const armor = new ApolloArmor({
    maxAliases: { n: 15 },
    maxDepth: { n: 12 },
    maxDirectives: { n: 20 },
    costLimit: { enabled: false },
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: true },
  })
  const protection = armor.protect()
  return new ApolloServer<OperationContext>({
    ...protection,
    schema,
    validationRules: [...protection.validationRules, lighterThan(mostWeight)],
    introspection: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    parseOptions: { maxTokens: 2000 },
    plugins: [...protection.plugins, operationPlugin(formatError)],
    formatError,
  })
}
