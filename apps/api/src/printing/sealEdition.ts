import { versionCode } from '@huibian/domain'
import { EditionRow } from '../book/book.entity'
import { visibleEdition } from '../book/book.queries'
import { ownedCampaign, ownerLine } from '../book/owner'
import type { Context } from '../platform/context'
import { actorOf } from '../platform/context'
import { row } from '../platform/database'
import { NotFound, refuse } from '../platform/refusal'
import { fileById } from '../seal/file'
import { sealsPaper } from '../seal/papers'
import { demandCopies, demandName, demandReason } from '../seal/reason'
import { askForSeal } from '../seal/request'
import type { SealRequestRow } from '../seal/seal.entity'
import { canSeal } from '../signet/signet.queries'

export type AskingForEdition = { editionId: string; approver: string; reason: string; copies: number }

/** Puts the locked print edition before the seal keeper of whoever runs the campaign. Its code is that of the file itself. */
export async function requestEditionSeal(ctx: Context, asking: AskingForEdition): Promise<SealRequestRow> {
  const edition = await visibleEdition(ctx, asking.editionId)
  const { id: editionId, campaignId, pdfFileId } = edition
  const { campaign } = await ownedCampaign(ctx, campaignId, 'seal.requestEdition')
  if (!edition.locked) refuse('seal.notLocked')
  if (edition.sealedFileId) refuse('seal.already')
  if (!(await canSeal(ctx, campaign.ownerId))) refuse('signet.none')
  const reason = demandReason(asking.reason, 200)
  const approver = demandName(asking.approver, 'seal.approver', 'approver')
  const copies = demandCopies(asking.copies)
  const file = (pdfFileId ? await fileById(ctx, pdfFileId) : null) ?? refuse('seal.unreadable')
  const paper = { noun: 'edition', subjectId: editionId, seenBy: ownerLine(ctx), campaignId } as const
  return askForSeal(ctx, paper, {
    editionId,
    organisationId: campaign.ownerId,
    reason,
    fileName: file.name,
    fileId: file.id,
    pages: file.pages ?? 1,
    copies,
    approver,
    code: versionCode(file.sha256),
    sha256: file.sha256,
    place: edition.sealPlace ?? { page: 1, x: 105, y: 221 },
  })
}

type Locked = { id: string; locked: boolean; sealed: string | null; unit: string; key: string; name: string }

sealsPaper('edition', async (ctx, request) => {
  const edition = await row<Locked>(
    ctx.db,
    `select e.id, e.locked, e.sealed_file_id as sealed, o.id as unit, o.key, coalesce(nullif(o.sealing_name, ''), o.name) as name
     from edition e join campaign c on c.id = e.campaign_id join organisation o on o.id = c.owner_id
     where e.id = $1 and o.id = $2 for no key update of e`,
    [request.editionId, actorOf(ctx).post.organisation.id],
  )
  if (!edition) throw new NotFound()
  const { id, locked, sealed, unit, key, name } = edition
  return {
    noun: 'edition',
    fileNoun: 'edition',
    subjectId: id,
    seenBy: `/${key}/`,
    current: async () => {
      if (!locked) refuse('seal.notLocked')
      if (sealed) refuse('seal.already')
      return { id: unit, key, name }
    },
    sealed: async (sealedFileId) => {
      await ctx.db.update(EditionRow, { id }, { sealedFileId })
    },
    refused: async () => undefined,
  }
})
