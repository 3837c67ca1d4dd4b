import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  answered,
  fileText,
  readCampaignFile,
  type Answers,
  type Campaign,
  type Content,
} from '@huibian/domain'
import { loadReferenceOrganisations } from '../../apps/api/src/organisation/reference'
import { begin } from '../../apps/api/src/platform/transaction'
import { makeDataSource } from '../../apps/api/src/platform/database'
import { freshDatabase, type TestDatabase } from './database'
import { acts, bound, type EntryState, type Filed } from './filing'
import { makeWorld, type Actor, type World } from './world'

/** A unit of a notice's own tree; without `under` it stands directly under the host. */
export type Given = { key: string; name: string; shortName?: string; types: string[]; under?: string }

/** A notice that runs: its host's editor, and whoever takes part by key. */
export type NoticeStage = {
  database: TestDatabase
  world: World
  file: Campaign
  host: Actor
  /** Who keeps the host's own review: works that come straight to it are its to accept. */
  receiver: Actor
  close(): Promise<void>
}

/** Imports a file as whoever runs the call, in an office of one person, and publishes it. */
export async function running(
  { database, world }: { database: TestDatabase; world: World },
  host: Actor,
  file: Campaign,
): Promise<string> {
  await database.rows(
    `insert into issuing (organisation_id, alone, reason, by_name) values ($1, true, '一人办公', '') on conflict do nothing`,
    [host.organisationId],
  )
  const { importCampaign } = await world.ask<{ importCampaign: { id: string } }>(
    host,
    'mutation ($text: String!, $title: String!) { importCampaign(text: $text, title: $title) { id } }',
    { text: fileText(file), title: '试办活动' },
  )
  const { id } = importCampaign
  await world.ask(host, 'mutation ($id: ID!) { publishCampaign(id: $id) { state } }', { id })
  return id
}

type Staging = {
  /** The path of the campaign file from the root. */
  path: string
  /** An instant before the close of the notice. */
  at: string
  units: readonly Given[]
  answers?: Answers
  /** What the office enters into the file before it publishes. */
  entered?: (file: Campaign) => Campaign
  /** Also work on jobs. */
  worker?: boolean
}

const root = join(__dirname, '../..')

/** A campaign file as it stands, a relay together with the file above it. */
export function readNotice(path: string): Campaign {
  const parsed = readCampaignFile(readFileSync(join(root, path), 'utf8'), (id) =>
    readFileSync(join(root, 'db/presets', `${id}.yaml`), 'utf8'),
  )
  if ('campaign' in parsed) return parsed.campaign
  throw new Error(JSON.stringify(parsed.mistakes))
}

type Items = NonNullable<Campaign['lists']>[number]['items']

/** A notice with one of its lists filled in, as the office does after the notice came without it. */
export function listed(file: Campaign, id: string, items: Items): Campaign {
  return { ...file, lists: (file.lists ?? []).map((list) => (list.id === id ? { ...list, items } : list)) }
}

/** The codes of N1 as the office enters them: both annexes came without the notice. */
export const coded = (file: Campaign): Campaign =>
  listed(listed(file, 'localCodes', [{ code: '116', name: '甲省知识产权局' }]), 'internalCodes', [
    { code: '201', name: '某直属单位' },
  ])

async function settle(database: TestDatabase, units: readonly Given[]): Promise<Map<string, string>> {
  const source = await makeDataSource(database.url, [], 2).initialize()
  const host = { key: 'host', name: '主办单位', shortName: '主办', types: ['host'], parent: '' }
  const below = units.map(({ under = 'host', shortName, ...unit }) => ({
    ...unit,
    shortName: shortName ?? unit.name,
    parent: under,
  }))
  const rest = { region: '000000', hostName: '', sealingName: '', formerNames: [], attributes: [], phone: '' }
  try {
    const transaction = await begin(source)
    const all = [host, ...below].map((unit, order) => ({ ...rest, ...unit, order: 90_000 + order }))
    const ids = await loadReferenceOrganisations(transaction.db, all)
    await transaction.commit()
    return ids
  } finally {
    await source.destroy()
  }
}

/** An office with a notice's own tree below it and no campaign yet. */
export type OfficeStage = Omit<NoticeStage, 'file'>

