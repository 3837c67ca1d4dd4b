import { isWorkday } from 'chinese-days'
import {
  dayOf,
  fieldsFlagged,
  countFields,
  opensOf,
  phaseOf,
  settingsOf,
  type Campaign,
  type Content,
  type Facts,
  type Passing,
} from '@huibian/domain'
import { campaignFileLoader } from '../campaign/campaign.queries'
import { effectiveCloseOf, instantAt } from '../campaign/close.queries'
import type { Context } from '../platform/context'
import { frameOf, type Frame } from '../entry/frame'
import { registerLoader } from './register'

/** What of an entry its facts are made from; a row and what crosses the wire both have it. */
export type Judged = {
  id: string
  campaignId: string
  campaignVersion: number
  participationId: string
  phase: string
  submittedAt: Date | null
}

/** An entry with what stands around it. */
export type Case = { file: Campaign; frame: Frame }

/** The rules an entry is judged by, and its frame; two statements for all that are asked for together. */
export async function caseOf(ctx: Context, entry: Judged): Promise<Case> {
  const key = { campaignId: entry.campaignId, version: entry.campaignVersion }
  const [file, frame] = await Promise.all([campaignFileLoader(ctx).load(key), frameOf(ctx, entry.id)])
  return { file, frame }
}

/** What the one gate for deadlines asks of this entry at this moment. */
export async function passingOf(
  ctx: Context,
  entry: Judged,
  file: Campaign,
  finalisedAt?: Date,
): Promise<Passing> {
  const settings = settingsOf(file)
  const close = await effectiveCloseOf(ctx, entry.participationId, entry.phase)
  return {
    now: instantAt(ctx.now),
    opens: opensOf(file, entry.phase),
    close,
    ...(finalisedAt ? { finalisedAt: instantAt(finalisedAt) } : {}),
    ...(entry.submittedAt ? { submittedAt: instantAt(entry.submittedAt) } : {}),
    ...(settings.finalisedCountsOnTime
      ? { grace: { workingDays: settings.scanWorkingDays, isWorkingDay: isWorkday } }
      : {}),
  }
}

/** From which level to which the entry goes: parts of the campaign's own tree, in the words of its route. */
function sendingOf(file: Campaign, frame: Frame): Facts['sending'] {
  const route = file.routes[0]?.levels ?? []
  const to = frame.receiver.role === 'owner' ? route.at(-1) : route.at(-2)
  return { from: file.participation.filers.level, to: to ?? '', route }
}

/** The facts that every act knows: all but the stamped version's. */
export async function draftFacts(
  ctx: Context,
  entry: Judged,
  { file, frame }: Case,
  { content, finalisedAt }: { content: Content; finalisedAt?: Date },
): Promise<Partial<Facts>> {
  return {
    form: file.form,
    settings: settingsOf(file),
    phase: phaseOf(file, entry.phase),
    content,
    today: dayOf(instantAt(ctx.now)),
    passing: await passingOf(ctx, entry, file, finalisedAt),
    filer: { types: frame.filer.types, level: file.participation.filers.level },
    sending: sendingOf(file, frame),
    attestations: file.attestations,
    tags: [],
  }
}

/** The facts of the version that stands: also its scan, and what the register says of it. */
export async function versionFacts(
  ctx: Context,
  entry: Judged,
  whole: Case,
): Promise<Partial<Facts> | undefined> {
  const { version, scan } = whole.frame
  if (!version) return undefined
  const title = titleOf(version.content)
  const asked = { entryId: entry.id, title, hashes: version.attachments.map(({ sha256 }) => sha256) }
  const [facts, earlier] = await Promise.all([
    draftFacts(ctx, entry, whole, version),
    registerLoader(ctx).load(asked),
  ])
  return {
    ...facts,
    earlier,
    version: { code: version.code, hash: version.sha256 },
    scan: scan && {
      ...(scan.check === 'matched' ? { readCode: scan.codeRead ?? scan.codeTyped ?? '' } : {}),
      compared: scan.check === 'confirmed',
      waived: scan.versionId !== version.id,
    },
  }
}

const textOf = (content: Content, field: string): string => {
  const value = content[field]
  return typeof value === 'string' ? value : ''
}

/** The title that lists and letters show. */
export const titleOf = (content: Content): string => textOf(content, 'title').slice(0, 200)

/** What lists show of a content beside its fields. */
export function shownOf(file: Campaign, content: Content): { title: string; theme: string; words: number } {
  const counted = countFields(content, fieldsFlagged(file.form, 'countsAsText'), settingsOf(file))
  return { title: titleOf(content), theme: textOf(content, 'theme'), words: counted.words }
}
