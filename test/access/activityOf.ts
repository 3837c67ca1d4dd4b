import type { Actor, World } from '../harness/world'

/** An activity that its unit sees. */
export async function activityOf(world: World, centre: Actor): Promise<string> {
  const { activities } = await world.ask<{ activities: { id: string }[] }>(
    centre,
    'query ($c: ID!) { activities(campaignId: $c) { id } }',
    { c: world.campaignId },
  )
  return activities[0]?.id ?? ''
}
