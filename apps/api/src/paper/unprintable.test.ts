import { acceptedCase } from '../../../../test/harness/cases'
import { inWorld } from '../../../../test/harness/inWorld'
import type { World } from '../../../../test/harness/world'

let world: World
inWorld((made) => ({ world } = made), { at: '2099-03-20T10:00:00+08:00' })

const ofEntry = async (id: string): Promise<string[]> =>
  (
    await world.ask<{ entry: { unprintable: string[] } }>(
      world.asCentre,
      'query ($id: ID!) { entry(id: $id) { unprintable } }',
      { id },
    )
  ).entry.unprintable

test('characters that no typeface has are named with the text and with the table that lists it', async () => {
  const people = { centre: world.asCentre, province: world.asProvince }
  const plain = await acceptedCase(world, people, { title: '䶮川的案例' })
  const rare = await acceptedCase(world, people, { title: '𪜁川的案例' })
  expect([await ofEntry(plain), await ofEntry(rare)]).toEqual([[], ['𪜁 U+2A701']])
  const { buildSummary } = await world.ask<{ buildSummary: { unprintable: string[] } }>(
    world.asProvince,
    'mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "phase1") { unprintable } }',
    { c: world.campaignId },
  )
  expect(buildSummary.unprintable).toEqual(['𪜁 U+2A701'])
})
