import type { Campaign, Content } from '@huibian/domain'
import type { ImportResult } from '../parts/ImportDialog'
import { document } from '../platform/document'
import { fileFields } from '../platform/wire'

/** One of two that look alike. */
export type Side = {
  id: string
  title: string
  number: string | null
  state: string
  filer: { name: string }
}

export type PastCase = {
  id: string
  year: number
  campaign: string
  title: string
  unit: string
  phone: string
  author: string
  contact: string
  email: string
}

/** `title` and `text` between 0 and 1; `entry` is the later of two, `other` the earlier, or it was a case of former years. */
export type Pair = {
  id: string
  title: number
  text: number
  files: number
  phones: number
  persons: number
  decision: 'same' | 'different' | null
  reason: string | null
  by: string | null
  decidedAt: string | null
  entry: Side
  other: Side | null
  pastCase: PastCase | null
}

const sideFields = 'id title number state filer { name }'
const pastFields = 'id year campaign title unit phone author contact email'
const pairFields = `id title text files phones persons decision reason by decidedAt
  entry { ${sideFields} } other { ${sideFields} } pastCase { ${pastFields} }`

export const pairsOfEntry = document<{ entry: { id: string; likenesses: Pair[] } | null }, { id: string }>(
  `query PairsOfEntry($id: ID!) { entry(id: $id) { id likenesses { ${pairFields} } } }`,
)

export const perhapsFiled = document<{ entry: { id: string; perhapsFiled: boolean } | null }, { id: string }>(
  'query PerhapsFiled($id: ID!) { entry(id: $id) { id perhapsFiled } }',
)

/** What one of two says, to be read beside the other. */
export type LikenessText = { id: string; content: Content; campaign: { id: string; file: Campaign } }

export const likenessText = document<{ entry: LikenessText | null }, { id: string }>(
  'query LikenessText($id: ID!) { entry(id: $id) { id content campaign { id file } } }',
)

type Page = { number: number; size: number }

export const pairList = document<
  { likenesses: { items: Pair[]; total: number } },
  { filter: { campaignId: string; open: boolean }; page: Page }
>(
  `query PairList($filter: LikenessFilter!, $page: PageInput!) {
    likenesses(filter: $filter, page: $page) { total items { ${pairFields} } }
  }`,
)

export const pastCaseList = document<
  { pastCases: { items: PastCase[]; total: number } },
  { search: string; page: Page }
>(
  `query PastCaseList($search: String!, $page: PageInput!) {
    pastCases(search: $search, page: $page) { total items { ${pastFields} } }
  }`,
)

export const decideLikeness = document<
  { decideLikeness: { id: string } },
  { id: string; decision: Pair['decision']; reason: string }
>(
  `mutation DecideLikeness($id: ID!, $decision: LikenessDecision, $reason: String!) {
    decideLikeness(id: $id, decision: $decision, reason: $reason) { id }
  }`,
)

export const importPastCases = document<{ importPastCases: ImportResult }, { uploadId: string }>(
  `mutation ImportPastCases($uploadId: ID!) {
    importPastCases(uploadId: $uploadId) { created updated refused errors { ${fileFields} } }
  }`,
)
