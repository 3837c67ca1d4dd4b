import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answers, PostKind } from '@huibian/domain'
import { v7 } from 'uuid'
import { tokenHash } from '../../apps/api/src/account/authenticate'
import { createCampaign } from '../../apps/api/src/campaign/create'
import { publishCampaign } from '../../apps/api/src/participation/publish'
import {
  loadReferenceOrganisations,
  readReference,
  type ReferenceUnit,
} from '../../apps/api/src/organisation/reference'
import { readConfig } from '../../apps/api/src/platform/config'
import type { Context } from '../../apps/api/src/platform/context'
import { makeDataSource } from '../../apps/api/src/platform/database'
import { OperationContext } from '../../apps/api/src/platform/operation'
import { begin } from '../../apps/api/src/platform/transaction'
import { asAsked } from '../../apps/api/src/account/authenticate'
import { installationRoot, startServer, type Serving } from '../../apps/api/src/server'
import type { TestDatabase } from './database'
import { demandFew } from './statements'

/** Somebody signed in and acting in one post. */
export type Actor = {
  accountId: string
  username: string
  name: string
  postId: string
  kind: PostKind
  organisationId: string
  organisationKey: string
  token: string
}

type Answer = {
  data: { [field: string]: unknown } | null
  code?: string
  violations: { rule: string; message: string; args: { [name: string]: string | number }; says?: string }[]
  current?: unknown
  /** Data statements that the operation made. */
  statements: number
  errors?: unknown
}

/** What an operation that was not refused answered. */
export function dataOf<T>(answer: Pick<Answer, 'data' | 'errors'>): T {
  if (answer.data === null) throw new Error(JSON.stringify(answer.errors))
  return answer.data as T
}

const posts = {
  asNation: ['editor', 'cnipa'],
  asAdministrator: ['systemAdministrator', 'cnipa'],
  asSecurity: ['securityAdministrator', 'cnipa'],
  asAuditor: ['auditor', 'cnipa'],
  asProvince: ['reviewingClerk', 'jiangsu'],
  asApprover: ['approver', 'jiangsu'],
  asKeeper: ['sealKeeper', 'jiangsu'],
  asOtherProvince: ['reviewingClerk', 'hubei'],
  asOtherApprover: ['approver', 'hubei'],
  asOtherKeeper: ['sealKeeper', 'hubei'],
  asThirdProvince: ['reviewingClerk', 'sichuan'],
  asExtraReceiver: ['reviewingClerk', 'sichuan-cujin'],
  asCentre: ['filingClerk', 'js-xixia'],
  asSecondCentre: ['filingClerk', 'js-zhongshan'],
  asThirdCentre: ['filingClerk', 'js-yaoke'],
  asOtherCentre: ['filingClerk', 'hb-nanwang'],
  asThirdProvincesCentre: ['filingClerk', 'sc-huanhua'],
} as const satisfies { [name: string]: readonly [PostKind, string] }

type ActorName = keyof typeof posts

/** A nation, its provinces and three provinces' centres, one person in each post named, and the case call running. */
export type World = { [name in ActorName]: Actor } & {
  serving: Serving
  url: string
  /** The running call, made from the preset with the closes asked for. */
  campaignId: string
  organisationIds: Map<string, string>
  /** One GraphQL operation over HTTP, as somebody or as nobody; it fails where that took too many data statements. */
  perform(
    actor: Actor | null,
    query: string,
    variables?: object,
    headers?: { [name: string]: string },
  ): Promise<Answer>
  /** The data of an operation that must not be refused. */
  ask<T = { [field: string]: never }>(actor: Actor | null, query: string, variables?: object): Promise<T>
  /** Another person in a new or existing post. */
  appoint(kind: PostKind, organisationKey: string): Promise<Actor>
  /** Work inside one operation of an actor, without HTTP. */
  within<T>(actor: Actor, work: (ctx: Context) => Promise<T>): Promise<T>
  stop(): Promise<void>
}

export type WorldOptions = {
  /** Closing days of the two phases; by default far ahead, so that everything is open. */
  closes?: { phase1: string; phase2: string }
  /** What the office answers to the open questions; by default both bodies of Sichuan send, so that a region has two senders. */
  answers?: Answers
  /** The instant at which the world is made and the clock then stands; by default the clock runs. */
  at?: string
  /** Also work on jobs. */
  worker?: boolean
  /** Without a call. */
  campaign?: false
  /** The key of the unit that the installation is for: only it and what stands below it are there, and only their people. */
  top?: string
  /** The product's own environment, over the defaults for tests. */
  env?: { [name: string]: string }
}

const far = new Date('2100-01-01T00:00:00Z')
const farCloses = { phase1: '2099-03-26', phase2: '2099-06-25' }

/** Sign-ins of a world do not end while a test moves the clock about. */
async function seat(
  database: TestDatabase,
  kind: PostKind,
  organisation: { id: string; key: string },
): Promise<Actor> {
  const [accountId, postId] = [v7(), v7()]
  const token = randomBytes(32).toString('base64url')
  const username = `${kind.toLowerCase()}.${organisation.key}.${randomBytes(2).toString('hex')}`
  const name = `${organisation.key}${kind}`.slice(0, 40)
  const [post] = await database.rows<{ id: string }>(
    `with made as (insert into post (id, organisation_id, kind) values ($1, $2, $3)
       on conflict on constraint post_once do update set kind = excluded.kind returning id),
     person as (insert into account (id, username, name, phone) values ($4, $5, $6, '154-0000-0000') returning id)
     select id from made`,
    [postId, organisation.id, kind, accountId, username, name],
  )
  const held = post?.id ?? postId
  await database.rows(
    `with held as (insert into holding (id, post_id, account_id) values ($1, $2, $3))
     insert into session (id, account_id, token_hash, seen_at, expires_at) values ($4, $3, $5, $6, $6)`,
    [v7(), held, accountId, v7(), tokenHash(token), far],
  )
  const { id: organisationId, key: organisationKey } = organisation
  return { accountId, username, name, postId: held, kind, organisationId, organisationKey, token }
}

