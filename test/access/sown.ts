import { postKinds } from '@huibian/domain'
import { v7 } from 'uuid'
import type { TestDatabase } from '../harness/database'
import type { Actor } from '../harness/world'

/** A tree of organisations by the place of each one’s parent, and its cases: who filed each, and how far it has gone. */
export type Seed = { parents: number[]; cases: { filer: number; gone: Gone }[]; announced: boolean }

/** Kept by its filer, sent to the receiver, or brought by a package to the owner. */
export type Gone = 'kept' | 'sent' | 'forwarded'

export type Unit = { id: string; key: string; parent: Unit | undefined; path: string }
export type Case = { id: string; versionId: string; filer: Unit; receiver: Unit; gone: Gone; seenBy: string }
/** What a receiver made of a case that was sent: a table with its request and register line, and, forwarded, a package. */
export type Made = { id: string; unit: Unit; seenBy: string }

/** A sown tree: every kind of post in every unit, and one call of the root’s in which all take part. */
export type Sown = {
  campaignId: string
  announced: boolean
  units: Unit[]
  actors: Actor[]
  cases: Case[]
  tables: Made[]
  packages: Made[]
  editionId: string
}

export const lineOf = (...units: Unit[]): string => `/${[...new Set(units.map(({ key }) => key))].join('/')}/`

/** Rows past all row security, as nothing but the superuser can write them. */
export async function put(database: TestDatabase, table: string, rows: object[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(', ')
  await database.rows(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::public.${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
}

let sowings = 0

export function unitsOf(parents: readonly number[]): Unit[] {
  sowings += 1
  const units: Unit[] = []
  for (const [at, place] of [-1, ...parents].entries()) {
    const parent = units[place]
    const key = `t${sowings}-${at}`
    units.push({ id: v7(), key, parent, path: `${parent?.path ?? '/'}${key}/` })
  }
  return units
}

export async function putPeople(database: TestDatabase, units: readonly Unit[]): Promise<Actor[]> {
  const actors = units.flatMap(({ id: organisationId, key }) =>
    postKinds.map((kind): Actor => {
      const name = `${key}.${kind.toLowerCase()}`
      const ids = { accountId: v7(), postId: v7(), token: '' }
      return { ...ids, username: name, name, kind, organisationId, organisationKey: key }
    }),
  )
  await put(
    database,
    'account',
    actors.map(({ accountId, username }) => ({
      id: accountId,
      username,
      name: username,
      former_hashes: [],
      failed: 0,
      phone: '',
      email: '',
      created_at: '2098-01-01',
    })),
  )
  await put(
    database,
    'post',
    actors.map(({ postId, organisationId, kind }) => ({ id: postId, organisation_id: organisationId, kind })),
  )
  await put(
    database,
    'holding',
    actors.map(({ postId, accountId }) => ({
      id: v7(),
      post_id: postId,
      account_id: accountId,
      since: '2098-01-01',
    })),
  )
  return actors
}

export const hash = 'a'.repeat(64)

/** A call with its parts, ready for cases. */
export type Grown = { campaignId: string; units: Unit[]; root: Unit; by: string; parts: Map<string, string> }

export async function putCall(
  database: TestDatabase,
  units: Unit[],
  by: string,
  announced: boolean,
): Promise<Grown> {
  const campaignId = v7()
  const [root] = units
  if (!root) throw new Error('no root')
  await put(database, 'campaign', [
    {
      id: campaignId,
      owner_id: root.id,
      preset: 'sown',
      title: '所种之征集',
      state: 'published',
      version: 1,
      created_at: '2098-01-01',
      announced_at: announced ? '2099-01-01' : null,
    },
  ])
  await put(database, 'campaign_version', [
    {
      campaign_id: campaignId,
      number: 1,
      file: { form: { fields: [] }, documents: [], vocabulary: {} },
      sha256: hash,
      at: '2098-01-01',
    },
  ])
  await put(database, 'phase', [
    { campaign_id: campaignId, key: 'one', title: '一', order: 1, closes_at: '2100-01-01', wording: '' },
  ])
  const parts = new Map(units.map(({ id }) => [id, v7()]))
  await put(
    database,
    'participation',
    units.map(({ id, path, parent }) => ({
      id: parts.get(id),
      campaign_id: campaignId,
      organisation_id: id,
      role: parent ? 'filer' : 'owner',
      receiver_id: parent ? parts.get(parent.id) : null,
      path,
      contact_name: '',
      contact_phone: '',
      numbered: 0,
    })),
  )
  await put(database, 'book', [
    {
      campaign_id: campaignId,
      title: '集',
      revision: 1,
      preface: [],
      editors_note: [],
      colophon: {},
      author_confirmation: false,
    },
  ])
  return { campaignId, units, root, by, parts }
}

export const day = '2098-01-01'

export async function putCases(database: TestDatabase, grown: Grown, seed: Seed): Promise<Case[]> {
  const { campaignId, units, root, by, parts } = grown
  const cases = seed.cases.flatMap(({ filer: at, gone }): Case[] => {
    const filer = units[at]
    const receiver = filer?.parent
    if (!filer || !receiver) return []
    const line = { kept: [filer], sent: [filer, receiver], forwarded: [filer, receiver, root] }[gone]
    return [{ id: v7(), versionId: v7(), filer, receiver, gone, seenBy: lineOf(...line) }]
  })
  const entry = {
    campaign_id: campaignId,
    campaign_version: 1,
    phase: 'one',
    kind: 'case',
    state: 'draft',
    mark: '',
    title: '题',
    theme: '',
    draft: {},
    revision: 1,
    words: 0,
    created_by: by,
    created_at: day,
    updated_at: day,
  }
  await put(
    database,
    'entry',
    cases.map(({ id, filer, receiver, seenBy, gone }) => ({
      ...entry,
      id,
      filer_id: filer.id,
      receiver_id: receiver.id,
      proxy_id: gone === 'kept' ? null : receiver.id,
      seen_by: seenBy,
      participation_id: parts.get(filer.id),
    })),
  )
  const version = {
    n: 1,
    content: {},
    campaign_version: 1,
    attachments: [],
    sha256: hash,
    words: 0,
    by_id: by,
    by_name: '种',
    finalised_at: day,
    title: '题',
    theme: '',
    submitted_at: day,
  }
  await put(
    database,
    'entry_version',
    cases.map(({ id, versionId }) => ({ ...version, id: versionId, entry_id: id, code: id })),
  )
  await database.rows(
    `update entry e set current_version_id = v.id, state = 'finalised',
       submitted_version_id = case when e.seen_by <> '/' || o.key || '/' then v.id end,
       forwarded_version_id = case when e.id = any($2::uuid[]) then v.id end
     from entry_version v, organisation o where v.entry_id = e.id and o.id = e.filer_id and e.campaign_id = $1`,
    [campaignId, cases.filter(({ gone }) => gone === 'forwarded').map(({ id }) => id)],
  )
  return cases
}
