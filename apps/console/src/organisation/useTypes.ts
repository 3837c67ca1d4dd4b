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
  // A notice may call those who file and those it addresses by one name: whoever chooses is offered it once.
  const named = [...labels.keys()].filter((id, at, all) => {
    return all.findIndex((other) => labels.get(other) === labels.get(id)) === at
  })
  return {
    offered: [...known, ...named],
    say: (type) => translate(`organisation.type.${type}`, { _: labels.get(type) ?? type }),
  }
}
