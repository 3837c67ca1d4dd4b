import { entryStates, transitions } from '@huibian/domain'
import { lockEntryOf } from '../entry/entry.queries'
import type { EntryRow } from '../entry/entry.entity'
import { frameOf, sentLine, type Frame } from '../entry/frame'
import { signedInOf } from '../platform/context'
import { refuse } from '../platform/refusal'
import { noteScan } from '../scan/bind'
import { sealsPaper } from './papers'
import type { SealRequestRow } from './seal.entity'

/** While its receiver may seal it: until it goes on. */
const withReceiver: readonly string[] = entryStates.filter(
  (state) => transitions[state].accept ?? transitions[state].forward,
)

/** Whether the form still is what the seal was asked for: of the filer until it is sent in, of the receiver until it is sent on. */
function stands(request: SealRequestRow, { state }: EntryRow, { filer, version }: Frame): boolean {
  const own = request.organisationId === filer.id
  return version?.id === request.versionId && (own ? state === 'finalised' : withReceiver.includes(state))
}

/** Whose seals the pressed file has: those of the file that it was pressed on, and this one. */
const sealersOf = ({ fileId, organisationId }: SealRequestRow, { scan }: Frame): string[] => [
  ...(scan?.fileId === fileId ? (scan.sealedBy ?? []) : []),
  organisationId,
]

sealsPaper('form', async (ctx, request, verb) => {
  const entry = await lockEntryOf(ctx, request.versionId ?? '')
  const frame = await frameOf(ctx, entry.id)
  const { filer, receiver } = frame
  if (verb === 'seal.apply' && !stands(request, entry, frame)) refuse('seal.otherVersion')
  const { id, key, name, sealingName } = request.organisationId === filer.id ? filer : receiver
  const sealedBy = sealersOf(request, frame)
  return {
    noun: 'entry',
    fileNoun: 'scan',
    subjectId: entry.id,
    seenBy: entry.state === 'finalised' ? `/${key}/` : sentLine(frame),
    current: async () => ({ id, key, name: sealingName || name }),
    sealed: async (fileId) => {
      const checked = { codeRead: request.code, codeTyped: null, check: 'matched' as const }
      await noteScan(ctx, {
        entryId: entry.id,
        versionId: request.versionId ?? '',
        fileId,
        pages: request.pages,
        checked,
        byName: signedInOf(ctx).accountName,
        sealedBy,
      })
      ctx.loaders.clear()
    },
    refused: async () => undefined,
  }
})
