import { z } from 'zod'
import { proxySources } from '../entry/source.ts'

/** What a reader of another installation must know to read it; changes whenever the meaning of a member changes. */
export const PACKAGE_FORMAT = 'huibian-package-1'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const code = z.string().regex(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{3}$/)
const text = (most: number) => z.string().max(most)
const instant = z.iso.datetime({ offset: true })
const path = text(200).min(1)

/** A unit as the sending installation knows it. Names decide who it is elsewhere: keys are each installation's own. */
const unit = z.object({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/),
  name: text(100).min(2),
  shortName: text(40).min(1),
  types: z
    .array(z.string().regex(/^[a-z][A-Za-z0-9]{1,39}$/))
    .min(1)
    .max(10),
  region: z.string().regex(/^([0-9]{6})?$/),
  sealingName: text(100),
  phone: text(40),
})

/** Of a picture that is kept reduced: what it was made of, for print. */
const original = z.object({
  sha256,
  path,
  mime: z.enum(['image/jpeg', 'image/png']),
  width: z.int().positive().max(100_000),
  height: z.int().positive().max(100_000),
})

/** A file of a case: the id by which its fields name it, and where it lies in the archive. */
const attachment = z.object({
  id: z.uuid(),
  sha256,
  path,
  name: text(200).min(1),
  mime: z
    .string()
    .regex(/^[a-z]+\/[a-z0-9.+-]+$/)
    .max(100),
  width: z.int().positive().max(100_000).nullable(),
  height: z.int().positive().max(100_000).nullable(),
  /** What its filer declared of a film or sound. */
  seconds: z.number().positive().nullable().default(null),
  bitRate: z.int().positive().max(2_000_000_000).nullable().default(null),
  frameRate: z.number().positive().nullable().default(null),
  original: original.nullable().default(null),
})

const attested = z.object({ key: text(60).min(1), text: text(2000), by: text(100), at: instant })

const packed = z.object({
  entry: z.uuid(),
  number: text(100).min(1),
  kind: text(60),
  route: text(60).default(''),
  unit,
  position: z.int().positive(),
  remark: text(200),
  mark: z.enum(['onTime', 'lateWithConsent', 'late']),
  submittedAt: instant,
  version: z.object({
    id: z.uuid(),
    n: z.int().positive(),
    code,
    sha256,
    campaignVersion: z.int().positive(),
    /** What the filer wrote; judged by the receiver's own form before it is kept. */
    fields: z.record(z.string(), z.json()),
    words: z.int().nonnegative(),
    by: text(100),
    finalisedAt: instant,
  }),
  attachments: z.array(attachment).max(500),
  attestations: z.array(attested).max(50),
  /** Who entered it for its unit (代录), and how and when it came. */
  proxy: z
    .object({
      name: text(100),
      by: text(100),
      source: z.enum(proxySources),
      receivedAt: instant,
      at: instant,
    })
    .nullable()
    .default(null),
  /** The stamped form, where the notice asks for one. */
  scan: z
    .object({
      id: z.uuid(),
      path,
      pages: z.int().positive(),
      check: z.enum(['matched', 'typed', 'confirmed']),
      read: code.nullable(),
      typed: code.nullable(),
      /** Why a form stamped for an earlier version serves this one. */
      waiver: z.object({ rule: text(60), reason: text(500).min(2), by: text(100), at: instant }).nullable(),
      by: text(100),
      at: instant,
    })
    .nullable(),
})

/** All of a forwarded package that another installation needs to hold the same rows: what was stamped, what was sent, in which words. */
export const packageDataSchema = z.object({
  format: z.literal(PACKAGE_FORMAT),
  campaign: text(100).min(2),
  phase: text(60).min(1),
  sender: unit,
  contact: z.object({ name: text(100), phone: text(100) }),
  package: z.object({
    id: z.uuid(),
    n: z.int().positive(),
    kind: z.enum(['first', 'supplement', 'correction']),
    reason: text(500),
    mark: z.enum(['onTime', 'lateWithConsent']),
    forwardedAt: instant,
  }),
  summary: z.object({
    id: z.uuid(),
    n: z.int().positive(),
    code,
    sha256,
    /** All that stands on the stamped paper, as its hash is taken. */
    printed: z.looseObject({ rows: z.array(z.looseObject({ entry: z.uuid(), version: sha256 })) }),
    paper: path,
    scan: path.nullable(),
    approver: text(100),
    approvedAt: instant.nullable(),
  }),
  cases: z.array(packed).min(1).max(2000),
  /** Every file of the archive but this one. */
  files: z.array(z.object({ path, size: z.int().nonnegative(), sha256 })).max(20_000),
})

export type PackageData = z.infer<typeof packageDataSchema>
export type PackedCase = PackageData['cases'][number]
export type PackedUnit = PackageData['sender']
