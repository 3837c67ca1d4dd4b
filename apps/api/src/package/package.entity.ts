import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Mark, ProxySource, Source } from '@huibian/domain'
import type { Changes } from './changes'

export type PackageState = 'forwarded' | 'returned' | 'recalled' | 'superseded'
export type PackageKind = 'first' | 'supplement' | 'correction'

/** One file of a package, as its manifest lists it. */
export type ManifestFile = { path: string; size: number; sha256: string }

/** What the archive says of itself; without members until the job has written it. */
export type Manifest = {
  name?: string
  campaign?: string
  organisation?: string
  phase?: string
  n?: number
  kind?: PackageKind
  forwardedAt?: string
  summary?: { code: string; sha256: string }
  cases?: {
    position: number
    number: string
    title: string
    unit: string
    version: number
    code: string
    sha256: string
    /** Who entered it for its unit (代录), and how it came. */
    proxy?: { by: string; source: ProxySource }
  }[]
  files?: ManifestFile[]
  /** The size that a part was to have, and the files that are larger; only where there are such. */
  partLimit?: number
  oversized?: string[]
}

/** How a package came that was not forwarded here: as one of another installation, or in one of the ways that are registered by hand. */
export type CameAs = 'package' | Source

/** Who took a package that was not forwarded here, when, and the SHA-256 of the data it was read from. */
export type Origin = { source?: CameAs; sha256: string; by: string; at: string }

/** What was forwarded once: numbered, and never changed but for what became of it. */
@Entity('package')
export class PackageRow {
  @PrimaryColumn('uuid')
  id: string

  @Column('uuid', { name: 'campaign_id' })
  campaignId: string

  @Column('text')
  phase: string

  @Column('uuid', { name: 'participation_id' })
  participationId: string

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string

  @Column('uuid', { name: 'summary_id' })
  summaryId: string

  @Column('integer')
  n: number

  @Column('text')
  kind: PackageKind

  @Column('text')
  state: PackageState

  @Column('text')
  reason: string

  @Column('text', { name: 'decision_reason' })
  decisionReason: string

  @Column('jsonb')
  changes: Changes

  @Column('jsonb')
  manifest: Manifest

  @Column('text')
  mark: Mark

  @Column('text', { name: 'seen_by' })
  seenBy: string

  @Column('uuid', { name: 'file_id', nullable: true })
  fileId: string | null

  @Column('uuid', { name: 'eml_file_id', nullable: true })
  emlFileId: string | null

  @Column('uuid', { name: 'part_file_ids', array: true })
  partFileIds: string[]

  @Column('uuid', { name: 'job_id', nullable: true })
  jobId: string | null

  @Column('timestamptz', { name: 'mailed_at', nullable: true })
  mailedAt: Date | null

  @Column('timestamptz', { name: 'forwarded_at' })
  forwardedAt: Date

  @Column('jsonb', { nullable: true })
  origin: Origin | null
}

/** A case in a package, at the version that went with it. */
@Entity('package_entry')
export class PackageEntryRow {
  @PrimaryColumn('uuid', { name: 'package_id' })
  packageId: string

  @PrimaryColumn('uuid', { name: 'entry_id' })
  entryId: string

  @Column('uuid', { name: 'version_id' })
  versionId: string

  @Column('integer')
  position: number

  @Column('text')
  remark: string

  @Column('uuid', { name: 'scan_id', nullable: true })
  scanId: string | null
}
