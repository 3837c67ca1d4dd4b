import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestListener,
  type GraphQLResponse,
} from '@apollo/server'
import type { Called } from '@huibian/domain'
import { GraphQLError, Kind, type GraphQLFormattedError, type OperationDefinitionNode } from 'graphql'
import { QueryFailedError } from 'typeorm'
import { Away, retryAfter } from './away'
import { actingOf, type Asked, type Context, type Platform, type SignedIn } from './context'
import type { Db, Statements } from './database'
import { bodyHash, claiming, keepAnswer, keptAnswer, type Claim } from './idempotency'
import { Busy, refuse } from './refusal'
import { spoken, type Speaking } from './say'
import { begin, stepDown, type Transaction } from './transaction'

/** Finds out whose sign-in a request carries; given by the account noun, which the platform does not know. */
export type Authenticate = (db: Db, asked: Asked) => Promise<SignedIn | undefined>

/** The context of one GraphQL operation. Its transaction is begun once the document is known to be sound. */
export class OperationContext implements Context {
  readonly config
  readonly source
  readonly files
  readonly root
  readonly ownerUrl?: string
  readonly stopping?: AbortSignal
  readonly loaders = new Map<string, unknown>()
  readonly cookies: string[] = []
  readonly afterCommit: (() => Promise<void>)[] = []
  signedIn?: SignedIn
  called?: Called
  now = new Date(0)
  private transaction?: Transaction

  constructor(
    platform: Platform,
    readonly asked: Asked,
    private readonly authenticate: Authenticate,
  ) {
    this.config = platform.config
    this.source = platform.source
    this.files = platform.files
    this.root = platform.root
    if (platform.ownerUrl) this.ownerUrl = platform.ownerUrl
    if (platform.stopping) this.stopping = platform.stopping
  }

  get db(): Db {
    return this.begun.db
  }

  get statements(): Statements {
    return this.begun.statements
  }

  /** How many statements the operation has made so far: none when it was refused before it began. */
  get counted(): number {
    return this.transaction?.statements.count ?? 0
  }

  private get begun(): Transaction {
    if (!this.transaction) throw new Error('the operation has not begun')
    return this.transaction
  }

  /** Begins the operation, and tells whether it claimed the key that it came with. */
  async open(readOnly: boolean, claim?: Claim): Promise<boolean> {
    this.transaction = await begin(this.source, { readOnly })
    this.signedIn = await this.authenticate(this.db, this.asked)
    const claims = claim && this.signedIn ? claiming(this.signedIn.accountId, claim) : undefined
    const { now, claimed } = await stepDown(this.db, actingOf(this.signedIn), claims).catch(orBusy)
    this.now = now
    // What the platform itself asked is not counted against the operation.
    this.statements.count = 0
    return claimed
  }

  async close(how: 'commit' | 'rollback'): Promise<void> {
    await this.transaction?.[how]()
  }

  /** Runs work that is not GraphQL (a download, a job) the same way: one transaction, committed when nothing threw. */
  async run<T>(readOnly: boolean, work: () => Promise<T>): Promise<T> {
    try {
      await this.open(readOnly)
      const result = await work()
      await this.close('commit')
      for (const next of this.afterCommit) await next()
      return result
    } catch (cause) {
      await this.close('rollback')
      throw cause
    }
  }
}

/** Whoever waits too long for the first with the same key may ask again with it: what becomes of the first is then known. */
function orBusy(cause: unknown): never {
  const cutOff =
    cause instanceof QueryFailedError && (cause.driverError as { code?: string }).code === '57014'
  throw cutOff ? new Busy() : cause
}

/** One mutation field a document: several could be half refused, and limits that count requests would count wrong. */
function demandOneMutation(operation: OperationDefinitionNode): void {
  const [first, ...others] = operation.selectionSet.selections
  if (first?.kind !== Kind.FIELD || others.length > 0) refuse('operation.oneMutation')
}

/** The longest list that an act takes; a book of a thousand cases is still ordered in one. */
const longest = 2000

