import { acceptCase, acceptedCase, fileCase, forwardPhase } from '../../../../test/harness/cases'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import type { World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00' })

type Arrival = { day: string; n: number }

/** How many came to the nation day by day, from all regions and from Jiangsu alone. */
async function came(): Promise<{ all: Arrival[]; region: Arrival[] }> {
  const asked = `query ($c: ID!, $o: ID) { all: arrivals(campaignId: $c) { day n } region: arrivals(campaignId: $c, organisationId: $o) { day n } }`
  const given = { c: world.campaignId, o: world.asProvince.organisationId }
  return world.ask<{ all: Arrival[]; region: Arrival[] }>(world.asNation, asked, given)
}

const both = (days: Arrival[]) => ({ all: days, region: days })

test('what was forwarded stays on its day when a later package carries it on, and what that adds stands on its own', async () => {
  const people = { centre: world.asCentre, province: world.asProvince }
  for (const title of ['第一个案例', '第二个案例']) await acceptedCase(world, people, { title })
  const third = await fileCase(world, world.asSecondCentre, { title: '第三个案例' })
  const waivers = [{ rule: 'pendingCases', reason: '其余案例仍在审核，随后补报。' }]
  await forwardPhase(world, world.asProvince, { waivers })
  expect(await came()).toEqual(both([{ day: '2099-03-20', n: 2 }]))

  await database.at('2099-03-24T10:00:00+08:00')
  await acceptCase(world, world.asProvince, third)
  await forwardPhase(world, world.asProvince, { reason: '补报一个案例。' })
  const days = [
    { day: '2099-03-20', n: 2 },
    { day: '2099-03-24', n: 1 },
  ]
  expect(await came()).toEqual(both(days))
})

test('what a package that was returned had held arrives with the one that takes its place', async () => {
  const people = { centre: world.asOtherCentre, province: world.asOtherProvince }
  for (const title of ['湖北的第一个案例', '湖北的第二个案例']) await acceptedCase(world, people, { title })
  const { id } = await forwardPhase(world, world.asOtherProvince)
  const { all: before, region } = await came()
  expect([before.map(({ n }) => n), region.map(({ n }) => n)]).toEqual([
    [2, 3],
    [2, 1],
  ])
  await world.ask(
    world.asNation,
    'mutation ($id: ID!) { returnPackage(id: $id, reason: "汇总表与案例不符。") { id } }',
    { id },
  )
  await database.at('2099-03-25T10:00:00+08:00')
  await forwardPhase(world, world.asOtherProvince, { reason: '已更正汇总表。' })
  expect((await came()).all).toEqual([
    { day: '2099-03-20', n: 2 },
    { day: '2099-03-24', n: 1 },
    { day: '2099-03-25', n: 2 },
  ])
})
