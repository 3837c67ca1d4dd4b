import { v7 } from 'uuid'
import type { Actor, World } from '../harness/world'
import type { Verb } from '@huibian/domain'
import { ask, each, type Heard } from './ask'
import { filled, kindAt, type Ids } from './ids'
import { governed, withoutVerb } from './law'
import { rootsOf, wire, type Given, type Root } from './wire'

/** Organisations are public, and so is that one exists; what others may do with them is told by a test of its own. */
const publicPlaces = [
  'organisation.id',
  'organisations.parentId',
  'saveOrganisation.input.id',
  'saveOrganisation.input.parentId',
]

/** One place of an id in one request. */
export type Place = { root: Root; path: string }

export const nameOf = ({ root, path }: Place): string => `${root.name}.${path}`

export const places: Place[] = rootsOf(wire)
  .flatMap((root) => root.ids.map((path) => ({ root, path })))
  .filter((place) => !publicPlaces.includes(nameOf(place)))

/** An answer as the one who compares answers sees it. */
const said = ({ status, text }: Heard): string => `${status} ${text}`

/** Who tries, what is known to them, and what is not theirs; `whole` tries every id, and one of each kind in each place. */
export type Thief = { actor: Actor; own: Ids; foreign: Ids; whole: boolean }

/** Of each kind, where not every id is tried. */
const some = 3

/** How many ids were tried, and where the answer was another than that to an id of nothing. */
export type Replayed = { tried: number; told: string[] }

/** Puts foreign ids into every place of an id, with the thief's own things in the other places. */
export async function replay(world: World, thief: Thief): Promise<Replayed> {
  const { actor, own, foreign, whole } = thief
  const replayed: Replayed = { tried: 0, told: [] }
  // What was done to a thing is the auditor's to read.
  const asked = places.filter(({ root }) => actor.kind !== 'auditor' || root.name !== 'records')
  await each(asked, async (place) => {
    const wanted = kindAt(place.root, place.path)
    const ids = [...foreign].flatMap(([kind, of]) =>
      [...of].slice(0, kind === wanted ? (whole ? of.size : some) : whole ? 1 : 0),
    )
    await compare(world, { actor, place, beside: filled(place.root, own, place.path), ids }, replayed)
  })
  return replayed
}

/** Ids put into one place of one request. */
export type Tries = {
  actor: Actor
  place: Place
  beside: Given
  ids: readonly string[]
  rest?: readonly string[]
}

const put = ({ place, beside, rest }: Tries, id: string): Given => ({
  ...beside,
  [place.path]: rest ? [id, ...rest] : id,
})

/** Compares the answer to each id with that to an id of nothing, byte by byte. */
export async function compare(world: World, tries: Tries, into: Replayed): Promise<void> {
  const { actor, place, ids } = tries
  const nothing = await ask(world, actor, place.root, put(tries, v7()))
  for (const id of ids) {
    into.tried += 1
    const heard = await ask(world, actor, place.root, put(tries, id))
    if (said(heard) !== said(nothing))
      into.told.push(`${nameOf(place)} ${id} as ${actor.kind}: ${heard.text.slice(0, 200)}`)
  }
}

/** An answer that says that permission is lacking, or that there is no such thing. */
export const closed = (heard: string): boolean => /"act\.notAllowed"|"may\.\w+"|"NOT_FOUND"/.test(heard)

/** What was heard at a place for an id that fits, and which verbs were seen to open it: without each, the same request was refused. */
export type Life = { heard: string; opened: Verb[] }

/** The verb of an act that is refused without it and answered otherwise with it. */
export async function openedBy(world: World, actor: Actor, root: Root, given: Given): Promise<Verb[]> {
  const verb = governed[root.name]
  if (!verb) return []
  const shut = await withoutVerb(verb, () => ask(world, actor, root, given, 0))
  const heard = await ask(world, actor, root, given, 0)
  return closed(shut.text) && !closed(heard.text) ? [verb] : []
}

/**
 * The answer of a place to an id that fits there, otherwise than to an id of nothing: where there is none, a replay proves nothing. An
 * answer of more than a refusal is looked for first.
 */