/** Makes the host of a notice with its units, at an instant; with a worker also its jobs. */
export async function officeStage({
  at,
  units,
  worker = false,
}: Pick<Staging, 'at' | 'units' | 'worker'>): Promise<OfficeStage> {
  const database = await freshDatabase()
  const world = await makeWorld(database, { at, campaign: false, worker })
  for (const [key, id] of await settle(database, units)) world.organisationIds.set(key, id)
  const host = await world.appoint('editor', 'host')
  const receiver = await world.appoint('reviewingClerk', 'host')
  const close = async (): Promise<void> => {
    await world.stop()
    await database.drop()
  }
  return { database, world, host, receiver, close }
}

/** Imports a notice's file as its host, answers what it leaves open, and publishes it through the wire. */
export async function noticeStage({ path, answers = {}, entered, ...staged }: Staging): Promise<NoticeStage> {
  const stage = await officeStage(staged)
  const { database, world, host } = stage
  const read = readNotice(path)
  const file = answered(entered?.(read) ?? read, answers)
  const id = await running({ database, world }, host, file)
  return { ...stage, world: { ...world, campaignId: id }, file }
}

/** What is begun: kind, route and body only where the campaign has several. */
export type Sort = { phase: string; kind?: string; route?: string; receiverId?: string }

type Begun = EntryState & { content: Content; kind: string; route: string; receiver: { key: string } }

const starting = `mutation ($c: ID!, $phase: String!, $kind: String, $route: String, $receiverId: ID) {
  startEntry(campaignId: $c, phase: $phase, kind: $kind, route: $route, receiverId: $receiverId) {
    id revision state number mark content kind route receiver { key } } }`

/** Begins an entry of a sort; the answer of the operation, whatever it is. */
export const begins = (world: World, actor: Actor, sort: Sort): ReturnType<World['perform']> =>
  world.perform(actor, starting, { c: world.campaignId, ...sort })

/** An entry that must be allowed to be begun. */
export async function begunBy(world: World, actor: Actor, sort: Sort): Promise<Begun> {
  return (await world.ask<{ startEntry: Begun }>(actor, starting, { c: world.campaignId, ...sort }))
    .startEntry
}

/** Writes a content over what the system filled in. */
export async function savedAs(
  world: World,
  actor: Actor,
  { id, revision, content }: Pick<Begun, 'id' | 'revision' | 'content'>,
  written: Content,
): Promise<EntryState> {
  const asked = { id, revision, content: { ...content, ...written } }
  return (await world.ask<{ saveDraft: EntryState }>(actor, acts.save, asked)).saveDraft
}

type Finalised = EntryState & { currentVersion: { id: string; n: number; code: string } }

/** 定稿, and where asked its stamped form. */
export async function finalisedAs(
  world: World,
  actor: Actor,
  draft: EntryState,
  { stamped = false } = {},
): Promise<Filed> {
  const { finaliseEntry } = await world.ask<{ finaliseEntry: Finalised }>(actor, acts.finalise, draft)
  const { currentVersion, ...state } = finaliseEntry
  const filed = { ...state, versionId: currentVersion.id, code: currentVersion.code, n: currentVersion.n }
  if (stamped) await bound(world, actor, filed)
  return filed
}

type Said = { attestations?: string[]; waivers?: { rule: string; reason: string }[] }

/** 报送; the answer of the operation, whatever it is. */
export const submits = (
  world: World,
  actor: Actor,
  { id, revision }: EntryState,
  { attestations = [], waivers = [] }: Said = {},
): ReturnType<World['perform']> => world.perform(actor, acts.submit, { id, revision, attestations, waivers })

/** Accepts what was sent in with every item of a checklist met; the answer of the operation, whatever it is. */
export const accepts = (
  world: World,
  actor: Actor,
  { id, versionId }: Filed,
  items: readonly string[] = [],
): ReturnType<World['perform']> =>
  world.perform(actor, acts.accept, {
    id,
    versionId,
    checklist: items.map((item) => ({ item, ok: true, note: '' })),
    comment: '',
  })

/** The rules that an answer broke, in the order in which it tells them; nothing where it was allowed. */
export const broke = ({ code, violations }: { code?: string; violations: { rule: string }[] }): string[] =>
  code === undefined ? [] : violations.length > 0 ? violations.map(({ rule }) => rule) : [code]
