import { summarySealPosition } from '@huibian/documents'
import { keepFile } from '../attachment/keepFile'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { demandPassword } from '../session/signIn'
import { fileById, PDF } from './file'
import { lockPaper } from './papers'
import { pressSeal, type Manner } from './press'
import { demandReason } from './reason'
import { enterRegister } from './register'
import { decide, requestFor } from './request'
import type { SealRequestRow } from './seal.entity'

export type Applying = { requestId: string; password: string; manner: Manner }

/** The keeper, having proved again who they are, presses the seal on the very file that was approved. */
export async function applySeal(
  ctx: Context,
  { requestId, password, manner }: Applying,
): Promise<SealRequestRow> {
  const request = await requestFor(ctx, requestId, 'seal.apply')
  const paper = await lockPaper(ctx, request, 'seal.apply')
  await demandPassword(ctx, password)
  const unit = await paper.current()
  const file = (await fileById(ctx, request.fileId)) ?? refuse('seal.unreadable')
  const { code, reason, sha256: content } = request
  const pdf = await ctx.files.bytes(file.sha256)
  const place = request.place ?? summarySealPosition
  const { bytes, ...behind } = await pressSeal(ctx, { pdf, unit, place, manner }, { code, content, reason })
  const { id: fileId } = await keepFile(ctx, bytes, {
    name: file.name.replace(/\.pdf$/, '（盖章）.pdf'),
    mime: PDF,
    noun: paper.fileNoun,
    subjectId: paper.subjectId,
    seenBy: paper.seenBy,
    pages: file.pages ?? 1,
  })
  await enterRegister(ctx, {
    organisationId: request.organisationId,
    way: 'system',
    summaryId: request.summaryId,
    versionId: request.versionId,
    editionId: request.editionId,
    letterId: request.letterId,
    reason,
    fileName: request.fileName,
    pages: request.pages,
    copies: request.copies,
    approver: request.approver,
    keeper: ctx.signedIn?.accountName ?? '',
    code,
    sha256: content,
    fileId,
    behind: { ...behind, ...manner },
  })
  const sealed = await decide(ctx, request, paper, { state: 'sealed' })
  await paper.sealed(fileId)
  return sealed
}

/** The keeper hands the request back with a reason; what was approved stands, and another request may follow. */
export async function refuseSeal(ctx: Context, requestId: string, reason: string): Promise<SealRequestRow> {
  const request = await requestFor(ctx, requestId, 'seal.refuse')
  const paper = await lockPaper(ctx, request, 'seal.refuse')
  const refused = await decide(ctx, request, paper, { state: 'refused', refusal: demandReason(reason) })
  await paper.refused()
  return refused
}
