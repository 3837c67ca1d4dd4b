import { entryFormOf, safeName, stampersOf, wordsOf, type CampaignDocument } from '@huibian/domain'
import { keepFile } from '../attachment/keepFile'
import { demandVerb } from '../entry/demand'
import type { EntryRow } from '../entry/entry.entity'
import { lockEntry } from '../entry/entry.queries'
import { frameOf, type Frame } from '../entry/frame'
import { placeOf } from '../entry/stampers'
import { copyOf, type Copy } from '../paper/copy'
import { actorOf, type Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { canSeal } from '../signet/signet.queries'
import { PDF } from './file'
import { laidForm, layForm } from './formLayout'
import { demandName, demandReason } from './reason'
import { askForSeal } from './request'
import type { SealRequestRow } from './seal.entity'

export type AskingForForm = { entryId: string; versionId: string; approver: string; reason: string }

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

/** Whose seal is asked for and who sees the paper: the filer alone until the entry is sent, then whoever sees the entry. */
function askingUnit(
  entry: EntryRow,
  { filer, receiver }: Frame,
  own: string,
): { id: string; seenBy: string } {
  const { id, key } = own === filer.id ? filer : receiver
  return { id, seenBy: entry.state === 'finalised' ? `/${key}/` : entry.seenBy }
}

/**
 * Puts the form of the version that stands before the acting unit's own seal keeper, where the campaign takes an electronic seal on it: the
 * filer's before it sends the entry in, that of the body which it is sent to before it sends it on. The sealed form is then the scan.
 */
export async function requestFormSeal(ctx: Context, asking: AskingForForm): Promise<SealRequestRow> {
  const { entryId, versionId } = asking
  const entry = await lockEntry(ctx, entryId)
  demandVerb(ctx, 'seal.requestForm', entry)
  const frame = await frameOf(ctx, entryId)
  const { version, scan } = frame
  if (!version) return refuse('entry.notFinalised')
  if (version.id !== versionId) refuse('entry.otherVersion', { n: version.n })
  const copy = await copyOf(ctx, entryId, versionId)
  const unit = askingUnit(entry, frame, actorOf(ctx).post.organisation.id)
  const { form, at } = formToSeal(copy, entry.route, unit.id)
  const added = demandAddable(frame, form, unit.id)
  if (!(await canSeal(ctx, unit.id))) refuse('signet.none')
  const reason = demandReason(asking.reason, 200)
  const approver = demandName(asking.approver, 'seal.approver', 'approver')
  await voidOthers(ctx, versionId, unit.id)
  const { layout, pages, place, bytes } =
    added && scan
      ? await laidForm(ctx, copy, scan.file.sha256, { form, at })
      : await layForm(ctx, copy, { form, at })
  const { seenBy } = unit
  const printed = async (paper: Uint8Array): Promise<{ id: string; name: string }> =>
    keepFile(ctx, paper, {
      noun: 'scan',
      subjectId: entryId,
      seenBy,
      name: safeName(`${entry.title}-${wordsOf(form.name)}-第${version.n}稿.pdf`),
      mime: PDF,
      pages,
    })
  const file = bytes ? await printed(bytes) : (scan?.file ?? refuse('seal.unreadable'))
  const { code, sha256 } = version
  const paper = { noun: 'entry', subjectId: entryId, seenBy, campaignId: entry.campaignId } as const
  return askForSeal(ctx, paper, {
    versionId,
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