/** A document holds few words, but its variables may hold a list of any length: no noun need fear one. */
function demandShortLists({ variableDefinitions }: OperationDefinitionNode, variables: Variables): void {
  for (const { variable } of variableDefinitions ?? []) {
    const value = variables[variable.name.value]
    if (Array.isArray(value) && value.length > longest) refuse('operation.longList', { max: longest })
  }
}

type Variables = { readonly [name: string]: unknown }

/** How an error is written for the asker. */
export type Format = (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError

type Single = { data?: { [field: string]: unknown }; errors?: GraphQLFormattedError[] }

function answered(singleResult: Single, status?: number): GraphQLResponse {
  const http = { headers: new HeaderMap(), ...(status === undefined ? {} : { status }) }
  return { http, body: { kind: 'single', singleResult } }
}

/** A refusal with the sentence of each violation in the asker's language. */
function withSentences(error: GraphQLFormattedError, speaking: Speaking): GraphQLFormattedError {
  const violations = error.extensions?.['violations']
  if (!Array.isArray(violations)) return error
  return { ...error, extensions: { ...error.extensions, violations: spoken(violations, speaking) } }
}

const away = new Away()

/** What is answered while the database is away: to be asked again, not a fault. */
function sayAway({ http }: GraphQLResponse): void {
  http.status = 503
  http.headers.set('retry-after', retryAfter)
}

/** Says how many statements the operation has made, the one that keeps its answer among them; in production nobody is told. */
function tellCount({ http }: GraphQLResponse, ctx: OperationContext): void {
  if (!ctx.config.production) http.headers.set('x-huibian-statements', String(ctx.counted))
}

/** Makes one GraphQL operation one transaction: committed when nothing went wrong, rolled back when anything did. */
export function operationPlugin(format: Format): ApolloServerPlugin<OperationContext> {
  return {
    async requestDidStart() {
      let keep = false
      const listener: GraphQLRequestListener<OperationContext> = {
        async responseForOperation({ contextValue: ctx, operation, request }) {
          const mutation = operation.operation === 'mutation'
          let sound = false
          try {
            if (operation.operation === 'subscription') refuse('operation.onlySocket')
            if (mutation) demandOneMutation(operation)
            demandShortLists(operation, request.variables ?? {})
            sound = true
            const key = mutation ? ctx.asked.idempotencyKey : undefined
            const body = (): string => bodyHash(request.query ?? '', request.variables ?? {})
            const claim = key ? { key, sha256: body() } : undefined
            const claimed = await ctx.open(!mutation, claim)
            if (!claim || !ctx.signedIn) return null
            const data = claimed ? undefined : await keptAnswer(ctx, claim)
            keep = data === undefined
            return keep ? null : answered({ data: data as { [field: string]: unknown } })
          } catch (cause) {
            // Nobody else ends it: where this throws, the answer is sent without being heard of here.
            await ctx.close('rollback')
            // What is refused before any resolver runs is a refusal like the others, not a fault of the server.
            if (!(cause instanceof GraphQLError)) throw cause
            return answered({ errors: [format(cause.toJSON(), cause)] }, sound ? undefined : 400)
          }
        },
        async willSendResponse({ contextValue: ctx, response }) {
          const result = response.body.kind === 'single' ? response.body.singleResult : undefined
          tellCount(response, ctx)
          if (result?.errors) result.errors = result.errors.map((error) => withSentences(error, ctx))
          if (result?.errors?.some(({ message }) => message === away.message)) sayAway(response)
          if (!result || result.errors?.length) return ctx.close('rollback')
          try {
            if (keep && ctx.asked.idempotencyKey) await keepAnswer(ctx, ctx.asked.idempotencyKey, result.data)
            tellCount(response, ctx)
            await ctx.close('commit')
          } catch (cause) {
            await ctx.close('rollback')
            if (!(cause instanceof Away)) throw cause
            sayAway(response)
            Object.assign(result, { data: null, errors: [withSentences(format(cause.toJSON(), cause), ctx)] })
            return
          }
          for (const cookie of ctx.cookies) response.http.headers.set('set-cookie', cookie)
          for (const work of ctx.afterCommit) await work()
        },
      }
      return listener
    },
  }
}
