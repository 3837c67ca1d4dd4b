import { withholdsPictures, type Content, type Form } from '@huibian/domain'
import { campaignFileLoader } from '../campaign/campaign.queries'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'

/** SQL: whether a file that came for an entry may hold pictures: one itself, or a paper such as a Word file or a PDF; no recording and no sheet. */
export const mayHoldPicturesSql = (file: string): string =>
  `not (${file}.mime ~ '^(audio|video)/|spreadsheet' or ${file}.name ~* '[.](xls|et)$')`

/** A version with what it says, and the version of the notice that it says so under. */
type Told = { id: string; version: number; content: Content }

async function formsOf(
  ctx: Context,
  campaignId: string,
  under: readonly { version: number }[],
): Promise<Map<number, Form>> {
  const versions = [...new Set(under.map(({ version }) => version))]
  const files = versions.map((version) => campaignFileLoader(ctx).load({ campaignId, version }))
  return new Map((await Promise.all(files)).map(({ form }, index) => [versions[index] ?? 0, form]))
}

/** Those of these versions of a call's entries whose pictures may leave the unit: of minors, only with 监护人同意. */
export async function showingOf(
  ctx: Context,
  campaignId: string,
  told: readonly Told[],
): Promise<ReadonlySet<string>> {
  const forms = await formsOf(ctx, campaignId, told)
  return new Set(told.flatMap((each) => (withholds(forms, each) ? [] : [each.id])))
}

function withholds(
  forms: Map<number, Form>,
  { version, content }: Pick<Told, 'version' | 'content'>,
): boolean {
  const form = forms.get(version)
  return form !== undefined && withholdsPictures(form, content)
}

/** The same of versions that have not been read. What is not asked is not read. */
export async function versionsShowing(
  ctx: Context,
  campaignId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await rows<{ id: string; version: number }>(
    ctx.db,
    'select v.id, v.campaign_version as version from entry_version v where v.id = any($1::uuid[])',
    [[...new Set(ids)]],
  )
  const forms = await formsOf(ctx, campaignId, found)
  const asked = found.filter(({ version }) => withholds(forms, { version, content: {} })).map(({ id }) => id)
  const answers = await rows<Told>(
    ctx.db,
    'select v.id, v.campaign_version as version, v.content from entry_version v where v.id = any($1::uuid[])',
    [asked],
  )
  const out = new Set(answers.flatMap((told) => (withholds(forms, told) ? [told.id] : [])))
  return new Set(found.flatMap(({ id }) => (out.has(id) ? [] : [id])))
}
