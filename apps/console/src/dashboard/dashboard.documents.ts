import { document } from '../platform/document'

/** So many more that a unit of a week owes of something that every unit owes. */
export type OwedDuty = { name: string; unit: string; n: number }

/** What one unit has in one phase; `short` is what is still missing of its minimum, closed or not. */
export type MatrixCell = {
  phase: string
  expected: number
  draft: number
  finalised: number
  submitted: number
  returned: number
  owedAgain: number
  accepted: number
  declined: number
  forwarded: number
  overdue: number
  late: number
  minimum: number
  short: number
  /** What has come in; its share that was not late is the on-time rate. */
  came: number
  /** 零报告: why nothing comes, where the unit said so and has filed nothing. */
  nil: string | null
  /** The unit's own close, extensions counted in; a total has none. */
  closesAt: string | null
  duties: OwedDuty[]
}

export type MatrixPhase = { key: string; title: string; closesAt: string }

export type MatrixRow = {
  organisation: { id: string; name: string; shortName: string; types: string[] }
  contactName: string
  contactPhone: string
  /** 代录: this post may enter for the unit. */
  enterable: boolean
  cells: MatrixCell[]
}

export type Matrix = {
  campaign: { id: string; title: string }
  now: string
  phases: MatrixPhase[]
  /** Its rows are those who file, not bodies with others below. */
  perFiler: boolean
  rows: MatrixRow[]
  totals: MatrixCell[]
}

const cell = `phase expected draft finalised submitted returned owedAgain accepted declined forwarded overdue late minimum short came nil closesAt duties { name unit n }`

/** What every page that shows a matrix asks for. */
export const matrixFields = `campaign { id title } now perFiler phases { key title closesAt }
  rows { organisation { id name shortName types } contactName contactPhone enterable cells { ${cell} } }
  totals { ${cell} }`

export const matrixOf = document<{ matrix: Matrix }, { campaignId: string; organisationId: string | null }>(
  `query MatrixOf($campaignId: ID!, $organisationId: ID) {
    matrix(campaignId: $campaignId, organisationId: $organisationId) { ${matrixFields} }
  }`,
)

/** Where the asking office itself stands as a region. */
export const regionOf = document<
  { matrix: Pick<Matrix, 'campaign' | 'phases'> & { region: MatrixCell[]; maySayNothing: boolean } },
  { campaignId: string }
>(
  `query RegionOf($campaignId: ID!) {
    matrix(campaignId: $campaignId) { campaign { id title } phases { key title closesAt } region { ${cell} } maySayNothing }
  }`,
)

/** What came in on one day. */
export type Arrival = { phase: string; day: string; n: number }

export const arrivalsOf = document<
  { arrivals: Arrival[] },
  { campaignId: string; organisationId: string | null }
>(
  `query ArrivalsOf($campaignId: ID!, $organisationId: ID) {
    arrivals(campaignId: $campaignId, organisationId: $organisationId) { phase day n }
  }`,
)

/** Whose units a matrix shows when it is not one's own. */
export const unitOne = document<
  { organisation: { id: string; name: string; shortName: string } | null },
  { id: string }
>('query UnitOne($id: ID!) { organisation(id: $id) { id name shortName } }')

export const reportNothing = document<
  { reportNothing: boolean },
  { campaignId: string; phase: string; kind: string; reason: string }
>(
  `mutation ReportNothing($campaignId: ID!, $phase: String!, $kind: String!, $reason: String!) {
    reportNothing(campaignId: $campaignId, phase: $phase, kind: $kind, reason: $reason)
  }`,
)
