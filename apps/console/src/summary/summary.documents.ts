import type { Consent, Campaign, Content } from '@huibian/domain'
import { document } from '../platform/document'
import {
  fileFields,
  verbFields,
  violationFields,
  type FileLink,
  type Job,
  type Verb,
  type Violation,
} from '../platform/wire'
import type { Attested } from '../entry/wire'
import type { ScanPart } from '../scan/scan.documents'
import { requestFields, type SealRequest } from '../seal/seal.documents'

export type SummaryRow = {
  position: number
  remark: string
  entry: {
    id: string
    title: string
    number: string | null
    state: string
    mark: string | null
    consent: Consent | null
    filer: { id: string; name: string }
  }
  version: { id: string; n: number; code: string; content: Content }
}

export type Approval = {
  approver: string
  opinion: string
  at: string
  recordedBy: string
  file: FileLink | null
}

/** A 案例汇总表. `state`: building, frozen, approved, sealing, stamped, forwarded. */
export type Summary = {
  id: string
  phase: string
  n: number
  state: string
  revision: number
  code: string | null
  /** Until when it is taken, which may be a later day than the phase's close. */
  closesAt: string
  rows: SummaryRow[]
  blocks: Violation[]
  /** Characters that no typeface has. */
  unprintable: string[]
  attested: Attested[]
  waivers: { rule: string; says: string; reason: string; by: string; at: string }[]
  minimum: { label: string; done: number; needed: number; strength: string } | null
  stale: boolean
  staleReason: string | null
  approval: Approval | null
  sealRequest: Omit<SealRequest, 'file'> | null
  /** The work that lays the table out for its seal, while it runs and where it failed. */
  sealJob: Pick<Job, 'id' | 'state'> | null
  scan: FileLink | null
  pdf: FileLink | null
  xlsx: FileLink | null
  /** docx or xlsx where the table comes out in the office's own file. */
  officeTable: string | null
  approvalSheet: FileLink | null
  verbs: Verb[]
}

/** A table as a list shows it. */
export type SummaryLine = Pick<
  Summary,
  'id' | 'phase' | 'n' | 'state' | 'code' | 'stale' | 'approval' | 'pdf' | 'scan' | 'approvalSheet'
>

/** What a page needs to know of the call. */
export type SummaryCampaign = {
  id: string
  title: string
  file: Campaign
  phases: { key: string; title: string; myClose: string; open: boolean; daysLeft: number; wording: string }[]
}

const approval = `approval { approver opinion at recordedBy file { ${fileFields} } }`
const papers = `pdf { ${fileFields} } scan { ${fileFields} } approvalSheet { ${fileFields} }`

const table = `id phase n state revision code ${approval} ${papers}
  rows {
    position remark
    entry { id title number state mark consent filer { id name } }
    version { id n code content }
  }
  sealRequest { ${requestFields} }
  sealJob { id state }
  xlsx { ${fileFields} } officeTable`

/** How it stands by the rules. The rows are told with the revision that they are of, so that they are ordered as they were seen. */
const standing = `id closesAt stale staleReason unprintable blocks { ${violationFields} }
  attested { key text by at } waivers { rule says reason by at }
  minimum { label done needed strength } verbs { ${verbFields} }`

export const summaryCampaign = document<{ campaign: SummaryCampaign | null }, { id: string }>(
  `query SummaryCampaign($id: ID!) {
    campaign(id: $id) { id title file phases { key title myClose open daysLeft wording } }
  }`,
)

export const summaryOf = document<{ summary: Summary | null }, { campaignId: string; phase: string }>(
  `query SummaryOf($campaignId: ID!, $phase: String!) {
    summary(campaignId: $campaignId, phase: $phase) { ${table} }
  }`,
  `query SummaryStanding($campaignId: ID!, $phase: String!) {
    summary(campaignId: $campaignId, phase: $phase) { ${standing} }
  }`,
)

export const summaryList = document<
  { summaries: SummaryLine[] },
  { campaignId: string; phase: string | null }
>(
  `query SummaryList($campaignId: ID!, $phase: String) {
    summaries(campaignId: $campaignId, phase: $phase) { id phase n state code stale ${approval} ${papers} }
  }`,
)

