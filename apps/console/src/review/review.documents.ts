import type { Campaign } from '@huibian/domain'
import type { ListAsk } from '../platform/reads'
import { document } from '../platform/document'
import { proxyMarkFields } from '../proxy/proxy.documents'
import type { EntryLine } from '../entry/wire'

export type QueueLine = Pick<
  EntryLine,
  | 'id'
  | 'title'
  | 'state'
  | 'mark'
  | 'consent'
  | 'phase'
  | 'theme'
  | 'number'
  | 'words'
  | 'submittedAt'
  | 'closesAt'
  | 'filer'
  | 'proxy'
> & {
  route: string
  currentVersion: { id: string; n: number } | null
  package: { n: number; state: string } | null
  scan: { id: string; check: string } | null
}

export type QueueFilter = {
  campaignId: string
  phase?: string
  states?: string[]
  filerId?: string
  theme?: string
  search?: string
}

type Page = { number: number; size: number }
type Order = { filter: QueueFilter; sort: string; descending: boolean }
type Asked = Order & { page: Page }

export const queueList = document<{ entries: { items: QueueLine[]; total: number } }, Asked>(
  `query QueueList($filter: EntryFilter!, $sort: EntrySort!, $descending: Boolean, $page: PageInput!) {
    entries(filter: $filter, sort: $sort, descending: $descending, page: $page) {
      total
      items {
        id title state mark consent phase theme route number words submittedAt closesAt filer { id name shortName } proxy { ${proxyMarkFields} }
        currentVersion { id n } package { n state } scan { id check }
      }
    }
  }`,
)

export type Neighbours = { before: string | null; after: string | null; at: number | null; total: number }

/** Where a case stands in its queue; once decided it stands in no place, but still between two. */
export const queueNeighbours = document<{ entryNeighbours: Neighbours | null }, Order & { id: string }>(
  `query QueueNeighbours($id: ID!, $filter: EntryFilter!, $sort: EntrySort!, $descending: Boolean) {
    entryNeighbours(id: $id, filter: $filter, sort: $sort, descending: $descending) { before after at total }
  }`,
)

export function queueVariables({ filter, page, sort }: ListAsk): object {
  return { filter, page, sort: sort?.field ?? 'submitted', descending: sort?.descending ?? false }
}

export type QueueCampaign = {
  id: string
  title: string
  phases: { key: string; title: string; themes: { id: string; label: string }[] }[]
}

export const queueCampaign = document<{ campaign: QueueCampaign | null }, { id: string }>(
  `query QueueCampaign($id: ID!) {
    campaign(id: $id) { id title phases { key title themes { id label } } }
  }`,
)

/** What time it is by the server's clock, which alone says what is closed. */
export const queueClock = document<{ campaign: { id: string; now: string } | null }, { id: string }>(
  'query QueueClock($id: ID!) { campaign(id: $id) { id now } }',
)

export const queueFile = document<{ campaign: { id: string; file: Campaign } | null }, { id: string }>(
  'query QueueFile($id: ID!) { campaign(id: $id) { id file } }',
)

export type Answer = { item: string; ok: boolean; note: string }

export type Opinion = {
  id: string
  decision: string
  reason: string
  fields: { field: string; reason: string }[]
  restamp: boolean | null
  checklist: Answer[]
  by: string
  at: string
  version: { id: string; n: number }
}

export const opinionList = document<{ entry: { id: string; reviews: Opinion[] } | null }, { id: string }>(
  `query OpinionList($id: ID!) {
    entry(id: $id) {
      id reviews { id decision reason fields restamp checklist by at version { id n } }
    }
  }`,
)

type Done<Name extends string> = { [name in Name]: { id: string } }

export const beginReview = document<Done<'beginReview'>, { id: string }>(
  'mutation BeginReview($id: ID!) { beginReview(id: $id) { id } }',
)

/** A soft rule passed over, and why. */
type Waived = { rule: string; reason: string }

export const acceptEntry = document<
  Done<'acceptEntry'>,
  {
    id: string
    versionId: string
    scanId: string | null
    checklist: Answer[]
    comment: string
    waivers: Waived[]
  }
>(
  `mutation AcceptEntry(
    $id: ID!, $versionId: ID!, $scanId: ID, $checklist: [ChecklistAnswer!]!, $comment: String!, $waivers: [WaiverInput!]
  ) {
    acceptEntry(
      id: $id, versionId: $versionId, scanId: $scanId, checklist: $checklist, comment: $comment, waivers: $waivers
    ) { id }
  }`,
)

export type Returning = {
  id: string
  versionId: string
  reason: string
  fields: { field: string; reason: string }[]
  restamp: boolean | null
}

export const returnEntry = document<Done<'returnEntry'>, Returning>(
  `mutation ReturnEntry(
    $id: ID!, $versionId: ID!, $reason: String!, $fields: [FieldReason!]!, $restamp: Boolean
  ) {
    returnEntry(id: $id, versionId: $versionId, reason: $reason, fields: $fields, restamp: $restamp) { id }
  }`,
)

export const declineEntry = document<Done<'declineEntry'>, { id: string; versionId: string; reason: string }>(
  `mutation DeclineEntry($id: ID!, $versionId: ID!, $reason: String!) {
    declineEntry(id: $id, versionId: $versionId, reason: $reason) { id }
  }`,
)

export const reopenEntry = document<Done<'reopenEntry'>, { id: string; reason: string }>(
  'mutation ReopenEntry($id: ID!, $reason: String!) { reopenEntry(id: $id, reason: $reason) { id } }',
)

export const confirmScan = document<Done<'confirmScan'>, { id: string; scanId: string }>(
  'mutation ConfirmScan($id: ID!, $scanId: ID!) { confirmScan(id: $id, scanId: $scanId) { id } }',
)