export async function alive(world: World, tries: Tries): Promise<Life | undefined> {
  const { actor, place, ids } = tries
  const verb = governed[place.root.name]
  const to = async (id: string): Promise<string> =>
    said(await ask(world, actor, place.root, put(tries, id), 0))
  const nothing = await to(v7())
  let refused: Life | undefined
  for (const id of ids) {
    const shut = verb && (await withoutVerb(verb, () => to(id)))
    const heard = await to(id)
    if (heard === nothing) continue
    if (!closed(heard)) return { heard, opened: verb && shut && closed(shut) ? [verb] : [] }
    refused ??= { heard, opened: [] }
  }
  return refused
}

const papers = [
  'form.pdf',
  'form.docx',
  'form.xlsx',
  'office.pdf',
  'preview.pdf',
  'draft.docx',
  'receipt.pdf',
  'unit.pdf',
  'unit.docx',
  'unit.xlsx',
]
const excerpts = ['proposals', 'catalogue'].flatMap((paper) =>
  ['pdf', 'docx', 'xlsx'].map((as) => `${paper}.${as}`),
)
const tables = ['summary.pdf', 'summary.xlsx', 'summary.docx', 'office.pdf', 'approval.pdf']

/** Every route beside GraphQL. */
export const routes = [
  ...['', '/:id'].flatMap((id) =>
    ['POST', 'PATCH', 'HEAD', 'DELETE'].map((method) => `${method} /files/uploads${id}`),
  ),
  ...papers.map((paper) => `GET /files/entries/:id/${paper}`),
  ...tables.map((paper) => `GET /files/summaries/:id/${paper}`),
  ...[...excerpts, 'excerpt.pdf', 'excerpt.docx', 'chase.pdf', 'chase.xlsx'].map(
    (paper) => `GET /files/campaigns/:id/${paper}`,
  ),
  ...[
    'accounts',
    'accounts-template',
    'entries',
    'incoming',
    'organisations',
    'past-cases',
    'seal-register',
    'selection',
  ].map((name) => `GET /files/export/${name}.xlsx`),
  'GET /files/seal-records/:id/sm2.zip',
  'GET /files/templates/:id/sample',
  'GET /files/:id',
  'GET /files/calendar/deadlines.ics',
  'GET /calendar/:file',
  // Who asks is known before the list is read, and the list before it is set.
  ...Array.from({ length: 3 }, () => 'POST /files/tables'),
  // Open to everybody: a paper is checked by what stands on it, each request first counted, then answered.
  ...['GET /v', 'GET /v/:code', 'POST /v'].flatMap((route) => [route, route]),
  'GET /seal/authority.crt',
  'GET /seal/revoked.crl',
]

/** The addresses at which a thing of a kind is fetched; a version is asked for under an entry of one's own. */
export function addresses(kind: string, id: string, own: Ids): [method: string, path: string][] {
  if (kind === 'Upload') return ['HEAD', 'PATCH', 'DELETE'].map((method) => [method, `/files/uploads/${id}`])
  const [entry] = own.get('Entry') ?? [id]
  const paths: { [kind: string]: string[] } = {
    Entry: papers.map((paper) => `/files/entries/${id}/${paper}`),
    EntryVersion: papers.slice(0, 6).map((paper) => `/files/entries/${entry}/${paper}?version=${id}`),
    SealRecord: [`/files/seal-records/${id}/sm2.zip`],
    Template: [`/files/templates/${id}/sample`],
    Summary: tables.map((paper) => `/files/summaries/${id}/${paper}`),
    Campaign: [
      ...['entries', 'incoming', 'selection'].map((name) => `/files/export/${name}.xlsx?campaignId=${id}`),
      ...[...excerpts, 'excerpt.pdf?tag=wipo', 'excerpt.docx?tag=wipo', 'chase.pdf', 'chase.xlsx'].map(
        (paper) => `/files/campaigns/${id}/${paper}`,
      ),
    ],
  }
  return (paths[kind] ?? [`/files/${id}`]).map((path) => ['GET', path])
}
