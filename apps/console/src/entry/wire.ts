import type { Standing } from '../seal/AskedBefore'
import { standingFields } from '../seal/seal.documents'
import type { Consent, Campaign, Content, EntryState } from '@huibian/domain'
import {
  proxyFields,
  proxyMarkFields,
  type Objection,
  type Proxy,
  type ProxyMark,
} from '../proxy/proxy.documents'
import type { Filed } from '../field/filing'
import {
  fileFields,
  verbFields,
  violationFields,
  type FileLink,
  type Job,
  type Verb,
  type Violation,
} from '../platform/wire'

export type Unit = { id: string; name: string; shortName: string }

/** The package that a case went up with last, the 稿 that it took, and whether it counts. */
export type WentWith = { n: number; version: number; counts: boolean }

/** An entry as lists show it. */
export type EntryLine = {
  id: string
  title: string
  state: EntryState
  mark: string | null
  consent: Consent | null
  phase: string
  theme: string | null
  number: string | null
  words: number
  submittedAt: string | null
  updatedAt: string
  closesAt: string
  campaign: { id: string; title: string }
  filer: Unit
  /** Who entered it for its unit. */
  proxy: ProxyMark | null
  /** The version that the reader reads. */
  currentVersion: { id: string; n: number } | null
  wentWith: WentWith | null
}

export type Version = {
  id: string
  n: number
  code: string
  finalisedAt: string
  takenBackAt: string | null
  by: string
  words: number
}

export type Scan = {
  id: string
  file: FileLink
  pages: number
  codeRead: string | null
  codeTyped: string | null
  check: 'matched' | 'typed' | 'confirmed'
  at: string
  by: string
  version: { id: string; n: number; code: string }
  waivedFor: { id: string; n: number; code: string } | null
}

export type Review = {
  id: string
  version: { id: string; n: number }
  decision: string
  reason: string
  fields: { field: string; reason: string }[]
  restamp: boolean | null
  by: string
  at: string
}

export type Attested = { key: string; text: string; by: string; at: string }
/** A paper or disc that is sent beside the electronic entry, and whether it has come. */
export type Receipt = { key: string; name: string; received: boolean; by: string | null; at: string | null }

export type Waived = { rule: string; reason: string; by: string; at: string }

/** An entry as its own page shows it. */
export type Entry = Omit<EntryLine, 'campaign' | 'filer' | 'proxy'> & {
  revision: number
  kind: string
  route: string
  content: Content
  /** The entry's files that this organisation sees: pictures of the text, films, proofs. */
  attachments: Filed[]
  campaign: { id: string; title: string; file: Campaign }
  filer: Unit & { types: string[] }
  receiver: Unit
  currentVersion: Version | null
  /** docx or xlsx where the form comes out in the office's own file. */
  officeForm: string | null
  versions: Version[]
  scan: Scan | null
  /** The own unit's request for its seal on the form of the version that stands. */
  sealRequest: Standing | null
  /** The work that lays the form out for its seal, while it runs and where it failed. */
  sealJob: Pick<Job, 'id' | 'state'> | null
  reviews: Review[]
  attestations: Attested[]
  waivers: Waived[]
  receipts: Receipt[]
  proxy: Proxy | null
  objections: Objection[]
  verbs: Verb[]
}

/** What the editor page needs: the draft, the law it is judged by, and what stands in the way of 定稿. */
export type Draft = Pick<
  Entry,
  | 'id'
  | 'title'
  | 'state'
  | 'phase'
  | 'kind'
  | 'route'
  | 'revision'
  | 'content'
  | 'attachments'
  | 'filer'
  | 'closesAt'
  | 'updatedAt'
  | 'reviews'
  | 'verbs'
> & {
  campaign: Entry['campaign'] & { phases: Close[] }
  currentVersion: Version | null
  violations: Violation[]
}

/** When a phase closes for the acting unit, as the server counts it. */
export type Close = { key: string; myClose: string; daysLeft: number; open: boolean }

const unit = 'id name shortName'
const wentFields = 'n version counts'
const versionRef = 'id n code'
const versionFields = `${versionRef} finalisedAt takenBackAt by words`
const reviewFields = 'id version { id n } decision reason fields restamp by at'

export const lineFields = `id title state mark consent phase theme number words submittedAt updatedAt closesAt
  campaign { id title } filer { ${unit} } proxy { ${proxyMarkFields} } currentVersion { id n } wentWith { ${wentFields} }`

export const scanFields = `id pages codeRead codeTyped check at by file { ${fileFields} }
  version { ${versionRef} } waivedFor { ${versionRef} }`

export const filedFields = 'id name mime size url seconds width height bitRate frameRate'

export const entryFields = `id title state mark consent phase theme number words submittedAt updatedAt closesAt revision kind route content
  attachments { ${filedFields} } campaign { id title file } filer { ${unit} types } receiver { ${unit} }
  currentVersion { ${versionFields} } versions { ${versionFields} } scan { ${scanFields} } reviews { ${reviewFields} }
  attestations { key text by at } waivers { rule reason by at }
  receipts { key name received by at } ${proxyFields} verbs { ${verbFields} }`

/** What becomes of its form and of itself on the way: asked beside the rest. */
export const wayFields = `id wentWith { ${wentFields} } officeForm sealRequest { ${standingFields} } sealJob { id state }`

export const savedFields = `id revision updatedAt state violations(at: "finalise") { ${violationFields} }`

export const draftFields = `${savedFields} title phase kind route content closesAt attachments { ${filedFields} }
  campaign { id title file phases { key myClose daysLeft open } } filer { ${unit} types } verbs { ${verbFields} }`

export const draftPastFields = `id currentVersion { ${versionFields} } reviews { ${reviewFields} }`
