import { checkContent, type Content } from '@huibian/domain'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'
import type { DifferingCase } from './intake.type'
import type { Weighed } from './measure'

/**
 * The cases that a package brings in another 稿: what stands here, and what would stand in its place. One that is not of the call's form is told
 * as a fault, and not here.
 */
export async function differingOf(
  ctx: Context,
  { opened: { data }, here, changes, file }: Weighed,
): Promise<DifferingCase[]> {
  const { replaced } = changes
  if (replaced.length === 0) return []
  const versions = new Map(here.entries.map(({ id, versionId }) => [id, versionId]))
  const found = await rows<{ id: string; content: Content }>(
    ctx.db,
    'select id, content from entry_version where id = any($1::uuid[])',
    [replaced.map(({ entry }) => versions.get(entry))],
  )
  const before = new Map(found.map(({ id, content }) => [id, content]))
  const comes = new Map(data.cases.map(({ entry, version }) => [entry, version.fields]))
  return replaced.flatMap(({ entry: id, title }) => {
    const checked = checkContent(file.form, comes.get(id) ?? {})
    if ('findings' in checked) return []
    return { id, title, before: before.get(versions.get(id) ?? '') ?? {}, after: checked.content }
  })
}