/** A unit at the top and what stands below it. */
function belowTop(units: readonly ReferenceUnit[], top: string): ReferenceUnit[] {
  const keys = new Set([top])
  for (const { key, parent } of units) if (keys.has(parent)) keys.add(key)
  return units
    .filter(({ key }) => keys.has(key))
    .map((unit) => (unit.key === top ? { ...unit, parent: '' } : unit))
}

async function settle(database: TestDatabase, top = 'cnipa'): Promise<Map<string, string>> {
  const sample = join(installationRoot, 'db', 'sample')
  const all = [
    ...(await readReference(join(sample, 'organisations.yaml'))),
    ...(await readReference(join(sample, 'centres.yaml'))),
  ]
  const units = belowTop(all, top)
  const source = await makeDataSource(database.url, [], 2).initialize()
  try {
    const transaction = await begin(source)
    const ids = await loadReferenceOrganisations(transaction.db, units)
    await transaction.commit()
    return ids
  } finally {
    await source.destroy()
  }
}

type Wire = {
  data?: { [field: string]: unknown } | null
  errors?: { extensions?: { code?: string; violations?: Answer['violations']; current?: unknown } }[]
}

async function post(
  url: string,
  actor: Actor | null,
  body: object,
  headers: { [name: string]: string },
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      // As the console does with every act: the statement that keeps the answer counts.
      'idempotency-key': randomUUID(),
      ...(actor ? { cookie: `huibian=${actor.token}`, 'x-huibian-post': actor.postId } : {}),
      ...headers,
    },
    body: JSON.stringify(body),
  })
  const wire = (await response.json()) as Wire
  const extensions = wire.errors?.[0]?.extensions
  return {
    data: wire.data ?? null,
    ...(extensions?.code ? { code: extensions.code } : {}),
    violations: extensions?.violations ?? [],
    ...(extensions?.current === undefined ? {} : { current: extensions.current }),
    statements: Number(response.headers.get('x-huibian-statements') ?? 0),
    ...(wire.errors ? { errors: wire.errors } : {}),
  }
}

async function call(
  world: Pick<World, 'within'>,
  nation: Actor,
  { closes = farCloses, answers = {} }: Pick<WorldOptions, 'closes' | 'answers'>,
): Promise<string> {
  const days = Object.entries(closes).map(([phase, date]) => ({ phase, date: String(date) }))
  return world.within(nation, async (ctx) => {
    const made = await createCampaign(ctx, {
      preset: 'n2-cases',
      title: '优秀案例征集',
      closes: days,
      answers: { sichuanSender: 'both', ...answers },
      // What the tests file dates from the notice's own years, wherever the clock stands.
      windows: 'stay',
    })
    return (await publishCampaign(ctx, made.id)).id
  })
}

/** Makes a world in a fresh database and serves it on a port of its own. Stop it in `afterAll`, before the database is dropped. */
export async function makeWorld(database: TestDatabase, options: WorldOptions = {}): Promise<World> {
  if (options.at) await database.at(options.at)
  const data = await mkdtemp(join(tmpdir(), 'huibian-world-'))
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    HUIBIAN_DATA: data,
    HUIBIAN_DEMO: '0',
    HUIBIAN_ROLE: options.worker ? 'all' : 'api',
    HUIBIAN_PUBLIC_URL: 'http://localhost',
    ...options.env,
  })
  const organisationIds = await settle(database, options.top)
  const serving = await startServer(config, database)
  const appoint = (kind: PostKind, key: string): Promise<Actor> => {
    const id = organisationIds.get(key)
    if (!id) throw new Error(`the world has no ${key}`)
    return seat(database, kind, { id, key })
  }
  // The nation's office has one editor, who publishes alone; a test of 核发 settles it otherwise.
  await database.rows(
    `insert into issuing (organisation_id, alone, reason, by_name) select id, true, '一人办公', '' from organisation where key = 'cnipa'
     on conflict do nothing`,
  )
  const actors: { [name: string]: Actor } = {}
  for (const [name, [kind, key]] of Object.entries(posts))
    if (organisationIds.has(key)) actors[name] = await appoint(kind, key)
  const within: World['within'] = (actor, work) => {
    const asked = { language: 'zh', postId: actor.postId, address: '' } as const
    const ctx = new OperationContext(serving.platform, asked, asAsked(actor.accountId, actor.postId))
    return ctx.run(false, () => work(ctx))
  }
  const perform: World['perform'] = async (actor, query, variables = {}, headers = {}) => {
    const answer = await post(serving.url, actor, { query, variables }, headers)
    demandFew(query, answer.statements)
    return answer
  }
  const world = {
    ...(actors as { [name in ActorName]: Actor }),
    serving,
    url: serving.url,
    campaignId: '',
    organisationIds,
    appoint,
    within,
    perform,
    async ask<T>(actor: Actor | null, query: string, variables: object = {}): Promise<T> {
      const answer = await perform(actor, query, variables)
      if (answer.errors) throw new Error(JSON.stringify(answer.errors))
      return answer.data as T
    },
    async stop() {
      await this.serving.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
  if (options.campaign === false) return world
  return { ...world, campaignId: await call(world, world.asNation, options) }
}
