import { document } from '../platform/document'

type Id = { id: string }

/** Kind, route and body are said where the campaign has several. */
export type Starting = {
  campaignId: string
  phase: string
  kind?: string
  route?: string
  receiverId?: string
}

export const startEntry = document<{ startEntry: Id }, Starting>(
  `mutation StartEntry($campaignId: ID!, $phase: String!, $kind: String, $route: String, $receiverId: ID) {
    startEntry(campaignId: $campaignId, phase: $phase, kind: $kind, route: $route, receiverId: $receiverId) { id }
  }`,
)

export const discardEntry = document<{ discardEntry: boolean }, Id & { revision: number }>(
  'mutation DiscardEntry($id: ID!, $revision: Int!) { discardEntry(id: $id, revision: $revision) }',
)

export const unprintableText = document<{ entry: { unprintable: string[] } | null }, Id>(
  'query UnprintableText($id: ID!) { entry(id: $id) { id unprintable } }',
)

export const finaliseEntry = document<{ finaliseEntry: Id }, Id & { revision: number }>(
  'mutation FinaliseEntry($id: ID!, $revision: Int!) { finaliseEntry(id: $id, revision: $revision) { id } }',
)

export const takeBackEntry = document<{ takeBackEntry: Id }, Id>(
  'mutation TakeBackEntry($id: ID!) { takeBackEntry(id: $id) { id } }',
)

export const submitEntry = document<
  { submitEntry: Id },
  Id & { revision: number; attestations: string[]; waivers: { rule: string; reason: string }[] }
>(
  `mutation SubmitEntry($id: ID!, $revision: Int!, $attestations: [String!]!, $waivers: [WaiverInput!]!) {
    submitEntry(id: $id, revision: $revision, attestations: $attestations, waivers: $waivers) { id }
  }`,
)

export const markReceived = document<
  { markReceived: Id },
  { entryId: string; key: string; received: boolean }
>(
  `mutation MarkReceived($entryId: ID!, $key: String!, $received: Boolean!) {
    markReceived(entryId: $entryId, key: $key, received: $received) { id }
  }`,
)

export const withdrawEntry = document<{ withdrawEntry: Id }, Id & { reason: string }>(
  'mutation WithdrawEntry($id: ID!, $reason: String!) { withdrawEntry(id: $id, reason: $reason) { id } }',
)
