import type { Organisation, OrganisationInput } from './organisation.documents'

/** What the boxes of the form hold: former names one a line, the order as typed. */
export type OrganisationValues = {
  key: string
  name: string
  shortName: string
  types: string[]
  region: string
  order: string
  hostName: string
  sealingName: string
  formerNames: string
  phone: string
}

const none: OrganisationValues = {
  key: '',
  name: '',
  shortName: '',
  types: [],
  region: '',
  order: '',
  hostName: '',
  sealingName: '',
  formerNames: '',
  phone: '',
}

export function valuesOf(organisation: Organisation | undefined): OrganisationValues {
  if (!organisation) return none
  const { key, name, shortName, types, region, hostName, sealingName, phone } = organisation
  const order = String(organisation.order)
  const formerNames = organisation.formerNames.join('\n')
  return { key, name, shortName, types, region, hostName, sealingName, phone, order, formerNames }
}

/** The boxes in which something else was typed than stood there. */
export function typedOver(stood: OrganisationValues, typed: OrganisationValues): Partial<OrganisationValues> {
  const other = Object.entries(typed).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(new Map(Object.entries(stood)).get(name)),
  )
  return Object.fromEntries(other)
}

export function inputOf(
  values: OrganisationValues,
  known: Organisation | undefined,
  parentId: string | undefined,
): OrganisationInput {
  const lines = values.formerNames.split('\n').map((line) => line.trim())
  const parent = known?.parent?.id ?? parentId
  return {
    ...values,
    name: values.name.trim(),
    order: Math.round(Number(values.order)) || 0,
    formerNames: lines.filter(Boolean),
    ...(known ? { id: known.id, revision: known.revision } : {}),
    ...(parent ? { parentId: parent } : {}),
  }
}
