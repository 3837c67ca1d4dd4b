import type { Content, Form } from '@huibian/domain'
import type { Changes } from '../package/package.documents'
import { document } from '../platform/document'
import { violationFields, type Violation } from '../platform/wire'

export type OpenedCase = {
  position: number
  number: string
  title: string
  unit: string
  unitKnown: boolean
  n: number
  code: string
}

/** A case that would be replaced: what stands here and what comes. */
type DifferingCase = { id: string; title: string; before: Content; after: Content }

/** A package that came as a file: what it holds, what taking it would change here, and what speaks against it. */
export type OpenedPackage = {
  sender: string
  phase: string
  n: number
  kind: string
  reason: string
  forwardedAt: string
  code: string
  /** Of the electronic seal on its table; none where it was stamped on paper. */
  seal: { standing: string; title: string; lines: string[] } | null
  cases: OpenedCase[]
  newUnits: string[]
  changes: Changes
  form: Form
  differing: DifferingCase[]
  taken: boolean
  faults: Violation[]
}

export const readPackage = document<
  { readPackage: OpenedPackage },
  { campaignId: string; uploadIds: string[] }
>(
  `mutation ReadPackage($campaignId: ID!, $uploadIds: [ID!]!) {
    readPackage(campaignId: $campaignId, uploadIds: $uploadIds) {
      sender phase n kind reason forwardedAt code seal { standing title lines } newUnits changes taken form differing { id title before after }
      cases { position number title unit unitKnown n code } faults { ${violationFields} }
    }
  }`,
)

export const queueTaking = document<
  { queueTaking: { id: string } },
  { campaignId: string; uploadIds: string[]; admitUnits: boolean }
>(
  `mutation QueueTaking($campaignId: ID!, $uploadIds: [ID!]!, $admitUnits: Boolean!) {
    queueTaking(campaignId: $campaignId, uploadIds: $uploadIds, admitUnits: $admitUnits) { id }
  }`,
)

export const takings = document<{ takings: { id: string }[] }, { campaignId: string }>(
  'query Takings($campaignId: ID!) { takings(campaignId: $campaignId) { id } }',
)
