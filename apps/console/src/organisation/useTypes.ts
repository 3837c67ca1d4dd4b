import { useTranslate } from 'react-admin'
import { useRead } from '../platform/read'
import { typesInNotices } from './organisation.documents'
import { organisationTypes } from './types'

type Types = {
  /** Those that every installation knows, and then those that only a notice names. */
  offered: readonly string[]
  say: (type: string) => string
}

/** The types that a unit may have, and their names. A notice may bring types of its own. */
export function useTypes(): Types {
  const translate = useTranslate()
  const { data } = useRead(typesInNotices, {})
  const known: readonly string[] = organisationTypes
  const further = (data?.organisationTypes ?? []).filter(({ id }) => !known.includes(id))
  const labels = new Map(further.map(({ id, label }) => [id, label]))
  return {
    offered: [...known, ...labels.keys()],
    say: (type) => translate(`organisation.type.${type}`, { _: labels.get(type) ?? type }),
  }
}
