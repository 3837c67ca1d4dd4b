import { document } from '../platform/document'

/**
 * A section of the report; `changed` are places of what is compiled, `gone` lines that it no longer has, `stale` numbers of the office's words
 * that the figures no longer say.
 */
export type ReportSection = {
  key: string
  heading: string
  text: string
  compiled: string
  edited: boolean
  fixed: boolean
  changed: { from: number; to: number }[]
  gone: string[]
  stale: string[]
  revision: number
  fingerprint: string
}

const fields = 'key heading text compiled edited fixed changed { from to } gone stale revision fingerprint'

export const reportOne = document<
  { campaign: { id: string; title: string }; reportSections: ReportSection[] },
  { campaignId: string }
>(
  `query ReportOne($campaignId: ID!) {
    campaign(id: $campaignId) { id title }
    reportSections(campaignId: $campaignId) { ${fields} }
  }`,
)

export const wordSection = document<
  { wordSection: { key: string } },
  { campaignId: string; key: string; revision: number; text: string | null; read: string | null }
>(
  `mutation WordSection($campaignId: ID!, $key: String!, $revision: Int!, $text: String, $read: String) {
    wordSection(campaignId: $campaignId, key: $key, revision: $revision, text: $text, read: $read) { key }
  }`,
)

const longestRead = 200_000

/** What was compiled when the wording began, unless it is longer than a request may carry. */
export const readOf = (compiled: string): string | null => (compiled.length > longestRead ? null : compiled)

export const agreeReport = document<
  { agreeReport: { key: string }[] },
  { campaignId: string; seen: readonly string[] }
>(
  `mutation AgreeReport($campaignId: ID!, $seen: [String!]!) {
    agreeReport(campaignId: $campaignId, seen: $seen) { key }
  }`,
)

export const unprintableReport = document<{ unprintableReport: string[] }, { campaignId: string }>(
  'query UnprintableReport($campaignId: ID!) { unprintableReport(campaignId: $campaignId) }',
)

export type ReportKind = 'report' | 'upward' | 'brief'

export const compileReport = document<
  { compileReport: { id: string } },
  { campaignId: string; format: 'pdf' | 'docx'; kind: ReportKind; receiver: string }
>(
  `mutation CompileReport($campaignId: ID!, $format: ReportFormat!, $kind: ReportKind!, $receiver: String!) {
    compileReport(campaignId: $campaignId, format: $format, kind: $kind, receiver: $receiver) { id }
  }`,
)
