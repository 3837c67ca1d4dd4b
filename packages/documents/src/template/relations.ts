import { posix } from 'node:path'
import type { Parts } from './container.ts'
import { below, demandXml, make, parseXml, partXml, putXml } from './xml.ts'

const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentTypes = '[Content_Types].xml'

/** The namespace in which a part names its relations. */
export const relationNames = kinds

export type Relation = { id: string; kind: string; part: string }

const listOf = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)

const kindOf = (type: string): string => type.slice(type.lastIndexOf('/') + 1)

/** What a part refers to inside the file. */
export function relationsOf(parts: Parts, part: string): Relation[] {
  const list = partXml(parts, listOf(part))
  if (!list) return []
  return below(list.documentElement, 'Relationship')
    .filter((one) => one.getAttribute('TargetMode') !== 'External')
    .map((one) => {
      const target = one.getAttribute('Target') ?? ''
      const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target)
      return { id: one.getAttribute('Id') ?? '', kind: kindOf(one.getAttribute('Type') ?? ''), part: path }
    })
}

/** Lets a part refer to another, and gives the relation's id. */
export function relate(parts: Parts, part: string, { kind, to }: { kind: string; to: string }): string {
  const list = partXml(parts, listOf(part)) ?? parseXml(`<Relationships xmlns="${packageRelations}"/>`)
  const root = list.documentElement
  const taken = new Set(below(root).map((one) => one.getAttribute('Id')))
  let n = taken.size + 1
  while (taken.has(`rId${n}`)) n++
  const target = posix.relative(posix.dirname(part), to)
  root.appendChild(make(root, 'Relationship', { Id: `rId${n}`, Type: `${kinds}/${kind}`, Target: target }))
  putXml(parts, listOf(part), list)
  return `rId${n}`
}

/** Takes a part out of the file with every relation of another to it. */
export function drop(parts: Parts, owner: string, part: string): void {
  const list = demandXml(parts, listOf(owner))
  const ids = new Set(relationsOf(parts, owner).flatMap((one) => (one.part === part ? [one.id] : [])))
  for (const one of below(list.documentElement))
    if (ids.has(one.getAttribute('Id') ?? '')) list.documentElement.removeChild(one)
  putXml(parts, listOf(owner), list)
  const types = demandXml(parts, contentTypes)
  for (const one of below(types.documentElement))
    if (one.getAttribute('PartName') === `/${part}`) types.documentElement.removeChild(one)
  putXml(parts, contentTypes, types)
  parts.delete(part)
}

/** Says of what kind a part is, or all parts of an ending. */
export function declare(parts: Parts, what: { part: string } | { ending: string }, type: string): void {
  const types = demandXml(parts, contentTypes)
  const root = types.documentElement
  const [name, key, value] =
    'part' in what
      ? (['Override', 'PartName', `/${what.part}`] as const)
      : (['Default', 'Extension', what.ending] as const)
  if (below(root, name).some((one) => one.getAttribute(key)?.toLowerCase() === value.toLowerCase())) return
  const made = make(root, name, { [key]: value, ContentType: type })
  root.insertBefore(made, name === 'Default' ? root.firstChild : null)
  putXml(parts, contentTypes, types)
}

/** A name for a new part that none has: stem1.ending, stem2.ending … */
export function freshName(parts: Parts, stem: string, ending: string): string {
  let n = 1
  while (parts.has(`${stem}${n}.${ending}`)) n++
  return `${stem}${n}.${ending}`
}
