import { entryFormOf, safeName, wordsOf } from '@huibian/domain'
import { keepFile } from '../attachment/keepFile'
import { demandVerb } from '../entry/demand'
import { lockEntry } from '../entry/entry.queries'
import { frameOf } from '../entry/frame'
import { copyOf } from '../paper/copy'
import { printFormToSeal } from '../paper/print'
import { signedInOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { refuse } from '../platform/refusal'
import { noteScan } from '../scan/bind'
import { canSeal } from '../signet/signet.queries'
import { PDF } from './file'
import { sealsPaper } from './papers'
import { demandName, demandReason } from './reason'
import { askForSeal } from './request'
import type { SealRequestRow } from './seal.entity'

export type AskingForForm = { entryId: string; versionId: string; approver: string; reason: string }

/**
 * Puts the form of the version that stands before the unit's own seal keeper, where the campaign takes an electronic seal on it: the
 * sealed form is then the scan that the entry is sent in with.
 */
export async function requestFormSeal(ctx: Context, asking: AskingForForm): Promise<SealRequestRow> {
  const { entryId, versionId } = asking
  const entry = await lockEntry(ctx, entryId)
  demandVerb(ctx, 'seal.requestForm', entry)
  const { version, filer } = await frameOf(ctx, entryId)
  if (!version) return refuse('entry.notFinalised')
  if (version.id !== versionId) refuse('entry.otherVersion', { n: version.n })
  const copy = await copyOf(ctx, entryId, versionId)
  const form = entryFormOf(copy.file, entry.route)
  if (!form?.electronicSeal) refuse('seal.paperOnly')
  if (!(await canSeal(ctx, filer.id))) refuse('signet.none')
  const reason = demandReason(asking.reason, 200)
  const approver = demandName(asking.approver, 'seal.approver', 'approver')
  const { bytes, pages, sealPlaces } = await printFormToSeal(ctx, copy)
  const place = sealPlaces.at(-1) ?? refuse('seal.noPlace')
  const seenBy = `/${filer.key}/`
  const file = await keepFile(ctx, bytes, {
    noun: 'scan',
    subjectId: entryId,
    seenBy,
    name: safeName(`${entry.title}-${wordsOf(form.name)}-第${version.n}稿.pdf`),
    mime: PDF,
    pages,
  })
  const { code, sha256 } = version
  const paper = { noun: 'entry', subjectId: entryId, seenBy, campaignId: entry.campaignId } as const
  return askForSeal(ctx, paper, {
    versionId,
    organisationId: filer.id,
    reason,
    fileName: file.name,
    fileId: file.id,
    pages,
    copies: 1,
    approver,
    code,
    sha256,
    place,
  })
}

/** Of which entry a version is; of one that the acting organisation does not see, of none. */
async function entryOf(ctx: Context, versionId: string): Promise<string> {
  const found = await row<{ id: string }>(ctx.db, 'select entry_id as id from entry_version where id = $1', [
    versionId,
  ])
  return found?.id ?? ''
}

sealsPaper('form', async (ctx, request, verb) => {
  const found = await entryOf(ctx, request.versionId ?? '')
  const entry = await lockEntry(ctx, found)
  const { filer, version } = await frameOf(ctx, found)
  const stands = entry.state === 'finalised' && version?.id === request.versionId
  if (!stands && verb === 'seal.apply') refuse('seal.otherVersion')
  const { id, key, name, sealingName } = filer
  return {
    noun: 'entry',
    fileNoun: 'scan',
    subjectId: found,
    seenBy: `/${key}/`,
    current: async () => ({ id, key, name: sealingName || name }),
    sealed: async (fileId) => {
      const checked = { codeRead: request.code, codeTyped: null, check: 'matched' as const }
      await noteScan(ctx, {
        entryId: found,
        versionId: request.versionId ?? '',
        fileId,
        pages: request.pages,
        checked,
        byName: signedInOf(ctx).accountName,
      })
      ctx.loaders.clear()
    },
    refused: async () => undefined,
  }
})
