import type { ProxySource } from '@huibian/domain'
import type { Context } from '../platform/context'
import { officeKinds } from '../template/kinds'
import { copyOf, shownWithout } from '../paper/copy'
import { fillForm, officeFileOf } from '../paper/officeForm'
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
  /** Who entered it for its unit (代录), and how it came. */
  proxy: { by: string; source: ProxySource } | null
}

/**
 * The clean form of a case, in the office's own file too where there is one, and its text in Word, at the version that went. Where `withheld` says
 * why its pictures stay out, that stands in the text in their places; a form prints none.
 */
export async function casePapers(
  ctx: Context,
  one: SentCase,
  withheld?: string,
): Promise<{ form: Uint8Array; docx: Uint8Array; office?: { extension: string; bytes: Uint8Array } }> {
  const copy = await copyOf(ctx, one.entryId, one.versionId)
  const template = await officeFileOf(ctx, copy)
  const papers = {
    form: await printForm(ctx, copy),
    docx: await writeDraft(ctx, withheld === undefined ? copy : shownWithout(copy, withheld)),
  }
  if (!template) return papers
  const { extension } = officeKinds[template.kind]
  const { bytes } = await fillForm(ctx, copy, template)
  return { ...papers, office: { extension, bytes } }
}
