import { join } from 'node:path'
import type { Office } from '../account/administrator'
import { refuse, refuseIf } from '../platform/refusal'
import { judgeUnit } from './organisation.rule'
import { typesRead } from './organisation.sheet'
import { readReference } from './reference'

/** How somebody names an office: by its name or key alone where it is a reference unit. */
export type Named = { name: string; key?: string; kind?: string; region?: string }

/** No type at all where a word is none: the rule of units then says what is wrong. */
function typesOf(kind: string): string[] {
  const { types, unknown } = typesRead(kind)
  return unknown.length === 0 ? types : []
}

/** The office that is named, with what the reference units know of it; refuses one that nobody could tell apart. */
export async function officeNamed(root: string, named: Named): Promise<Office> {
  const { name, key, kind, region } = named
  const units = await readReference(join(root, 'db/sample/organisations.yaml'))
  const known = units.find((unit) => unit.name === name || unit.key === name)
  if (!known && !key) refuse('organisation.officeKey', { name }, 'key')
  const office = {
    key: key ?? known?.key ?? '',
    name: known?.name ?? name,
    shortName: known?.shortName ?? name.slice(0, 40),
    types: kind === undefined ? (known?.types ?? ['office']) : typesOf(kind),
    region: region ?? known?.region ?? '',
    order: known?.order ?? 10,
    formerNames: known?.formerNames ?? [],
  }
  const found = judgeUnit({ ...office, hostName: '', sealingName: '', phone: '' })
  refuseIf(found.map((finding) => ({ rule: finding.message, ...finding, strength: 'hard' })))
  return office
}
