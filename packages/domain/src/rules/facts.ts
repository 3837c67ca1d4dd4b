import type { Settings } from '../campaign/question.ts'
import type { Form } from '../campaign/form.ts'
import type { Attestation, Phase } from '../campaign/schema.ts'
import type { Content } from '../content.ts'
import type { Day } from '../deadline/instant.ts'
import type { Passing } from '../deadline/gate.ts'

/** An earlier entry of the register that looks the same, by its title or by its file. */
export type Earlier = { title: string; where: string; by: 'title' | 'file' }

/**
 * The stamped scan of a version: `readCode` is the code on it as read from the QR code or typed (absent while unread), `compared` whether
 * the receiver compared it with the form, `waived` whether a recorded waiver lets it serve this version (无需重新盖章).
 */
export type Scan = { readCode?: string; compared: boolean; waived: boolean }

/** A number to be held against a minimum: per region (or what counts as it) in the phase, or per filer over the whole campaign. */
export type Tally = { per: 'regionPhase' | 'filer'; name: string; n: number }

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
  version: { code: string; hash: string }
  scan: Scan | null
  tallies: readonly Tally[]
  pieces: readonly Piece[]
  tableRows: { listed: number; accepted: number }
  stamp: { stamped: string | null; current: string }
  tags: readonly string[]
}

export type FactName = keyof Facts
