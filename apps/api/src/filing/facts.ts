import {
  dayOf,
  factsAsked,
  fileFor,
  identityMarks,
  levelOf,
  opensOf,
  phaseOf,
  rulesOf,
  seeksIn,
  sendingBody,
  settingsOf,
  talliesOf,
  topLevel,
  workHashes,
  type Campaign,
  type Content,
  type FactName,
  type Facts,
  type JudgedAct,
  type MediaFile,
  type Passing,
} from '@huibian/domain'
import { campaignFileLoader } from '../campaign/campaign.queries'
import { effectiveCloseOf, instantAt } from '../campaign/close.queries'
import { graceOf } from '../campaign/grace'
import { frameOf, type Frame } from '../entry/frame'
import { sealedLevels, unitsByLevel } from '../entry/stampers'
import { filesNamed } from '../material/material.queries'
import type { Context } from '../platform/context'
import { besideOf, takeBeside, type Asked } from '../quota/beside'
import { placesOf } from '../quota/places'
import { cameFor } from '../receipt/receipt.queries'
import { registerLoader } from './register'
import { themeOf, titleOf } from './shown'

/** What of an entry its facts are made from; a row and what crosses the wire both have it. */
export type Judged = {
  id: string
  campaignId: string
  campaignVersion: number
  participationId: string
  receiverId: string
  phase: string
  kind: string
  route: string
  submittedAt: Date | null
}

/** An entry with what stands around it: its campaign as far as it bears on an entry of its kind and route. */
export type Case = { file: Campaign; frame: Frame }

/** The rules an entry is judged by, and its frame; two statements for all that are asked for together. */
export async function caseOf(ctx: Context, entry: Judged): Promise<Case> {
  const key = { campaignId: entry.campaignId, version: entry.campaignVersion }
  const [file, frame] = await Promise.all([campaignFileLoader(ctx).load(key), frameOf(ctx, entry.id)])
  return { file: fileFor(file, entry), frame }
}

/** What the one gate for deadlines asks of this entry at this moment. */
export async function passingOf(
  ctx: Context,
  entry: Judged,
  file: Campaign,
  finalisedAt?: Date,
): Promise<Passing> {
  const close = await effectiveCloseOf(ctx, entry)
  return {
    now: instantAt(ctx.now),
    opens: opensOf(file, entry.phase),
    close,
    ...(finalisedAt ? { finalisedAt: instantAt(finalisedAt) } : {}),
    ...(entry.submittedAt ? { submittedAt: instantAt(entry.submittedAt) } : {}),
    ...graceOf(file),
  }
}

/** From which level to which the entry goes: parts of the campaign's own tree, in the words of its route. */
function sendingOf(file: Campaign, { receiver }: Frame, route: string): Facts['sending'] {
  const to = receiver.role === 'owner' ? topLevel(file) : levelOf(file, receiver)
  const levels = file.routes.find(({ id }) => id === route)?.levels ?? []
  return { from: file.participation.filers.level, to, route: levels }
}

/** Whether a rule of this phase asks for a fact, at an act or at any: what none asks for is not fetched. */
const asks = (file: Campaign, { phase }: Judged, name: FactName, act?: JudgedAct): boolean =>
  factsAsked(rulesOf(file, phase).filter(({ at }) => act === undefined || at.includes(act))).includes(name)

async function films(
  ctx: Context,
  entry: Judged,
  { file, content }: { file: Campaign; content: Content },
): Promise<MediaFile[]> {
  const asked = asks(file, entry, 'files') || asks(file, entry, 'media')
  return asked ? filesNamed(ctx, entry.id, { form: file.form, content }) : []
}

/** The facts that every act knows: all but the stamped version's. */
export async function draftFacts(
  ctx: Context,
  entry: Judged,
  { file, frame }: Case,
  { content, finalisedAt }: { content: Content; finalisedAt?: Date },
): Promise<Partial<Facts>> {
  const { filer, receiver } = frame
  const files = await films(ctx, entry, { file, content })
  return {
    form: file.form,
    settings: settingsOf(file),
    phase: phaseOf(file, entry.phase),
    content,
    kind: entry.kind,
    route: entry.route,
    today: dayOf(instantAt(ctx.now)),
    passing: await passingOf(ctx, entry, file, finalisedAt),
    filer: { types: filer.types, level: file.participation.filers.level },
    sending: sendingOf(file, frame, entry.route),
    sender: sendingBody(file, receiver.role === 'owner' ? filer : receiver),
    lists: file.lists ?? [],
    stages: file.stages,
    receipts: file.receipts ?? [],
    attestations: file.attestations,
    files,
    media: files,
    tags: [],
  }
}

/** What is asked of other entries for this one: its places, and its marks where a rule looks for others like it. */
function askedOf(entry: Judged, { file, frame }: Case): Asked {
  const { version, filer, receiver } = frame
  const content = version?.content ?? {}
  const seeks = seeksIn(rulesOf(file, entry.phase))
  const work = { content, files: version?.attachments ?? [], filer: filer.name }
  return {
    entryId: entry.id,
    campaignId: entry.campaignId,
    places: placesOf(file, { entry, filer, receiver, content }),
    marks: seeks === 'none' ? [] : identityMarks(file.form, work),
    seeks,
    filer: filer.id,
    theme: themeOf(content),
  }
}

/**
 * The facts that other entries decide, at an act. `take` holds what the entry takes until the operation ends; when it is sent in, all that it
 * will ever take is written down.
 */
export async function besideFacts(
  ctx: Context,
  entry: Judged,
  whole: Case,
  { at, take = false }: { at: JudgedAct; take?: boolean },
): Promise<Pick<Facts, 'others' | 'tallies'>> {
  const asked = askedOf(entry, whole)
  const places = asked.places.filter((place) => place.at.includes(at))
  const idle = places.length === 0 && !asks(whole.file, entry, 'others', at)
  if (idle && !(take && at === 'submit')) return { others: [], tallies: [] }
  const [found] = take ? await takeBeside(ctx, [asked]) : [await besideOf(ctx, asked)]
  return { others: found?.others ?? [], tallies: talliesOf(places, found?.held ?? []) }
}

/** The acts at which a version that stands is judged. */
const acts: readonly JudgedAct[] = ['submit', 'accept']

/** The facts of the version that stands: also its scan, what the register says of it, and what came by post. */
export async function versionFacts(
  ctx: Context,
  entry: Judged,
  whole: Case,
): Promise<Partial<Facts> | undefined> {
  const { version, scan } = whole.frame
  if (!version) return undefined
  const title = titleOf(version.content)
  const hashes = workHashes(whole.file.form, version.content, version.attachments)
  const [facts, earlier, came] = await Promise.all([
    draftFacts(ctx, entry, whole, version),
    asks(whole.file, entry, 'earlier') ? registerLoader(ctx).load({ entryId: entry.id, title, hashes }) : [],
    acts.some((act) => asks(whole.file, entry, 'received', act)) ? cameFor(ctx, entry.id) : [],
  ])
  return {
    ...facts,
    earlier,
    received: came.map(({ key }) => key),
    version: {
      code: version.code,
      hash: version.sha256,
      units: unitsByLevel(whole.file, entry.route, whole.frame),
    },
    scan: scan && {
      ...(scan.check === 'matched' ? { readCode: scan.codeRead ?? scan.codeTyped ?? '' } : {}),
      compared: scan.check === 'confirmed',
      waived: scan.versionId !== version.id,
      ...sealedLevels(whole.file, entry.route, { ...whole.frame, sealedBy: scan.sealedBy }),
    },
  }
}
