import type { Campaign, Text } from '@huibian/domain'
import { isGroup } from './examples'
import { wordsIn } from './words'

/** Something of a campaign that others point at. */
export type Thing = { id: string; name: Text }

export const fieldsOf = ({ form }: Campaign): Thing[] =>
  form.fields.map(({ id, label }) => ({ id, name: label }))
const columnsOf = ({ form }: Campaign): Thing[] =>
  form.fields.flatMap(({ columns = [] }) => columns.map(({ id, label }) => ({ id, name: label })))
export const levelsOf = ({ participation }: Campaign): Thing[] =>
  participation.levels.map(({ id, name }) => ({ id, name }))
const typesOf = ({ participation }: Campaign): Thing[] => [
  ...participation.filers.types,
  ...(participation.addressees ?? []),
]

/** Of which units something may be owed: those of a type, and single ones that the file names by their keys. */
export function owingOf(campaign: Campaign, named: unknown): Thing[] {
  const types = typesOf(campaign)
  const keys = [named].flat().filter((key): key is string => typeof key === 'string')
  return [
    ...types,
    ...keys.filter((key) => types.every(({ id }) => id !== key)).map((key) => ({ id: key, name: key })),
  ]
}

/** What the units of a type are called; a type that the campaign does not know stands for itself. */
export const typeName = (campaign: Campaign, type: string): string =>
  wordsIn(typesOf(campaign).find(({ id }) => id === type)?.name ?? type)

/** What the parameters of a rule point at, by their names. */
const pointed: Readonly<Record<string, (campaign: Campaign) => readonly Thing[]>> = Object.freeze({
  field: fieldsOf,
  fields: fieldsOf,
  as: fieldsOf,
  proof: columnsOf,
  or: columnsOf,
  column: ({ form }) =>
    form.fields.flatMap(({ columns = [] }) =>
      columns.filter(({ type }) => type === 'choice').map(({ id, label }) => ({ id, name: label })),
    ),
  options: ({ form }) =>
    form.fields.flatMap(({ columns = [] }) => columns.flatMap(({ options = [] }) => options)),
  part: fieldsOf,
  reviewers: fieldsOf,
  claims: fieldsOf,
  region: fieldsOf,
  declaredIn: fieldsOf,
  titleIn: fieldsOf,
  type: typesOf,
  types: typesOf,
  list: ({ lists = [] }) => lists,
  lists: ({ lists = [] }) => lists,
  stages: ({ stages }) => stages,
  receipts: ({ receipts = [] }) => receipts,
  attestations: ({ attestations }) => attestations.map(({ id, says }) => ({ id, name: says })),
  tag: ({ awards }) => awards,
  by: ({ participation }) => participation.levels.map(({ id, units }) => ({ id, name: units })),
  way: fieldsOf,
  byUnit: ({ form }) => form.fields.flatMap(({ type, options = [] }) => (type === 'choice' ? options : [])),
})

/** Whether a parameter of a name points at something of the campaign. */
export const isPointed = (name: string): boolean => Object.hasOwn(pointed, name)

/** What a parameter of a name chooses from in a campaign; nothing where it is no reference. */
export const thingsNamed = (name: string, campaign: Campaign): readonly Thing[] =>
  pointed[name]?.(campaign) ?? nothing

const nothing: readonly Thing[] = []

const typeOf = ({ form }: Campaign, id: unknown) => form.fields.find((field) => field.id === id)?.type

/** What stands here for a thing that a rule of another notice points at: its namesake, else a field of its type, else the first there is. */
function standIn(name: string, id: string, { from, to }: Taken): string {
  const things = pointed[name]?.(to) ?? nothing
  const type = typeOf(from, id)
  const like = type && things.find((thing) => typeOf(to, thing.id) === type)
  return things.some((thing) => thing.id === id) ? id : (like?.id ?? things[0]?.id ?? id)
}

type Taken = { from: Campaign; to: Campaign }

function fitted(value: unknown, taken: Taken, name = ''): unknown {
  if (typeof value === 'string') return pointed[name] ? standIn(name, value, taken) : value
  if (Array.isArray(value)) {
    const rows = value.map((row) => fitted(row, taken, name))
    return pointed[name] ? [...new Set(rows)] : rows
  }
  if (!isGroup(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fitted(inner, taken, key)]))
}

/** The parameters of a rule taken from one notice into another, so that they point at what is there; whoever took it then chooses. */
export const fittedParams = (
  params: Readonly<Record<string, unknown>>,
  taken: Taken,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, fitted(value, taken, key)]))
