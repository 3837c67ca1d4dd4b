import type { Settings } from '../campaign/question.ts'
import type { Form } from '../campaign/form.ts'
import type { SettledAward } from '../award/settled.ts'
import type { Attestation, Phase, Receipt } from '../campaign/schema.ts'
import type { Content } from '../content.ts'
import type { Day } from '../deadline/instant.ts'
import type { Passing } from '../deadline/gate.ts'
import type { CampaignList } from '../participation/schema.ts'
import type { CountedBy } from '../quota/grounds.ts'
import type { Stage } from '../stage/schema.ts'

/** An earlier entry of the register that looks the same, by its title or by its file. */
export type Earlier = { title: string; where: string; by: 'title' | 'file' }

/**
 * The stamped scan of a version: `readCode` is the code on it as read from the QR code or typed (absent while unread), `compared` whether
 * the receiver compared it with the form, `waived` whether a recorded waiver lets it serve this version (无需重新盖章). Of a form that was
 * sealed in the system, `sealedBy` are the levels whose units' seals it has.
 */
export type Scan = { readCode?: string; compared: boolean; waived: boolean; sealedBy?: readonly string[] }

/**
 * A number to be held against a minimum or maximum, what is judged included: per region (or what counts as it), per filer, per sender (the
 * recommending body), each also in the phase or of a theme, per theme, person or entrant. One that was counted for a single rule names it;
 * `bonus` is how many of `n` may take a place that is kept for a bonus. `types` are those of the body whose number it is, where it is a body's.
 */
export type Tally = {
  per: CountedBy | 'activity'
  name: string
  n: number
  rule?: string
  bonus?: number
  types?: readonly string[]
}

/** Who sends or recommends, as quotas and routes see it. */
export type SendingBody = { name: string; types: readonly string[]; region?: string }

/** What two entries can share: `author` is a name alone, which many bear, `person` a name together with its unit as both write it. */
export type SharedMark = 'title' | 'file' | 'author' | 'person' | 'phone'

/**
 * Another entry, or a case of a catalogue of former years, with all that it shares with this one, found in this campaign or in an earlier one;
 * `unit` tells whether another unit filed it.
 */
export type Other = {
  title: string
  where: string
  same: readonly SharedMark[]
  route: string
  unit?: 'same' | 'other'
  theme?: string
  campaign: 'this' | 'earlier'
}

/** A file of a field as far as its name and its bytes tell; `kind` is what the bytes say, absent while unread. */
export type FiledFile = { field: string; name: string; extension: string; kind?: string; bytes: number }

/** A film or sound of a field, as declared by the filer or as probed. `seconds` may have a fraction; `bitRate` is in bits a second. */
export type MediaFile = FiledFile & {
  seconds?: number
  width?: number
  height?: number
  bitRate?: number
  frameRate?: number
}

/** An attestation given, with the version of the words to which it was given. */
export type Given = { id: string; version: string }

/** A checklist's item as ticked; `ok` false needs a note. */
export type Check = { stage: string; item: string; ok: boolean; note: string }

/** One place of an award as it is about to be published; works of one series share `series`. */
export type Honour = { award: string; entry: string; name: string; kind: string; series?: string }

/** A piece that a package must hold. `format` is the extension of what is there, or nothing where it is missing. */
export type Piece = {
  kind: 'summaryScan' | 'formScan' | 'entryFile' | 'summaryFile'
  name: string
  format?: string
}

/** All that rules may ask. Each rule kind names the facts it needs; the clock is among them. */
export type Facts = {
  form: Form
  settings: Settings
  phase: Phase
  content: Content
  today: Day
  passing: Passing
  filer: { types: string[]; level: string }
  sending: { from: string; to: string; route: readonly string[] }
  attested: readonly string[]
  attestations: readonly Attestation[]
  earlier: readonly Earlier[]
  /** `units` are those who may have to stamp it, by their levels. */
  version: { code: string; hash: string; units?: Readonly<Record<string, string>> }
  scan: Scan | null
  tallies: readonly Tally[]
  pieces: readonly Piece[]
  tableRows: { listed: number; accepted: number }
  stamp: { stamped: string | null; current: string }
  tags: readonly string[]
  kind: string
  route: string
  lists: readonly CampaignList[]
  stages: readonly Stage[]
  sender: SendingBody
  others: readonly Other[]
  files: readonly FiledFile[]
  media: readonly MediaFile[]
  given: readonly Given[]
  checks: readonly Check[]
  receipts: readonly Receipt[]
  received: readonly string[]
  awards: readonly SettledAward[]
  honours: readonly Honour[]
}

export type FactName = keyof Facts
