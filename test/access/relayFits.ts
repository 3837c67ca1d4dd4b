import { versionCode } from '@huibian/domain'
import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import type { TestDatabase } from '../harness/database'
import type { World } from '../harness/world'
import type { Fits } from './fits'
import type { Tree } from './trees'

/** Copies one row of a table with some of its columns changed. */
export const copied = async (
  database: TestDatabase,
  table: string,
  { where, set }: { where: string; set: { [column: string]: unknown } },
): Promise<void> => {
  await database.rows(
    `insert into ${table} select (jsonb_populate_record(t, $1::jsonb)).* from ${table} t where ${where} limit 1`,
    [JSON.stringify(set)],
  )
}

/** Copies the closes of a call: what it is judged by, and told of. */
export async function copiedPhases(database: TestDatabase, above: string, campaign: string): Promise<void> {
  for (const key of ['phase1', 'phase2'])
    await copied(database, 'phase', {
      where: `t.campaign_id ${above} and t.key = '${key}'`,
      set: { campaign_id: campaign },
    })
}

/** What fits where a province carries a case out of a call of its own, which relays the nation's. */
export async function relayFits(
  { world, database }: { world: World; database: TestDatabase },
  { centre, province, word, entries }: Tree,
): Promise<Fits> {
  const [campaign, part, entry, version] = [v7(), v7(), v7(), v7()]
  const above = `= '${world.campaignId}'`
  const of = `= '${entries.forwarded[0]}'`
  const sha256 = createHash('sha256').update(entry).digest('hex')
  await copied(database, 'campaign', {
    where: `t.id ${above}`,
    set: {
      id: campaign,
      owner_id: province.organisationId,
      relay_of: world.campaignId,
      // Whoever takes the first call of a list takes the nation's.
      created_at: '2099-01-01T00:00:00+08:00',
      title: `${word}转发`,
    },
  })
  const here = { campaign_id: campaign }
  await copied(database, 'campaign_version', { where: `t.campaign_id ${above}`, set: here })
  await copiedPhases(database, above, campaign)
  await copied(database, 'participation', {
    where: `t.campaign_id ${above} and t.organisation_id = '${centre.organisationId}'`,
    set: { ...here, id: part, receiver_id: null, counts_as_id: null },
  })
  const none = { current_version_id: null, submitted_version_id: null, forwarded_version_id: null }
  const begun = { ...here, ...none, id: entry, participation_id: part, state: 'draft' }
  await copied(database, 'entry', { where: `t.id ${of}`, set: begun })
  await copied(database, 'entry_version', {
    where: `t.entry_id ${of}`,
    set: { id: version, entry_id: entry, sha256, code: versionCode(sha256) },
  })
  await database.rows(
    `update entry set state = 'accepted', current_version_id = $2, submitted_version_id = $2 where id = $1`,
    [entry, version],
  )
  return {
    'queueCarrying.campaignId': { by: province, beside: { entryIds: [entry] }, id: campaign },
    'queueCarrying.entryIds': { by: province, beside: { campaignId: campaign }, id: entry },
    'carryings.campaignId': { by: province, beside: {}, id: campaign },
    'relayCases.campaignId': { by: province, beside: {}, id: campaign },
  }
}
