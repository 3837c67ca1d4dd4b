import { document } from '../platform/document'

/** A case that came in a relay, and what has become of it in the call above. */
export type RelayCase = {
  entryId: string
  number: string
  title: string
  unit: string
  sender: string
  n: number
  carriedId: string | null
  carriedN: number | null
  state: string | null
}

const fields = 'entryId number title unit sender n carriedId carriedN state'

export const relayCases = document<
  {
    relayCases: RelayCase[]
    campaign: { id: string; title: string; relay: { upperId: string; upperTitle: string } | null } | null
  },
  { campaignId: string }
>(
  `query RelayCases($campaignId: ID!) {
    relayCases(campaignId: $campaignId) { ${fields} }
    campaign(id: $campaignId) { id title relay { upperId upperTitle } }
  }`,
)

export const queueCarrying = document<
  { queueCarrying: { id: string } },
  { campaignId: string; entryIds: readonly string[] }
>(
  `mutation QueueCarrying($campaignId: ID!, $entryIds: [ID!]!) {
    queueCarrying(campaignId: $campaignId, entryIds: $entryIds) { id }
  }`,
)

export const carryings = document<{ carryings: { id: string; state: string }[] }, { campaignId: string }>(
  'query Carryings($campaignId: ID!) { carryings(campaignId: $campaignId) { id state } }',
)