/** How many cases a first table would have, and how many are not decided. */
export const acceptedCount = document<
  { accepted: { total: number }; waiting: { total: number } },
  { campaignId: string; phase: string }
>(
  `query AcceptedCount($campaignId: ID!, $phase: String!) {
    accepted: entries(
      filter: { campaignId: $campaignId, phase: $phase, states: ["accepted"] }
      sort: number, page: { number: 1, size: 1 }
    ) { total }
    waiting: entries(
      filter: { campaignId: $campaignId, phase: $phase, states: ["submitted", "inReview"] }
      sort: number, page: { number: 1, size: 1 }
    ) { total }
  }`,
)

type Changed<Name extends string> = { [name in Name]: { id: string; revision: number } }

export const buildSummary = document<Changed<'buildSummary'>, { campaignId: string; phase: string }>(
  `mutation BuildSummary($campaignId: ID!, $phase: String!) {
    buildSummary(campaignId: $campaignId, phase: $phase) { id revision }
  }`,
)

export const orderSummary = document<
  Changed<'orderSummary'>,
  { id: string; revision: number; entryIds: string[] }
>(
  `mutation OrderSummary($id: ID!, $revision: Int!, $entryIds: [ID!]!) {
    orderSummary(id: $id, revision: $revision, entryIds: $entryIds) { id revision }
  }`,
)

export const remarkSummary = document<
  Changed<'remarkSummary'>,
  { id: string; revision: number; entryId: string; remark: string }
>(
  `mutation RemarkSummary($id: ID!, $revision: Int!, $entryId: ID!, $remark: String!) {
    remarkSummary(id: $id, revision: $revision, entryId: $entryId, remark: $remark) { id revision }
  }`,
)

export type Waived = { rule: string; reason: string }

/** 推荐单位确认: `attestations` as `id:version`, the words that were read. */
export const attestSummary = document<
  Changed<'attestSummary'>,
  { id: string; revision: number; attestations: string[] }
>(
  `mutation AttestSummary($id: ID!, $revision: Int!, $attestations: [String!]!) {
    attestSummary(id: $id, revision: $revision, attestations: $attestations) { id revision }
  }`,
)

export const freezeSummary = document<
  Changed<'freezeSummary'>,
  { id: string; revision: number; waivers: Waived[] }
>(
  `mutation FreezeSummary($id: ID!, $revision: Int!, $waivers: [WaiverInput!]!) {
    freezeSummary(id: $id, revision: $revision, waivers: $waivers) { id revision }
  }`,
)

export const unfreezeSummary = document<Changed<'unfreezeSummary'>, { id: string; reason: string }>(
  `mutation UnfreezeSummary($id: ID!, $reason: String!) {
    unfreezeSummary(id: $id, reason: $reason) { id revision }
  }`,
)

export const recordApproval = document<
  Changed<'recordApproval'>,
  { id: string; approver: string; opinion: string; at: string; uploadId: string | null }
>(
  `mutation RecordApproval($id: ID!, $approver: String!, $opinion: String!, $at: DateTimeISO!, $uploadId: ID) {
    recordApproval(id: $id, approver: $approver, opinion: $opinion, at: $at, uploadId: $uploadId) { id revision }
  }`,
)

export const requestSeal = document<
  { requestSeal: Pick<Summary, 'id' | 'revision' | 'sealJob'> },
  { id: string; reason: string; copies: number }
>(
  `mutation RequestSeal($id: ID!, $reason: String!, $copies: Int!) {
    requestSeal(id: $id, reason: $reason, copies: $copies) { id revision sealJob { id state } }
  }`,
)

export const bindStamped = document<
  Changed<'bindStampedSummary'>,
  { id: string; parts: ScanPart[]; keeper: string; confirmed: boolean }
>(
  `mutation BindStamped($id: ID!, $parts: [ScanPart!]!, $keeper: String!, $confirmed: Boolean!) {
    bindStampedSummary(id: $id, parts: $parts, keeper: $keeper, confirmed: $confirmed) { id revision }
  }`,
)
