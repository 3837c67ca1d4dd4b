import { withholdsPictures, type Content, type Form } from '@huibian/domain'
import { campaignFileLoader } from '../campaign/campaign.queries'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'

/** SQL: whether a file that came for an entry may hold pictures: one itself, or a paper such as a Word file or a PDF; no recording and no sheet. */
export const mayHoldPicturesSql = (file: string): string =>
  `not (${file}.mime ~ '^(audio|video)/|spreadsheet' or ${file}.name ~* '[.](xls|et)$')`

/** Those of these versions of a call's entries whose pictures may leave the unit: of minors, only with 监护人同意. What is not asked is not read. */
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
  const forms = new Map<number, Form>()
  for (const version of new Set(found.map((one) => one.version)))
    forms.set(version, (await campaignFileLoader(ctx).load({ campaignId, version })).form)
  const withholds = (version: number, content: Content): boolean => {
    const form = forms.get(version)
    return form !== undefined && withholdsPictures(form, content)
  }
  const asked = found.filter(({ version }) => withholds(version, {})).map(({ id }) => id)
  const answers = await rows<{ id: string; version: number; content: Content }>(
    ctx.db,
    'select v.id, v.campaign_version as version, v.content from entry_version v where v.id = any($1::uuid[])',
    [asked],
  )
  const out = new Set(
    answers.flatMap(({ id, version, content }) => (withholds(version, content) ? [id] : [])),
  )
  return new Set(found.flatMap(({ id }) => (out.has(id) ? [] : [id])))
}
