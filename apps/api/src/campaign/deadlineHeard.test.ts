import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import type { Actor, World } from '../../../../test/harness/world'
import { heardBy } from '../live/audience'
import type { Line } from '../live/live.queries'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), {
  at: '2021-03-12T09:00:00+08:00',
  closes: { phase1: '2021-03-26', phase2: '2021-06-25' },
})

/** Which of these hear of the last act of a kind: the province, two centres of its own, and one of another province. */
async function hear(act: string): Promise<boolean[]> {
  const lines = await database.rows<Line>(
    `select noun, campaign_id as "campaignId", seen_by as "seenBy", counted_by as "countedBy" from record
     where act = $1 order by id desc limit 1`,
    [act],
  )
  const { asProvince, asCentre, asSecondCentre, asOtherCentre } = world
  return [asProvince, asCentre, asSecondCentre, asOtherCentre].map(
    ({ organisationKey }: Actor) => heardBy(lines, organisationKey).length > 0,
  )
}

test('a day that a province sets for all below is heard on the screens of all below it, and nowhere else', async () => {
  const set = `mutation ($c: ID!) { setOwnDeadline(campaignId: $c, phase: "phase1", date: "2021-03-22") { id } }`
  await world.ask(world.asProvince, set, { c: world.campaignId })
  expect(await hear('deadline.own')).toEqual([true, true, true, false])
})

test('what a province permits to one centre is heard by that centre', async () => {
  const allow = `mutation ($c: ID!, $o: ID) { allowLate(campaignId: $c, phase: "phase1", organisationId: $o,
    until: "2021-03-24T12:00:00+08:00", reason: "印章更换") { id } }`
  await world.ask(world.asProvince, allow, { c: world.campaignId, o: world.asCentre.organisationId })
  expect(await hear('deadline.permission')).toEqual([true, true, false, false])
  await world.ask(world.asProvince, allow, { c: world.campaignId })
  expect(await hear('deadline.permission')).toEqual([true, true, true, false])
})

test('what the nation extends for a province is heard by its centres too', async () => {
  const extend = `mutation ($c: ID!, $o: ID!) { extendPhase(campaignId: $c, phase: "phase1", organisationId: $o,
    until: "2021-03-31T23:59:59+08:00", reason: "受灾停工") { id } }`
  await world.ask(world.asNation, extend, { c: world.campaignId, o: world.asProvince.organisationId })
  expect(await hear('deadline.extension')).toEqual([true, true, true, false])
})
