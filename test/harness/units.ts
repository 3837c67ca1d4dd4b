import { dayOf } from '@huibian/domain'
import { nowOf } from './cases'
import type { Actor, World } from './world'

export type Unit = {
  id: string
  revision: number
  name: string
  shortName: string
  formerNames: string[]
  state: string
  hostName: string
  parent: { key: string } | null
  verbs: { verb: string }[]
  reorganisations: {
    id: string
    says: string
    state: string
    fromDay: string
    by: string
    trouble: string | null
  }[]
}

const fields = `id revision name shortName formerNames state hostName parent { key } verbs { verb }
  reorganisations { id says state fromDay by trouble }`
export const idOf = (world: World, key: string): string => world.organisationIds.get(key) ?? ''

/** A unit as somebody reads it. */
export const unitAs = async (world: World, key: string, actor: Actor = world.asNation): Promise<Unit> =>
  (
    await world.ask<{ organisation: Unit }>(
      actor,
      `query ($id: ID!) { organisation(id: $id) { ${fields} } }`,
      { id: idOf(world, key) },
    )
  ).organisation

const mutations = {
  rename: `mutation ($id: ID!, $revision: Int!, $name: String!, $shortName: String!, $from: String!, $reason: String!) {
    renameOrganisation(id: $id, revision: $revision, name: $name, shortName: $shortName, from: $from, reason: $reason) { ${fields} } }`,
  move: `mutation ($id: ID!, $revision: Int!, $parentId: ID!, $hostName: String!, $sealingName: String!, $from: String!, $reason: String!) {
    moveOrganisation(id: $id, revision: $revision, parentId: $parentId, hostName: $hostName, sealingName: $sealingName,
      from: $from, reason: $reason) { ${fields} } }`,
  close: `mutation ($id: ID!, $revision: Int!, $successorId: ID, $from: String!, $reason: String!) {
    closeOrganisation(id: $id, revision: $revision, successorId: $successorId, from: $from, reason: $reason) { ${fields} } }`,
  reopen: `mutation ($id: ID!, $revision: Int!, $from: String!, $reason: String!) {
    reopenOrganisation(id: $id, revision: $revision, from: $from, reason: $reason) { ${fields} } }`,
} as const

export type Change = keyof typeof mutations

export type Answer = Awaited<ReturnType<World['perform']>>

/** One change of a unit as it now stands, from today unless another day is said. */
export async function changeUnit(
  world: World,
  actor: Actor,
  kind: Change,
  key: string,
  given: object = {},
): Promise<Answer> {
  const { revision, hostName } = await unitAs(world, key)
  const asked = {
    id: idOf(world, key),
    revision,
    from: dayOf(await nowOf(world)),
    reason: '按机构编制批复办理。',
    ...given,
  }
  return world.perform(
    actor,
    mutations[kind],
    kind === 'move' ? { hostName, sealingName: '', ...asked } : asked,
  )
}

export const rules = (answer: Answer): string[] => answer.violations.map(({ rule }) => rule)
export const said = (answer: Answer): (string | undefined)[] => answer.violations.map(({ says }) => says)

/** The unit after a change that must not be refused. */
export async function done(answer: Promise<Answer>): Promise<Unit> {
  const { data, errors } = await answer
  if (!data) throw new Error(JSON.stringify(errors))
  return Object.values(data)[0] as Unit
}
