import { document } from '../platform/document'

/** What one unit has in one phase; `short` is what is still missing of its minimum, closed or not. */
export type MatrixCell = {
  phase: string
  expected: number
  draft: number
  finalised: number
  submitted: number
  returned: number
  accepted: number
  declined: number
  forwarded: number
  overdue: number
  late: number
  minimum: number
  short: number
}

export type MatrixRow = {
  organisation: { id: string; name: string; shortName: string; types: string[] }
  contactName: string
  contactPhone: string
  cells: MatrixCell[]
}

export type Matrix = {
  campaign: { id: string; title: string; phases: { key: string; title: string; closesAt: string }[] }
  rows: MatrixRow[]
  totals: MatrixCell[]
}

const cell = `phase expected draft finalised submitted returned accepted declined forwarded overdue late minimum short`

export const matrixOf = document<{ matrix: Matrix }, { campaignId: string; organisationId: string | null }>(
  `query MatrixOf($campaignId: ID!, $organisationId: ID) {
    matrix(campaignId: $campaignId, organisationId: $organisationId) {
      campaign { id title phases { key title closesAt } }
      rows {
        organisation { id name shortName types } contactName contactPhone
        cells { ${cell} }
      }
      totals { ${cell} }
    }
  }`,
)

/** Whose units a matrix shows when it is not one's own. */
export const unitOne = document<
  { organisation: { id: string; name: string; shortName: string } | null },
  { id: string }
>('query UnitOne($id: ID!) { organisation(id: $id) { id name shortName } }')
