import { activityInput, weekStage, type WeekStage } from '../../../../test/harness/week'
import type { Actor } from '../../../../test/harness/world'

let stage: WeekStage
beforeAll(async () => {
  stage = await weekStage()
})
afterAll(() => stage?.close())

const enter = `mutation ($c: ID!, $o: ID!, $a: ActivityInput!, $i: OriginInput!) {
  enterActivity(campaignId: $c, organisationId: $o, activity: $a, origin: $i) { id } }`
const know = 'mutation ($id: ID!) { acknowledgeActivity(activityId: $id) { knownBy } }'

async function entered(title: string): Promise<string> {
  const { world, office, unit, campaignId: c } = stage
  const i = { source: 'phone', receivedAt: '2022-04-21T01:00:00.000Z', note: '来电报送', uploadIds: [] }
  const given = { c, o: unit.organisationId, a: activityInput({ title }), i }
  return (await world.ask<{ enterActivity: { id: string } }>(office, enter, given)).enterActivity.id
}

async function refused(actor: Actor, act: string, given: object): Promise<(string | undefined)[]> {
  const answer = await stage.world.perform(actor, act, given)
  return answer.violations.length > 0 ? answer.violations.map(({ message }) => message) : [answer.code]
}

test('all that came together is 知悉 by one act, each recorded by itself; what came otherwise waits', async () => {
  const { database, world, office, unit, other } = stage
  const together = [await entered('同来之一'), await entered('同来之二'), await entered('同来之三')]
  const apart = await entered('另来之一')
  const one = `(select delivery_id from activity where id = $1)`
  await database.rows(`update activity set delivery_id = ${one} where id = any($2::uuid[])`, [
    together[0],
    together,
  ])
  const all = `mutation ($id: ID!) { acknowledgeActivity(activityId: $id, packet: true) { knownBy packetWaits } }`
  const waits = async (of: string) => {
    const query = 'query ($id: ID!) { activity(id: $id) { knownBy packetWaits } }'
    return (await world.ask<{ activity: object }>(unit, query, { id: of })).activity
  }
  await world.ask(unit, know, { id: together[0] })
  expect(await waits(together[0] ?? '')).toEqual({ knownBy: unit.name, packetWaits: 2 })
  expect(await refused(office, all, { id: together[0] })).toEqual(['may.wrongPost'])
  expect(await refused(other, all, { id: together[0] })).toEqual(['NOT_FOUND'])
  const { acknowledgeActivity } = await world.ask<{ acknowledgeActivity: object }>(unit, all, {
    id: together[0],
  })
  expect(acknowledgeActivity).toEqual({ knownBy: unit.name, packetWaits: 0 })
  expect(await refused(unit, all, { id: together[1] })).toEqual(['proxy.alreadyKnown'])
  expect(await waits(apart)).toEqual({ knownBy: null, packetWaits: 1 })
  const told = await database.rows<{ id: string }>(
    `select subject_id as id from record where act = 'activity.known' and subject_id = any($1::uuid[]) order by id`,
    [[...together, apart]],
  )
  expect(told.map(({ id: of }) => of)).toEqual(together)
})
