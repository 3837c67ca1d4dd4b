import type { PackageData, PackedCase } from '@huibian/domain'
import type { Changed, Changes } from '../package/changes'
import type { HereEntry } from './here'

const titleOf = ({ version }: PackedCase): string => {
  const { title } = version.fields
  return typeof title === 'string' ? title.slice(0, 200) : ''
}

const named = (one: PackedCase): Changed => ({
  entry: one.entry,
  number: one.number,
  title: titleOf(one),
  n: one.version.n,
})

/** What the package has that is not here, has in another version, or no longer has. */
export function comparedWith(entries: readonly HereEntry[], data: PackageData): Changes {
  const here = new Map(entries.map((entry) => [entry.id, entry]))
  const comes = new Set(data.cases.map(({ entry }) => entry))
  const standing = (id: string): HereEntry | undefined => {
    const entry = here.get(id)
    return entry?.state === 'forwarded' ? entry : undefined
  }
  return {
    added: data.cases.filter(({ entry }) => !standing(entry)).map(named),
    replaced: data.cases.flatMap((one) => {
      const before = standing(one.entry)
      return before && before.versionId !== one.version.id ? [{ ...named(one), before: before.versionN }] : []
    }),
    removed: entries
      .filter(({ id, state }) => state === 'forwarded' && !comes.has(id))
      .map(({ id, number, title, versionN }) => ({ entry: id, number, title, n: versionN })),
  }
}
