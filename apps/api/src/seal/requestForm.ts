import { entryFormOf, safeName, stampersOf, wordsOf, type CampaignDocument } from '@huibian/domain'
import { z } from 'zod'
import { keepFile } from '../attachment/keepFile'
import { demandVerb } from '../entry/demand'
import type { EntryRow } from '../entry/entry.entity'
import { lockEntry } from '../entry/entry.queries'
import { frameOf, sentLine, type Frame } from '../entry/frame'
import { placeOf } from '../entry/stampers'
import { copyOf, type Copy } from '../paper/copy'
import { officeFileOf } from '../paper/officeForm'
import { actorOf, type Context } from '../platform/context'
import type { JobKind } from '../platform/jobs'
import { refuse } from '../platform/refusal'
import { canSeal } from '../signet/signet.queries'
import { PDF } from './file'
import { laidForm, layForm, oursToSeal, type FormToSeal } from './formLayout'
import { layByJob } from './layByJob'
import { demandName, demandReason } from './reason'
import { askForSeal, demandNoneWaits } from './request'
import type { SealRequestRow } from './seal.entity'

const asking = z.object({
  entryId: z.string(),
  versionId: z.string(),
  approver: z.string(),
  reason: z.string(),
})

export type AskingForForm = z.infer<typeof asking>

/** What the job is given: the scan that served the form when its seal was asked for, so that it sees one that was bound since. */
const laying = asking.extend({ scanId: z.string().nullish().default(null) })

/** The form as the call has it sealed, and which of its places is the unit's own. */
function formToSeal(
  { file, frame }: Copy,
  route: string,
  unitId: string,
): { form: CampaignDocument; at: number } {
  const form = entryFormOf(file, route)
  if (!form?.electronicSeal) return refuse('seal.paperOnly')
  const at = placeOf(file, route, frame, unitId) ?? refuse('seal.notYours')
  return { form, at }
}

/**
 * Whether the unit's seal goes on the form as others have sealed it in the system. A stamp on paper is not taken into it: where other units
 * stamp the form too, this one then stamps the paper.
 */
function demandAddable({ scan, version }: Frame, form: CampaignDocument, unitId: string): boolean {
  const onThis = scan && scan.versionId === version?.id ? scan.sealedBy : undefined
  if (onThis?.includes(unitId)) return refuse('seal.sealedAlready')
  if (scan && !onThis && stampersOf(form).length > 1) return refuse('seal.onPaper')
  return (onThis?.length ?? 0) > 0
}

/** What another unit asked for before the entry went on waits for nobody. */
async function voidOthers(ctx: Context, versionId: string, unitId: string): Promise<void> {
  await ctx.db.query(
    `update seal_request set state = 'void', decided_at = $3
     where version_id = $1 and organisation_id <> $2 and state = 'waiting'`,
    [versionId, unitId, ctx.now],
  )
}

/** Whose seal is asked for and who sees the paper: the filer alone until the entry is sent, then those who read what was sent in. */
function askingUnit(entry: EntryRow, frame: Frame, own: string): { id: string; seenBy: string } {
  const { id, key } = own === frame.filer.id ? frame.filer : frame.receiver
  return { id, seenBy: entry.state === 'finalised' ? `/${key}/` : sentLine(frame) }
}

type Version = NonNullable<Frame['version']>

/** A request that may be made, its entry being locked. */
type Asked = {
  entry: EntryRow
  version: Version
  copy: Copy
  unit: { id: string; seenBy: string }
  place: { form: CampaignDocument; at: number }
  /** The form as others have sealed it, to which this seal comes. */
  sealed: Frame['scan']
  /** The scan that serves the version now. */
  scanId: string | null
  approver: string
  reason: string
}

