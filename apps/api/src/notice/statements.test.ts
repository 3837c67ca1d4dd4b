import { edited } from '@huibian/domain'
import { fiftyMore } from '../../../../test/harness/centres'
import { relayActs, relayDraft, relayStage } from '../../../../test/harness/relays'

const correct = `mutation ($id: ID!, $version: Int!, $text: String!) { correctCampaign(id: $id, version: $version, text: $text,
  title: "更正通知", number: "更正1号", words: "内容有更正，请周知。") { version } }`
const confirms = `query ($id: ID!) { correctionReaders(campaignId: $id, version: 2, page: { number: 1, size: 100 }) { total } }`

test('publishing and correcting a relay take as many statements for fifty units more', async () => {
  const stage = await relayStage()
  const { world, database, office } = stage
  try {
    const made = async (query: string, variables: object): Promise<number> => {
      const answer = await world.perform(office, query, variables)
      if (answer.errors) throw new Error(JSON.stringify(answer.errors))
      return answer.statements
    }
    /** A relay that is published and corrected: the statements of both, and whom the correction reached. */
    const relayed = async () => {
      const id = await relayDraft(stage, office, '2024-05-29')
      const publishing = await made(relayActs.publish, { id })
      const { campaignSource } = await world.ask<{ campaignSource: { text: string; version: number } }>(
        office,
        relayActs.source,
        { id },
      )
      const at = ['phases', { id: 'collection' }, 'closes'] as const
      const text = edited(campaignSource.text, { at, value: '2024-05-28' })
      const correcting = await made(correct, { id, version: campaignSource.version, text })
      const read = await world.ask<{ correctionReaders: { total: number } }>(office, confirms, { id })
      return { taken: [publishing, correcting], readers: read.correctionReaders.total }
    }
    const few = await relayed()
    const mill = { ...office, organisationId: world.organisationIds.get('mill') ?? '' }
    await fiftyMore(database, world, mill)
    const many = await relayed()
    expect([many.readers - few.readers, many.taken]).toEqual([50, few.taken])
    expect(Math.max(...few.taken)).toBeLessThanOrEqual(11)
  } finally {
    await stage.close()
  }
})
