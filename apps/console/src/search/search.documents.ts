import { document } from '../platform/document'

export type Found = {
  id: string
  title: string
  unit: string
  campaignId: string | null
  campaign: string | null
  number: string | null
  phase: string | null
  state: string | null
  own: boolean
}

export type FoundNoun =
  | 'entry'
  | 'organisation'
  | 'campaign'
  | 'package'
  | 'summary'
  | 'certificate'
  | 'letter'
  | 'sealRecord'
  | 'edition'
  | 'pastCase'
  | 'activity'
  | 'account'

export type FoundGroup = { noun: FoundNoun; total: number; items: Found[] }

export const searchAll = document<{ search: FoundGroup[] }, { words: string }>(
  `query SearchAll($words: String!) {
    search(words: $words) { noun total items { id title unit campaignId campaign number phase state own } }
  }`,
)
