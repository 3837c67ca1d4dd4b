import type { Matrix, MatrixCell } from '../dashboard/dashboard.documents'
import { document } from '../platform/document'

export type CallNote = { at: string; by: string; person: string; answer: string; promisedOn: string | null }

/** A unit and whom one turns to there: the contact, and who answers for its part (负责人). */
export type UnitPeople = {
  organisation: { id: string; name: string; shortName: string }
  contactName: string
  contactPhone: string
  leaderName: string
  leaderPost: string
  leaderPhone: string
}

/** What every page that names a unit's people asks for. */
export const peopleFields = 'contactName contactPhone leaderName leaderPost leaderPhone'

/** A unit that still owes something in a phase; a `peer` is reminded and never chased. */
export type Owing = UnitPeople & {
  phase: string
  phaseTitle: string
  closesAt: string | null
  /** The notice's close; the unit's own may be another. */
  phaseClosesAt: string
  overdue: boolean
  short: number
  late: number
  /** Between 0 and 1; none before anything was due, and of peers. */
  onTime: number | null
  missing: string
  peer: boolean
  /** Whether anybody acts for it, whom a reminder reaches. */
  staffed: boolean
  remindedAt: string | null
  call: CallNote | null
}

const owing = `organisation { id name shortName } phase phaseTitle closesAt phaseClosesAt overdue short late onTime missing ${peopleFields}
  peer staffed remindedAt call { at by person answer promisedOn }`

export const owingList = document<
  { campaign: { id: string; title: string }; owing: Owing[] },
  { campaignId: string }
>(
  `query OwingList($campaignId: ID!) {
    campaign(id: $campaignId) { id title }
    owing(campaignId: $campaignId) { ${owing} }
  }`,
)

/** The phases of a call, and what came of all units together. */
export const chaseTotals = document<
  { matrix: Pick<Matrix, 'phases'> & { totals: Pick<MatrixCell, 'phase' | 'came' | 'late' | 'overdue'>[] } },
  { campaignId: string }
>(
  `query ChaseTotals($campaignId: ID!) {
    matrix(campaignId: $campaignId) { campaign { id } phases { key title closesAt } totals { phase came late overdue } }
  }`,
)

export type ChaseLine = {
  at: string
  kind: string
  matter: string
  phase: string
  unit: string
  by: string
  text: string
  to: string
  failure: string | null
}

export const chaseLog = document<
  { chaseLog: { items: ChaseLine[]; total: number } },
  { campaignId: string; page: { number: number; size: number } }
>(
  `query ChaseLog($campaignId: ID!, $page: PageInput!) {
    chaseLog(campaignId: $campaignId, page: $page) { items { at kind matter phase unit by text to failure } total }
  }`,
)

export const remind = document<
  { remind: { phase: string }[] },
  { campaignId: string; phase: string; organisationIds: string[] }
>(
  `mutation Remind($campaignId: ID!, $phase: String!, $organisationIds: [ID!]!) {
    remind(campaignId: $campaignId, phase: $phase, organisationIds: $organisationIds) { phase }
  }`,
)

export type CallInput = {
  campaignId: string
  phase: string
  organisationId: string
  person: string
  answer: string
  promisedOn: string | null
  /** When it was called; null is now. */
  at: string | null
}

export type UnitContactInput = {
  campaignId: string
  organisationId: string
  name: string
  phone: string
  leaderName: string
  leaderPost: string
  leaderPhone: string
}

export const saveUnitContact = document<
  { saveUnitContact: { phase: string }[] },
  { input: UnitContactInput }
>('mutation SaveUnitContact($input: UnitContactInput!) { saveUnitContact(input: $input) { phase } }')

export const noteCall = document<{ noteCall: { phase: string }[] }, { input: CallInput }>(
  'mutation NoteCall($input: CallInput!) { noteCall(input: $input) { phase } }',
)
