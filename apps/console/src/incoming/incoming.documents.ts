import type { OpenedPackage } from '../intake/intake.documents'
import { document } from '../platform/document'
import { violationFields } from '../platform/wire'

export type Choice = { id: string; name: string }
export type IncomingColumn = { key: string; label: string; asked: boolean }

/** What is asked of whoever registers what came in another way. */
export type IncomingForm = {
  columns: IncomingColumn[]
  senders: Choice[]
  kinds: Choice[]
  routes: Choice[]
}

export type Cells = { [key: string]: string }
export type IncomingRow = { cells: Cells; textId: string | null; formId: string | null }

export type Incoming = {
  senderId: string
  phase: string
  source: string
  receivedAt: string
  reason: string
  kind: string | null
  route: string | null
  tableScanId: string
  tableId: string | null
  rows: IncomingRow[]
}

export type CheckedRow = { place: number; errors: string[]; notes: string[] }
export type Checked = { rows: CheckedRow[]; opened: OpenedPackage | null }

export const incomingForm = document<{ incomingForm: IncomingForm }, { campaignId: string }>(
  `query IncomingForm($campaignId: ID!) {
    incomingForm(campaignId: $campaignId) {
      columns { key label asked } senders { id name } kinds { id name } routes { id name }
    }
  }`,
)

export const readIncomingTable = document<
  { readIncomingTable: { rows: Cells[]; unplaced: string[] } },
  { campaignId: string; uploadId: string }
>(
  `mutation ReadIncomingTable($campaignId: ID!, $uploadId: ID!) {
    readIncomingTable(campaignId: $campaignId, uploadId: $uploadId) { rows unplaced }
  }`,
)

export const readIncoming = document<{ readIncoming: Checked }, { campaignId: string; incoming: Incoming }>(
  `mutation ReadIncoming($campaignId: ID!, $incoming: IncomingInput!) {
    readIncoming(campaignId: $campaignId, incoming: $incoming) {
      rows { place errors notes }
      opened {
        sender phase n kind reason forwardedAt code newUnits changes taken form differing { id title before after }
        cases { position number title unit unitKnown n code } faults { ${violationFields} }
      }
    }
  }`,
)

export const queueRegistering = document<
  { queueRegistering: { id: string } },
  { campaignId: string; incoming: Incoming; admitUnits: boolean }
>(
  `mutation QueueRegistering($campaignId: ID!, $incoming: IncomingInput!, $admitUnits: Boolean!) {
    queueRegistering(campaignId: $campaignId, incoming: $incoming, admitUnits: $admitUnits) { id }
  }`,
)
