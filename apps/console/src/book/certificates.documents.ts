import { document } from '../platform/document'
import { fileFields, type FileLink } from '../platform/wire'

export type Certificate = {
  id: string
  number: string
  holder: string
  statement: string
  state: 'issued' | 'replaced' | 'revoked'
  reason: string
  at: string
  unprintable: string[]
  file: FileLink
}

export const certificateFields = `id number holder statement state reason at unprintable file { ${fileFields} }`

type CertificateJob = { id: string; state: 'queued' | 'running' | 'done' | 'failed' }

export const certificateList = document<
  { certificates: Certificate[]; certificateJob: CertificateJob | null },
  { campaignId: string }
>(
  `query CertificateList($campaignId: ID!) {
    certificates(campaignId: $campaignId) { ${certificateFields} }
    certificateJob(campaignId: $campaignId) { id state }
  }`,
)

export const issueCertificates = document<{ issueCertificates: string }, { campaignId: string }>(
  'mutation IssueCertificates($campaignId: ID!) { issueCertificates(campaignId: $campaignId) }',
)

export const revokeCertificate = document<
  { revokeCertificate: { id: string } },
  { id: string; reason: string }
>(
  'mutation RevokeCertificate($id: ID!, $reason: String!) { revokeCertificate(id: $id, reason: $reason) { id } }',
)

export const reissueCertificate = document<
  { reissueCertificate: { id: string } },
  { id: string; reason: string }
>(
  'mutation ReissueCertificate($id: ID!, $reason: String!) { reissueCertificate(id: $id, reason: $reason) { id } }',
)
