import type { Actor, World } from '../harness/world'
import { ask, type Heard } from './ask'
import { rootsOf, wire, type Given, type Root } from './wire'

/** Ids that somebody has been told, by the type that bore them. */
export type Ids = Map<string, Set<string>>

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Gathers every id in an answer, wherever it stands: those that no type bears are told by their field. */
function gather(value: unknown, into: Ids, kind: string): void {
  if (typeof value === 'string') {
    for (const [id] of value.matchAll(uuid)) into.set(kind, (into.get(kind) ?? new Set()).add(id))
    return
  }
  if (Array.isArray(value)) return value.forEach((one) => gather(one, into, kind))
  if (typeof value !== 'object' || value === null) return
  const type = '__typename' in value ? String(value.__typename) : ''
  for (const [field, below] of Object.entries(value))
    gather(below, into, field === 'id' && type ? type : field)
}

const roots = new Map(rootsOf(wire).map((root) => [root.name, root]))

/** The root of a name. */
export function rootOf(name: string): Root {
  const root = roots.get(name)
  if (!root) throw new Error(`no field ${name}`)
  return root
}

const listed =
  'campaigns me inbox inboxUnread mailPreference calendarFeed accounts posts sealRequests sealRecords entries overview tasks records organisationTypes organisations presets signet site'.split(
    ' ',
  )
const inCampaign =
  'arrivals campaign campaignExports carryings certificateJob certificates chaseLog letters deadlines incomingForm matrix owing packages summaries summary book selections activities templates takings week weekPapers packetUnits packetJobs packetReadings relayCases invitations reportSections unprintableReport'.split(
    ' ',
  )

/** One question of the crawl and what was heard. */
export type Look = { name: string; given: Given; heard: Heard }

/** Asks all lists as somebody, and then every call, case and package that they name, three levels down. */
export async function crawl(world: World, actor: Actor, hear: (look: Look) => void): Promise<Ids> {
  const seen: Ids = new Map()
  const look = async (name: string, given: Given, depth = 2): Promise<void> => {
    const heard = await ask(world, actor, rootOf(name), given, depth)
    const { data, code } = heard
    if (code === 'INTERNAL' || code.startsWith('GRAPHQL') || code === 'BAD_USER_INPUT')
      throw new Error(`${name} as ${actor.kind}: ${code}`)
    gather(data, seen, name)
    hear({ name, given, heard })
  }
  for (const name of listed)
    await look(
      name,
      name === 'posts' ? { organisationId: actor.organisationId } : {},
      name === 'overview' ? 3 : name === 'entries' ? 1 : 2,
    )
  // A search by the words of a call, of cases, of a unit and of former years finds something of every kind.
  for (const words of ['案例', '一期', 'jiangsu', '往年']) await look('search', { words })
  for (const id of Array.from(seen.get('Campaign') ?? []))
    for (const name of inCampaign)
      for (const phase of ['phase1', 'phase2'])
        await look(name, { id, campaignId: id, phase }, name === 'packages' ? 2 : 3)
  // More levels of a page of packages or cases weigh more than one request may: each is asked alone.
  for (const id of Array.from(seen.get('Package') ?? [])) await look('package', { id }, 3)
  for (const id of Array.from(seen.get('Entry') ?? [])) {
    await look('entry', { id }, 3)
    await look('entryNeighbours', { id })
    await look('entryFigures', { id })
    await look('records', { noun: 'entry', subject: id })
  }
  return seen
}

/** Every id that somebody can learn. */
export const idsSeenBy = (world: World, actor: Actor): Promise<Ids> => crawl(world, actor, () => {})

/** What some know and others do not, by kind. */
export function without(known: readonly Ids[], others: readonly Ids[]): Ids {
  const theirs = new Set(others.flatMap((ids) => [...ids.values()].flatMap((of) => [...of])))
  const left: Ids = new Map()
  for (const ids of known) {
    for (const [kind, of] of ids) {
      for (const id of of) if (!theirs.has(id)) left.set(kind, (left.get(kind) ?? new Set()).add(id))
    }
  }
  return left
}

const byName: { [name: string]: string } = {
  entryId: 'Entry',
  entryIds: 'Entry',
  ids: 'Entry',
  subject: 'Entry',
  activityId: 'Activity',
  sameAsId: 'Activity',
  lineIds: 'InboxLine',
  invitationId: 'Invitation',
  shotId: 'Shot',
  shotIds: 'Shot',
  versionId: 'EntryVersion',
  campaignId: 'Campaign',
  editionId: 'Edition',
  organisationId: 'Organisation',
  organisationIds: 'Organisation',
  parentId: 'Organisation',
  successorId: 'Organisation',
  filerId: 'Organisation',
  receiverId: 'WayReceiver',
  senderId: 'Organisation',
  fileId: 'Attachment',
  regionId: 'Organisation',
  uploadId: 'Upload',
  uploadIds: 'Upload',
  tableId: 'Upload',
  tableScanId: 'Upload',
  textId: 'Upload',
  formId: 'Upload',
  requestId: 'SealRequest',
  scanId: 'Scan',
  summaryId: 'Summary',
  packageId: 'Package',
  accountId: 'Account',
  fromAccountId: 'Account',
  toAccountId: 'Account',
  postId: 'Post',
  fromId: 'Edition',
  toId: 'Edition',
}

const byField: readonly [RegExp, string][] = [
  [/^cancelReorganisation$/, 'Reorganisation'],
  [/Summary$|recordApproval|requestSeal/, 'Summary'],
  [/[pP]ackage|markMailed/, 'Package'],
  [/[aA]ctivity$/, 'Activity'],
  [/Account$|^resetFactor$/, 'Account'],
  [/Template$/, 'Template'],
  [/Certificate$/, 'Certificate'],
  [/[cC]ampaign|Correction$/, 'Campaign'],
  [/Edition/, 'Edition'],
  [/Likeness$/, 'Likeness'],
  [/^job$/, 'Job'],
  [/[oO]rganisation/, 'Organisation'],
]

/** What kind of thing a place of a request asks for. */
export function kindAt(root: Root, path: string): string {
  const name = path.split('.').at(-1) ?? ''
  return byName[name] ?? byField.find(([pattern]) => pattern.test(root.name))?.[1] ?? 'Entry'
}

/** One thing of each kind that a request asks for beside `except`, among what is known. */
export function filled(root: Root, known: Ids, except: string): Given {
  const places = root.ids.filter((path) => path !== except && !/filter\.|input\.|^organisationId$/.test(path))
  const found = places.flatMap((path): [string, string][] => {
    const [id] = known.get(kindAt(root, path)) ?? []
    return id === undefined ? [] : [[path, id]]
  })
  return Object.fromEntries(found)
}
