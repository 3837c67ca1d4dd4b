import { buildSchema, isInputObjectType, isObjectType, printSchema, type GraphQLSchema } from 'graphql'
import { inWorld } from '../harness/inWorld'
import type { World } from '../harness/world'
import { fieldRows } from './fields'
import { inputs } from './inputs'
import { openFields, policy } from './policy'
import { requestOf, rootsOf, wire } from './wire'

let world: World
inWorld((made) => ({ world } = made))

const roots = rootsOf(wire)

/** Everything that crosses the wire: each root with what it takes, each field of a type, each field of an input. */
function crossing(schema: GraphQLSchema): string[] {
  const named = (type: string, fields: object): string[] =>
    Object.keys(fields).map((field) => `${type}.${field}`)
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !/^(__|Query$|Mutation$)/.test(name))
  return [
    ...rootsOf(schema).flatMap(({ name, inputs }) => [
      name,
      ...inputs.map((input) => `${name}(${input.name})`),
    ]),
    ...types.flatMap((type) => (isObjectType(type) ? named(type.name, type.getFields()) : [])),
    ...types.flatMap((type) => (isInputObjectType(type) ? named(type.name, type.getFields()) : [])),
  ]
}

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '')

/** The same by the tables. */
function listed(): string[] {
  return [
    ...Object.entries(policy).flatMap(([name, [, takes]]) => [
      name,
      ...words(takes).map((arg) => `${name}(${arg})`),
    ]),
    ...fieldRows().map(([name]) => name),
    ...Object.entries(inputs).flatMap(([input, fields]) => words(fields).map((field) => `${input}.${field}`)),
  ]
}

/** What has no row, and rows of nothing. */
const unknown = (schema: GraphQLSchema): string[] => {
  const [names, rows] = [crossing(schema), listed()]
  const twice = rows.filter((row, at) => rows.indexOf(row) !== at)
  return [
    ...names.filter((name) => !rows.includes(name)),
    ...rows.filter((row) => !names.includes(row)),
    ...twice,
  ]
}

test('everything that crosses the wire has its row in the tables, and every row is of something', () => {
  expect(unknown(wire)).toEqual([])
  expect(openFields.filter((name) => !(name in policy))).toEqual([])
})

test('a field, an argument or an input that nobody has thought about is told by its name, and one that has gone too', () => {
  const more = printSchema(wire)
    .replace('type Query {', 'type Query {\n  everything(of: ID): String')
    .replace('type Entry {', 'type Entry {\n  secret: String')
    .replace('input EntryFilter {', 'input EntryFilter {\n  secret: String')
    .replace('  submitEntry(attestations: [String!]!, ', '  submitEntry(')
  expect(unknown(buildSchema(more)).sort()).toEqual(
    [
      'Entry.secret',
      'EntryFilter.secret',
      'everything',
      'everything(of)',
      'submitEntry(attestations)',
    ].sort(),
  )
})

test('nobody is answered without a sign-in, but for what is open', async () => {
  const open: string[] = []
  for (const root of roots) {
    const { query, variables } = requestOf(root)
    const { code, data } = await world.perform(null, query, variables)
    if (code !== 'UNAUTHENTICATED') open.push(root.name)
    else expect([root.name, data?.[root.name] ?? null]).toEqual([root.name, null])
  }
  expect(open.sort()).toEqual([...openFields].sort())
})

test('a sign-in that names no post gets nothing but what belongs to the person', async () => {
  const { postId: _, ...person } = await world.appoint('editor', 'cnipa')
  const answered: string[] = []
  for (const root of roots) {
    if (openFields.includes(root.name)) continue
    const { query, variables } = requestOf(root)
    const { code } = await world.perform({ ...person, postId: '' }, query, variables)
    if (code !== 'UNAUTHENTICATED') answered.push(root.name)
    if (root.name === 'signOut') expect(code).toBeUndefined()
    if (root.name.startsWith('signOut')) Object.assign(person, await world.appoint('editor', 'cnipa'))
  }
  const own = ['changePassword', 'confirmFactor', 'endFactor', 'offerFactor', 'signOut', 'signOutEverywhere']
  const publicNames = ['organisation', 'organisations', 'presets']
  expect(answered.sort()).toEqual([...own, ...publicNames, 'demoPassword', 'readCodes'].sort())
})
