import type { Context } from '../platform/context'
import { copyOf } from '../paper/copy'
import { printForm, writeDraft } from '../paper/print'

/** A case as it went with a package. */
export type SentCase = {
  position: number
  entryId: string
  number: string
  versionId: string
  versionN: number
  code: string
  sha256: string
  title: string
  unit: string
  scanFileId: string | null
}

/** The clean form of a case and its text in Word, at the version that went. */
export async function casePapers(
  ctx: Context,
  one: SentCase,
): Promise<{ form: Uint8Array; docx: Uint8Array }> {
  const copy = await copyOf(ctx, one.entryId, one.versionId)
  return { form: await printForm(ctx, copy), docx: await writeDraft(ctx, copy) }
}
