import { v7 } from 'uuid'
import type { TestDatabase } from '../harness/database'
import type { World } from '../harness/world'
import type { Fits } from './fits'
import { copied, copiedPhases } from './relayFits'
import type { Tree } from './trees'

const places = {
  id: 'places',
  kind: 'withinQuota',
  params: { lines: [{ type: 'province', max: 3 }] },
  strength: 'hard',
  at: ['forward'],
  says: { zh: '推荐数量不超过名额', en: 'Recommendations stay within the places' },
}

/** What fits where a centre asks for the places of the body through which it may go, in a call of the nation that has such places. */
export async function quotaFits(
  { world, database }: { world: World; database: TestDatabase },
  { centre, province, word }: Tree,
): Promise<Fits> {
  const campaign = v7()
  const [version] = await database.rows<{ file: { rules: object[]; routes: { id: string }[] } }>(
    'select file from campaign_version where campaign_id = $1 limit 1',
    [world.campaignId],
  )
  if (!version) throw new Error('the call has no file')
  const above = `= '${world.campaignId}'`
  // Whoever takes the first call of a list takes the nation's.
  const set = { id: campaign, created_at: '2099-01-01T00:00:00+08:00', title: `${word}名额` }
  await copied(database, 'campaign', { where: `t.id ${above}`, set })
  const file = { ...version.file, rules: [...version.file.rules, places] }
  await copied(database, 'campaign_version', {
    where: `t.campaign_id ${above}`,
    set: { campaign_id: campaign, file },
  })
  await copiedPhases(database, above, campaign)
  const parts = { [centre.organisationId]: { receiver_id: null }, [province.organisationId]: {} }
  for (const [organisationId, of] of Object.entries(parts))
    await copied(database, 'participation', {
      where: `t.campaign_id ${above} and t.organisation_id = '${organisationId}'`,
      set: { ...of, id: v7(), campaign_id: campaign },
    })
  const beside = { campaignId: campaign, route: version.file.routes[0]?.id ?? '' }
  return { 'quotasThrough.receiverId': { by: centre, beside, id: province.organisationId } }
}
