import { document } from '../platform/document'

export type FactorOffer = { secret: string; size: number; path: string }

export const offerFactor = document<{ offerFactor: FactorOffer }, { password: string }>(
  'mutation OfferFactor($password: String!) { offerFactor(password: $password) { secret size path } }',
)

export const confirmFactor = document<{ confirmFactor: { codes: string[] } }, { code: string }>(
  'mutation ConfirmFactor($code: String!) { confirmFactor(code: $code) { codes } }',
)

export const endFactor = document<{ endFactor: boolean }, { password: string; code: string }>(
  'mutation EndFactor($password: String!, $code: String!) { endFactor(password: $password, code: $code) }',
)

export const resetFactor = document<{ resetFactor: { id: string } }, { id: string }>(
  'mutation ResetFactor($id: ID!) { resetFactor(id: $id) { id } }',
)
