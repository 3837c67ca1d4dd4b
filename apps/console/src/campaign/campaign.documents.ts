import type { Answers, Campaign as WholeFile } from '@huibian/domain'
import { document } from '../platform/document'
import { verbFields, type Verb } from '../platform/wire'

export type Unit = { id: string; name: string; shortName: string }

export type Deadline = {
  id: string
  kind: 'own' | 'permission' | 'extension'
  phase: string
  organisation: Unit | null
  grantedBy: Unit
  until: string
  reason: string
  by: string
  at: string
}

export type Choice = { id: string; label: string }

export type Phase = {
  key: string
  title: string
  themes: Choice[]
  closesAt: string
  wording: string
  myClose: string
  daysLeft: number
  open: boolean
  permission: Deadline | null
}

export type Participation = {
  id: string
  role: string
  organisation: Unit
  receiver: Unit | null
  countsAs: Unit | null
  contactName: string
  contactPhone: string
}

export type Standing = { rule: string; label: string; done: number; needed: number; strength: string }

export type CampaignLine = {
  id: string
  title: string
  state: string
  phases: Phase[]
  standing: Standing[]
}

/** The person behind a role of the notice. */
export type Contact = { role: string; name: string; phone: string; email: string; address: string }

export type Campaign = CampaignLine & {
  /** By the server's clock. */
  now: string
  archivedAt: string | null
  archivedBy: string
  version: number
  file: WholeFile
  absentUnits: Unit[]
  contacts: Contact[]
  sentences: { id: string; clause: string; section: string; text: string }[]
  mine: Participation | null
  /** By which routes the acting unit may file. */
  ways: { route: string }[]
  verbs: Verb[]
}

export type Preset = { id: string; title: string; phases: Choice[]; file: WholeFile }

const unit = 'id name shortName'
const deadlineFields = `id kind phase organisation { ${unit} } grantedBy { ${unit} } until reason by at`
const phaseFields = `key title themes { id label } closesAt wording myClose daysLeft open
  permission { ${deadlineFields} }`
const lineFields = `id title state phases { ${phaseFields} } standing { rule label done needed strength }`

export const campaignList = document<{ campaigns: CampaignLine[] }>(
  `query CampaignList { campaigns { ${lineFields} } }`,
)

export const campaignOne = document<{ campaign: Campaign | null }, { id: string }>(
  `query CampaignOne($id: ID!) {
    campaign(id: $id) {
      ${lineFields} now archivedAt archivedBy version file absentUnits { ${unit} } contacts { role name phone email address } sentences { id clause section text }
      mine {
        id role contactName contactPhone organisation { ${unit} } receiver { ${unit} } countsAs { ${unit} }
      }
      ways { route } verbs { ${verbFields} }
    }
  }`,
)

export const deadlineList = document<{ deadlines: Deadline[] }, { campaignId: string }>(
  `query DeadlineList($campaignId: ID!) { deadlines(campaignId: $campaignId) { ${deadlineFields} } }`,
)

export const presetList = document<{ presets: Preset[] }>(
  'query PresetList { presets { id title phases { id label } file } }',
)

export const createCampaign = document<
  { createCampaign: { id: string } },
  { preset: string; title: string; closes: { phase: string; date: string }[]; answers: Answers }
>(
  `mutation CreateCampaign($preset: String!, $title: String!, $closes: [PhaseClose!]!, $answers: JSONObject!) {
    createCampaign(preset: $preset, title: $title, closes: $closes, answers: $answers) { id }
  }`,
)

export const publishCampaign = document<{ publishCampaign: { id: string } }, { id: string }>(
  'mutation PublishCampaign($id: ID!) { publishCampaign(id: $id) { id } }',
)

export const archiveCampaign = document<{ archiveCampaign: { id: string } }, { id: string }>(
  'mutation ArchiveCampaign($id: ID!) { archiveCampaign(id: $id) { id } }',
)

export const campaignExports = document<
  { campaignExports: { id: string; createdAt: string }[] },
  { campaignId: string }
>('query CampaignExports($campaignId: ID!) { campaignExports(campaignId: $campaignId) { id createdAt } }')

export const exportCampaign = document<{ exportCampaign: { id: string } }, { campaignId: string }>(
  'mutation ExportCampaign($campaignId: ID!) { exportCampaign(campaignId: $campaignId) { id } }',
)

export const admitOrganisation = document<
  { admitOrganisation: { id: string } },
  { campaignId: string; organisationId: string }
>(
  `mutation AdmitOrganisation($campaignId: ID!, $organisationId: ID!) {
    admitOrganisation(campaignId: $campaignId, organisationId: $organisationId) { id }
  }`,
)

export const saveContacts = document<
  { saveContacts: { id: string } },
  { campaignId: string; contacts: Contact[] }
>(
  `mutation SaveContacts($campaignId: ID!, $contacts: [ContactInput!]!) {
    saveContacts(campaignId: $campaignId, contacts: $contacts) { id }
  }`,
)

export const setOwnDeadline = document<
  { setOwnDeadline: { id: string } },
  { campaignId: string; phase: string; date: string }
>(
  `mutation SetOwnDeadline($campaignId: ID!, $phase: String!, $date: String!) {
    setOwnDeadline(campaignId: $campaignId, phase: $phase, date: $date) { id }
  }`,
)

export const allowLate = document<
  { allowLate: { id: string } },
  { campaignId: string; phase: string; organisationId: string | undefined; until: string; reason: string }
>(
  `mutation AllowLate($campaignId: ID!, $phase: String!, $organisationId: ID, $until: DateTimeISO!, $reason: String!) {
    allowLate(campaignId: $campaignId, phase: $phase, organisationId: $organisationId, until: $until, reason: $reason) {
      id
    }
  }`,
)

export const extendPhase = document<
  { extendPhase: { id: string } },
  { campaignId: string; phase: string; organisationId: string; until: string; reason: string }
>(
  `mutation ExtendPhase(
    $campaignId: ID!, $phase: String!, $organisationId: ID!, $until: DateTimeISO!, $reason: String!
  ) {
    extendPhase(
      campaignId: $campaignId, phase: $phase, organisationId: $organisationId, until: $until, reason: $reason
    ) { id }
  }`,
)
