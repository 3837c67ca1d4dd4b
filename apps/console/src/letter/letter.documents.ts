import { document } from '../platform/document'
import { fileFields, type FileLink } from '../platform/wire'
import type { Standing } from '../seal/AskedBefore'

/** A letter as it was printed for its seal. `version` is that of the correction it announces; one that chases has none. */
export type Letter = {
  id: string
  version: number | null
  title: string
  number: string
  code: string
  by: string
  issuer: { name: string }
  at: string
  file: FileLink | null
  sealed: FileLink | null
  sealRequest: Standing | null
}

const fields = `id version title number code by at issuer { name } file { ${fileFields} } sealed { ${fileFields} }
  sealRequest { id layout state approver refusal requestedBy at }`

export const letterList = document<{ letters: Letter[] }, { campaignId: string }>(
  `query LetterList($campaignId: ID!) { letters(campaignId: $campaignId) { ${fields} } }`,
)

export type LetterInput = {
  version?: number
  title?: string
  number?: string
  words?: string
  approver: string
  reason: string
  copies: number
}

export const requestLetterSeal = document<
  { requestLetterSeal: Letter },
  { campaignId: string; input: LetterInput }
>(
  `mutation RequestLetterSeal($campaignId: ID!, $input: LetterInput!) {
    requestLetterSeal(campaignId: $campaignId, input: $input) { ${fields} }
  }`,
)
