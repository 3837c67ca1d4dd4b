import { document } from '../platform/document'

export type Provider = 'builtIn' | 'picture' | 'external'

/** A unit's electronic seal. `endedAt` is null while it is in force. */
export type Signet = {
  id: string
  provider: Provider
  name: string
  diameter: number
  algorithm: 'rsa' | 'ecdsa' | null
  serial: string | null
  validUntil: string | null
  ending: 'soon' | 'over' | null
  authorisedBy: string
  authorisation: string
  authorisedOn: string
  registeredBy: string
  at: string
  endedAt: string | null
  endReason: string | null
}

export type SignetStanding = {
  specimen: boolean
  service: boolean
  current: Signet | null
  earlier: Signet[]
}

export type SignetInput = {
  provider: Provider
  uploadId: string | null
  diameter: number
  algorithm: 'rsa' | 'ecdsa' | null
  authorisedBy: string
  authorisation: string
  authorisedOn: string
  password: string
}

const fields = `id provider name diameter algorithm serial validUntil ending authorisedBy authorisation authorisedOn registeredBy at endedAt
  endReason`
const standing = `specimen service current { ${fields} } earlier { ${fields} }`

export const signetStanding = document<{ signet: SignetStanding }>(
  `query SignetStanding { signet { ${standing} } }`,
)

export const registerSignet = document<{ registerSignet: SignetStanding }, { input: SignetInput }>(
  `mutation RegisterSignet($input: SignetInput!) { registerSignet(input: $input) { ${standing} } }`,
)

export const endSignet = document<
  { endSignet: SignetStanding },
  { reason: string; compromised: boolean; password: string }
>(
  `mutation EndSignet($reason: String!, $compromised: Boolean!, $password: String!) {
    endSignet(reason: $reason, compromised: $compromised, password: $password) { ${standing} }
  }`,
)
