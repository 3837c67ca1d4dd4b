import { document } from '../platform/document'
import { fileFields, type FileLink } from '../platform/wire'

/** What the keeper is asked to seal. `state`: waiting, sealed, refused or void. */
export type SealRequest = {
  id: string
  reason: string
  fileName: string
  pages: number
  copies: number
  approver: string
  code: string
  hash: string
  /** In whose layout the paper is; noOffice and noPlace say why it is ours instead of the office's. */
  layout: 'ours' | 'office' | 'noOffice' | 'noPlace'
  state: string
  refusal: string | null
  requestedBy: string
  at: string
  file: FileLink | null
}

/** A line of the register. */
export type SealRecord = {
  id: string
  n: number
  way: 'paper' | 'system'
  reason: string
  fileName: string
  pages: number
  copies: number
  approver: string
  keeper: string
  at: string
  code: string
  /** 代章, and 骑缝章. */
  onBehalf: boolean
  seam: boolean
  /** Whether an SM2 signature stands beside it. */
  attested: boolean
  file: FileLink | null
}

export const requestFields = `id layout reason fileName pages copies approver code hash state refusal requestedBy at`

export const sealRequestList = document<{ sealRequests: SealRequest[] }>(
  `query SealRequestList { sealRequests { ${requestFields} file { ${fileFields} } } }`,
)

export const sealRecordList = document<
  { sealRecords: SealRecord[] },
  { page: { number: number; size: number } }
>(
  `query SealRecordList($page: PageInput!) {
    sealRecords(page: $page) {
      id n way reason fileName pages copies approver keeper at code onBehalf seam attested file { ${fileFields} }
    }
  }`,
)

/** How the keeper has the seal pressed. */
export type Manner = { onBehalf: boolean; seam: boolean }

export const applySeal = document<{ seal: { id: string } }, { requestId: string; password: string } & Manner>(
  `mutation ApplySeal($requestId: ID!, $password: String!, $onBehalf: Boolean!, $seam: Boolean!) {
    seal(requestId: $requestId, password: $password, onBehalf: $onBehalf, seam: $seam) { id }
  }`,
)

export const refuseSeal = document<{ refuseSeal: { id: string } }, { requestId: string; reason: string }>(
  `mutation RefuseSeal($requestId: ID!, $reason: String!) {
    refuseSeal(requestId: $requestId, reason: $reason) { id }
  }`,
)

export const standingFields = 'id layout state approver refusal requestedBy at'

export const requestFormSeal = document<
  { requestFormSeal: { id: string } | null },
  { entryId: string; versionId: string; approver: string; reason: string }
>(
  `mutation RequestFormSeal($entryId: ID!, $versionId: ID!, $approver: String!, $reason: String!) {
    requestFormSeal(entryId: $entryId, versionId: $versionId, approver: $approver, reason: $reason) { id }
  }`,
)

export const requestEditionSeal = document<
  { requestEditionSeal: { id: string } },
  { editionId: string; approver: string; reason: string; copies: number }
>(
  `mutation RequestEditionSeal($editionId: ID!, $approver: String!, $reason: String!, $copies: Int!) {
    requestEditionSeal(editionId: $editionId, approver: $approver, reason: $reason, copies: $copies) { id }
  }`,
)

/** In a demo the keeper came in by a button and is told what to type; anywhere else nothing. */
export const demoPassword = document<{ demoPassword: string | null }>('query DemoPassword { demoPassword }')
