import type { Campaign } from '@huibian/domain'
import { document } from '../platform/document'
import { fileFields, type FileLink } from '../platform/wire'

export type Source = {
  id: string
  title: string
  state: string
  version: number
  text: string
  /** What the version reads as by the call above as of then. */
  file: Campaign
  uppers: { id: string; text: string; running: boolean }[]
  writtenBy: string
  writtenAt: string
}

export const campaignSource = document<{ campaignSource: Source | null }, { id: string }>(
  `query CampaignSource($id: ID!) {
    campaignSource(id: $id) { id title state version text file uppers { id text running } writtenBy writtenAt }
  }`,
)

export type Saving = { id: string; version: number; title: string; text: string }

/** `upper` brings another text of the notice above. */
export const saveCampaign = document<
  { saveCampaign: { id: string; version: number } },
  Saving & { upper: string | null }
>(
  `mutation SaveCampaign($id: ID!, $version: Int!, $title: String!, $text: String!, $upper: String) {
    saveCampaign(id: $id, version: $version, title: $title, text: $text, upper: $upper) { id version }
  }`,
)

export const importCampaign = document<{ importCampaign: { id: string } }, { title: string; text: string }>(
  `mutation ImportCampaign($title: String!, $text: String!) {
    importCampaign(title: $title, text: $text) { id }
  }`,
)

export type Relayable = { id: string; title: string; mine: { id: string; role: string } | null }

/** The calls that run, among which those addressed to the own office can be relayed. */
export const relayable = document<{ campaigns: Relayable[] }>(
  'query RelayableCampaigns { campaigns(state: "published") { id title mine { id role } } }',
)

export const cloneCampaign = document<
  { cloneCampaign: { id: string } },
  { campaignId: string; title: string; closes: { phase: string; date: string }[] }
>(
  `mutation CloneCampaign($campaignId: ID!, $title: String!, $closes: [PhaseClose!]!) {
    cloneCampaign(campaignId: $campaignId, title: $title, closes: $closes) { id }
  }`,
)

export const issueCampaign = document<{ issueCampaign: { id: string } }, { id: string; version: number }>(
  `mutation IssueCampaign($id: ID!, $version: Int!) { issueCampaign(id: $id, version: $version) { id } }`,
)

export type Paper = { id: string; kind: 'notice' | 'annex'; file: FileLink; by: string; at: string }
export type Change = { words: string; affects: number }
export type Correction = {
  version: number
  kind: 'correction' | 'extension'
  title: string
  number: string
  words: string
  changes: Change[]
  by: string
  at: string
  confirms: boolean
  readAt: string | null
  readBy: string
}
/** How a relay stands to the call above it; its owner is told. */
export type Relay = { upperId: string; upperTitle: string; behind: boolean; loosened: string[] }
/** A relay of the call as its owner sees it from above. */
export type RelayBelow = {
  title: string
  unit: string
  state: string
  filed: number
  accepted: number
  forwarded: number
  arrived: number
}
export type Standing = {
  id: string
  issue: { alone: boolean; issued: boolean; by: string; at: string | null }
  papers: Paper[]
  corrections: Correction[]
  relay: Relay | null
  relays: RelayBelow[]
}

/** What a campaign's page shows of its notice beside the rules. */
export const noticeOne = document<{ campaign: Standing | null }, { id: string }>(
  `query NoticeOne($id: ID!) {
    campaign(id: $id) {
      id issue { alone issued by at }
      relay { upperId upperTitle behind loosened }
      relays { title unit state filed accepted forwarded arrived }
      papers { id kind by at file { ${fileFields} } }
      corrections { version kind title number words changes { words affects } by at confirms readAt readBy }
    }
  }`,
)

export const attachPaper = document<
  { attachPaper: { id: string } },
  { campaignId: string; kind: string; uploadId: string }
>(
  `mutation AttachPaper($campaignId: ID!, $kind: String!, $uploadId: ID!) {
    attachPaper(campaignId: $campaignId, kind: $kind, uploadId: $uploadId) { id }
  }`,
)

export type Unit = { id: string; name: string; shortName: string }
/** A running relay that would be looser than the call. */
export type Loosened = { title: string; unit: string; loosened: string[] }

export type Preview = { kind: Correction['kind']; changes: Change[]; affected: Unit[]; relays: Loosened[] }

export const previewCorrection = document<{ previewCorrection: Preview }, { id: string; text: string }>(
  `mutation PreviewCorrection($id: ID!, $text: String!) {
    previewCorrection(id: $id, text: $text) { kind changes { words affects } affected { id name shortName }
      relays { title unit loosened } }
  }`,
)

export type Correcting = Saving & { number: string; words: string }

export const correctCampaign = document<{ correctCampaign: { id: string } }, Correcting>(
  `mutation CorrectCampaign(
    $id: ID!, $version: Int!, $text: String!, $title: String!, $number: String!, $words: String!
  ) {
    correctCampaign(id: $id, version: $version, text: $text, title: $title, number: $number, words: $words) { id }
  }`,
)

export const confirmCorrection = document<
  { confirmCorrection: { id: string } },
  { id: string; version: number }
>(
  `mutation ConfirmCorrection($id: ID!, $version: Int!) { confirmCorrection(id: $id, version: $version) { id } }`,
)

export type Reader = { organisation: Unit; readAt: string | null; readBy: string }
type Readers = { items: Reader[]; total: number; read: number }

export const correctionReaders = document<
  { correctionReaders: Readers },
  { campaignId: string; version: number; page: { number: number; size: number } }
>(
  `query CorrectionReaders($campaignId: ID!, $version: Int!, $page: PageInput!) {
    correctionReaders(campaignId: $campaignId, version: $version, page: $page) {
      total read items { organisation { id name shortName } readAt readBy }
    }
  }`,
)

export const readForTrial = document<
  { readForTrial: { content: unknown; unplaced: string[] } },
  { text: string; kind: string; route: string; uploadId: string }
>(
  `mutation ReadForTrial($text: String!, $kind: String!, $route: String!, $uploadId: ID!) {
    readForTrial(text: $text, kind: $kind, route: $route, uploadId: $uploadId) { content unplaced }
  }`,
)

export const readList = document<{ readList: { code: string; name: string }[] }, { uploadId: string }>(
  'mutation ReadList($uploadId: ID!) { readList(uploadId: $uploadId) { code name } }',
)

export const settleIssuing = document<{ settleIssuing: boolean }, { alone: boolean; reason: string }>(
  'mutation SettleIssuing($alone: Boolean!, $reason: String!) { settleIssuing(alone: $alone, reason: $reason) }',
)

export const publishesAlone = document<{ publishesAlone: boolean }>('query PublishesAlone { publishesAlone }')
