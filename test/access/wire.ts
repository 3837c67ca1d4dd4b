import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql'
import { v7 } from 'uuid'

/** What crosses the wire, as it is checked in. */
export const wire = buildSchema(readFileSync(join(__dirname, '../../docs/schema.graphql'), 'utf8'))

type Input = { name: string; type: GraphQLInputType }

/** A query or mutation: how it is asked, and every place in its arguments that takes an id, as `arg` or `arg.field`. */
export type Root = {
  name: string
  mutation: boolean
  inputs: readonly Input[]
  type: GraphQLOutputType
  ids: string[]
}

/** Every place of an input that takes an id; lists are entered. */
function idsIn(type: GraphQLInputType, path: string): string[] {
  const named = getNamedType(type)
  if (named.name === 'ID') return [path]
  if (!isInputObjectType(named)) return []
  return Object.values(named.getFields()).flatMap((field) => idsIn(field.type, `${path}.${field.name}`))
}

/** Every query and mutation of a schema. */
export function rootsOf(schema: GraphQLSchema): Root[] {
  const of = (mutation: boolean): Root[] => {
    const type = mutation ? schema.getMutationType() : schema.getQueryType()
    return Object.values(type?.getFields() ?? {}).map((field) => ({
      name: field.name,
      mutation,
      inputs: field.args,
      type: field.type,
      ids: field.args.flatMap((arg) => idsIn(arg.type, arg.name)),
    }))
  }
  return [...of(false), ...of(true)]
}

/** What is put into the places of a request by path; ids that are not given are ids of nothing. */
export type Given = { [path: string]: unknown }

const usual: Given = {
  page: { number: 1, size: 100 },
  phase: 'phase1',
  noun: 'entry',
  at: '2099-01-01T00:00:00Z',
  until: '2099-01-01T00:00:00Z',
  content: {},
}

/** A value of the right type; acts get words and revisions that their rules refuse, once permission has been given. */
function valueOf(type: GraphQLInputType, path: string, given: Given): unknown {
  if (Object.hasOwn(given, path))
    return isListType(getNullableType(type)) ? [given[path]].flat() : given[path]
  const bare = getNullableType(type)
  if (isListType(bare)) return listOf(bare.ofType, path, given)
  if (Object.hasOwn(usual, path)) return usual[path]
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).filter(
      (field) => isNonNullType(field.type) || Object.hasOwn(given, `${path}.${field.name}`),
    )
    return Object.fromEntries(
      fields.map((field) => [field.name, valueOf(field.type, `${path}.${field.name}`, given)]),
    )
  }
  if (isEnumType(bare)) return bare.getValues()[0]?.name
  const plain: { [type: string]: unknown } = { ID: v7(), Int: -1, Float: 0, Boolean: false, JSON: {} }
  return bare.name in plain ? plain[bare.name] : bare.name === 'DateTimeISO' ? usual['at'] : ''
}

function listOf(of: GraphQLInputType, path: string, given: Given): unknown[] {
  const filled = Object.keys(given).some((at) => at.startsWith(`${path}.`))
  return filled || getNamedType(of).name === 'ID' ? [valueOf(of, path, given)] : []
}

/** Fields of a type that need no arguments, and what lies `depth` levels below; no type stands twice on one path. */
export function selection(type: GraphQLOutputType, depth: number, above: readonly string[] = []): string {
  const named = getNamedType(type)
  if (!isObjectType(named)) return ''
  const fields = Object.values(named.getFields())
    .filter((field) => !field.args.some((arg) => isNonNullType(arg.type)))
    .flatMap((field) => {
      const below = getNamedType(field.type)
      if (isLeafType(below)) return [field.name]
      if (depth === 0 || above.includes(below.name)) return []
      return [`${field.name} ${selection(below, depth - 1, [...above, named.name])}`]
    })
  return `{ __typename ${fields.join(' ')} }`
}

const scalarsAlone = (type: GraphQLOutputType): string => {
  const named = getNamedType(type)
  return isObjectType(named) ? '{ __typename }' : ''
}

/** A root as a request, with the least of its answer or with all of it `depth` levels down. */
export function requestOf(
  root: Root,
  given: Given = {},
  depth?: number,
): { query: string; variables: { [name: string]: unknown } } {
  const named = (path: string): boolean =>
    path in given || Object.keys(given).some((at) => at.startsWith(`${path}.`))
  const inputs = root.inputs.filter(({ name, type }) => isNonNullType(type) || named(name))
  const variables = Object.fromEntries(inputs.map(({ name, type }) => [name, valueOf(type, name, given)]))
  const declared = inputs.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')
  const passed = inputs.map(({ name }) => `${name}: $${name}`).join(', ')
  const answer = depth === undefined ? scalarsAlone(root.type) : selection(root.type, depth)
  const ask = `${root.name}${passed ? `(${passed})` : ''} ${answer}`
  return {
    query: `${root.mutation ? 'mutation' : 'query'}${declared ? ` (${declared})` : ''} { ${ask} }`,
    variables,
  }
}
