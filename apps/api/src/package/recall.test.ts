import { acceptedCase, anotherCall, forwardPhase, type Sent } from '../../../../test/harness/cases'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import type { Actor, World } from '../../../../test/harness/world'

const OPEN = '2099-03-20T10:00:00+08:00'

let database: TestDatabase
let base: World
let world: World
inWorld((made) => ({ database, world: base } = made), { at: OPEN, campaign: false })
beforeEach(async () => {
  await database.at(OPEN)
  world = await anotherCall(base)
})

const forwardNow = (reason = ''): Promise<Sent> => forwardPhase(world, world.asProvince, { reason })

/** Two accepted cases, their table stamped, the package forwarded. */
async function forwarded(): Promise<{ cases: string[]; sent: Sent }> {
  const people = { centre: world.asCentre, province: world.asProvince }
  const cases: string[] = []
  for (const title of ['第一个案例', '第二个案例']) cases.push(await acceptedCase(world, people, { title }))
  return { cases, sent: await forwardNow() }
}

const extendFor = (province: Actor): Promise<object> =>
  world.ask(
    world.asNation,
    `mutation ($c: ID!, $o: ID!) { extendPhase(campaignId: $c, phase: "phase1", organisationId: $o,
       until: "2099-03-31T23:59:59+08:00", reason: "换发印章，同意延期。") { id } }`,
    { c: world.campaignId, o: province.organisationId },
  )

test('the province recalls while nothing is selected in the phase, and not afterwards', async () => {
  const { cases, sent } = await forwarded()
  const recall = (id: string) =>
    world.perform(
      world.asProvince,
      'mutation ($id: ID!) { recallPackage(id: $id, reason: "有一个案例需要核对。") { state counts } }',
      { id },
    )
  expect((await recall(sent.id)).data).toEqual({ recallPackage: { state: 'recalled', counts: false } })
  const gone = await world.perform(world.asNation, 'query ($id: ID!) { entry(id: $id) { id } }', {
    id: cases[0],
  })
  expect(gone.code).toBe('NOT_FOUND')
  const again = await forwardNow('核对无误，重新上报。')
  await world.ask(world.asNation, 'mutation ($e: ID!) { selectEntry(entryId: $e) { id } }', { e: cases[0] })
  const refused = await recall(again.id)
  expect(refused.violations.map(({ rule }) => rule)).toEqual(['package.selectionBegun'])
})

test('after the close a package is not recalled, since nothing could come in its place', async () => {
  const { sent } = await forwarded()
  const recall = () =>
    world.perform(
      world.asProvince,
      'mutation ($id: ID!) { recallPackage(id: $id, reason: "需要核对。") { state } }',
      {
        id: sent.id,
      },
    )
  const mayRecall = async (): Promise<boolean[]> =>
    (
      await world.ask<{ package: { verbs: { verb: string; allowed: boolean }[] } }>(
        world.asProvince,
        'query ($id: ID!) { package(id: $id) { verbs { verb allowed } } }',
        { id: sent.id },
      )
    ).package.verbs.flatMap(({ verb, allowed }) => (verb === 'package.recall' ? [allowed] : []))
  await database.at('2099-03-26T23:59:59+08:00')
  expect(await mayRecall()).toEqual([true])
  await database.at('2099-03-27T00:00:00+08:00')
  expect(await mayRecall()).toEqual([false])
  expect((await recall()).violations.map(({ rule, says }) => [rule, says])).toEqual([
    [
      'package.recallClosed',
      '本阶段报送已于 2099年3月26日 23:59:59 截止，收回后不能再次上报，所以不能收回；确需更正的，请联系上级退回并延期。',
    ],
  ])
  await extendFor(world.asProvince)
  expect((await recall()).data).toEqual({ recallPackage: { state: 'recalled' } })
})