/** Locks the entry and refuses what may not be asked for. */
async function demandAskable(ctx: Context, given: AskingForForm): Promise<Asked> {
  const { entryId, versionId } = given
  const entry = await lockEntry(ctx, entryId)
  demandVerb(ctx, 'seal.requestForm', entry)
  const frame = await frameOf(ctx, entryId)
  const { version } = frame
  if (!version) return refuse('entry.notFinalised')
  if (version.id !== versionId) refuse('entry.otherVersion', { n: version.n })
  const copy = await copyOf(ctx, entryId, versionId)
  const unit = askingUnit(entry, frame, actorOf(ctx).post.organisation.id)
  const place = formToSeal(copy, entry.route, unit.id)
  const sealed = demandAddable(frame, place.form, unit.id) ? frame.scan : null
  if (!(await canSeal(ctx, unit.id))) refuse('signet.none')
  const reason = demandReason(given.reason, 200)
  const approver = demandName(given.approver, 'seal.approver', 'approver')
  return { entry, version, copy, unit, place, sealed, scanId: frame.scan?.id ?? null, approver, reason }
}

/** Keeps the form as it was laid out and puts it before the keeper. */
async function putForm(
  ctx: Context,
  { entry, version, unit, place: { form }, sealed, approver, reason }: Asked,
  laid: FormToSeal,
): Promise<SealRequestRow> {
  await voidOthers(ctx, version.id, unit.id)
  const { seenBy } = unit
  const { layout, pages, place, bytes } = laid
  const printed = async (paper: Uint8Array): Promise<{ id: string; name: string }> =>
    keepFile(ctx, paper, {
      noun: 'scan',
      subjectId: entry.id,
      seenBy,
      name: safeName(`${entry.title}-${wordsOf(form.name)}-第${version.n}稿.pdf`),
      mime: PDF,
      pages,
    })
  const file = bytes ? await printed(bytes) : (sealed?.file ?? refuse('seal.unreadable'))
  const { code, sha256 } = version
  const paper = { noun: 'entry', subjectId: entry.id, seenBy, campaignId: entry.campaignId } as const
  return askForSeal(ctx, paper, {
    versionId: version.id,
    organisationId: unit.id,
    reason,
    fileName: file.name,
    fileId: file.id,
    pages,
    copies: 1,
    approver,
    code,
    sha256,
    place,
    layout,
  })
}

/**
 * Puts the form of the version that stands before the acting unit's own seal keeper, where the campaign takes an electronic seal on it: the
 * filer's before it sends the entry in, that of the body which it is sent to before it sends it on. The sealed form is then the scan. An
 * office's own file is first laid out by a job, which then asks: null until it has.
 */
export async function requestFormSeal(ctx: Context, given: AskingForForm): Promise<SealRequestRow | null> {
  const asked = await demandAskable(ctx, given)
  const { copy, place, sealed } = asked
  if (sealed) return putForm(ctx, asked, await laidForm(ctx, copy, sealed.file.sha256, place))
  if (!(await officeFileOf(ctx, copy))) return putForm(ctx, asked, await oursToSeal(ctx, copy, place.at))
  const { versionId } = given
  await demandNoneWaits(ctx, { versionId })
  await layByJob(ctx, 'form', versionId, { ...asking.parse(given), scanId: asked.scanId })
  return null
}

/** Lays the form out while nothing is locked, and asks for the seal as whoever wanted it, if that may still be asked. */
export const layFormJob: JobKind = async (ctx, args, progress) => {
  const { scanId, ...given } = laying.parse(args)
  const copy = await copyOf(ctx, given.entryId, given.versionId)
  const unitId = actorOf(ctx).post.organisation.id
  const own = unitId === copy.frame.filer.id ? unitId : copy.frame.receiver.id
  const laid = await layForm(ctx, copy, formToSeal(copy, copy.entry.route, own), progress)
  // What was read before may be another's meanwhile.
  ctx.loaders.clear()
  const asked = await demandAskable(ctx, given)
  // The sealed form would take the place of a scan that the unit has bound since it asked.
  if (asked.scanId !== scanId) refuse('seal.scanBound')
  await putForm(ctx, asked, laid)
  return undefined
}
