import type { SealPosition } from '@huibian/documents'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Body } from '@huibian/domain'
import type { Snapshot } from './snapshot'

export type ColophonLine = { label: string; value: string }

/** The case book of a campaign: what surrounds its cases. */
@Entity('book')
export class BookRow {
  @PrimaryColumn('uuid', { name: 'campaign_id' })
  campaignId: string

  @Column('integer')
  revision: number

  @Column('text')
  title: string

  @Column('jsonb')
  preface: Body

  @Column('jsonb', { name: 'editors_note' })
  editorsNote: Body

  @Column('jsonb')
  colophon: ColophonLine[]

  @Column('boolean', { name: 'author_confirmation' })
  authorConfirmation: boolean

  /** The number of the print edition that is locked, while one is. */
  @Column('integer', { name: 'locked_print', nullable: true })
  lockedPrint: number | null
}

export type EditionKind = 'consultation' | 'review' | 'print'

/** A compiled book, kept whole: its snapshot says all that it was made of. */
@Entity('edition')
export class EditionRow {
  @PrimaryColumn('uuid')
  id: string

  @Column('uuid', { name: 'campaign_id' })
  campaignId: string

  @Column('text')
  kind: EditionKind

  @Column('integer')
  n: number

  @Column('jsonb', { select: false })
  snapshot: Snapshot

  /** The title that its snapshot bears. */
  @Column('text')
  title: string

  @Column('integer')
  cases: number

  @Column('integer', { nullable: true })
  pages: number | null

  @Column('uuid', { name: 'pdf_file_id', nullable: true })
  pdfFileId: string | null

  @Column('uuid', { name: 'docx_file_id', nullable: true })
  docxFileId: string | null

  @Column('uuid', { name: 'materials_file_id', nullable: true })
  materialsFileId: string | null

  @Column('uuid', { name: 'materials_job_id', nullable: true })
  materialsJobId: string | null

  @Column('uuid', { name: 'print_file_id', nullable: true })
  printFileId: string | null

  @Column('uuid', { name: 'sealed_file_id', nullable: true })
  sealedFileId: string | null

  @Column('jsonb', { name: 'seal_place', nullable: true })
  sealPlace: SealPosition | null

  @Column('text', { name: 'contents_from' })
  contentsFrom: 'pdf' | 'libreoffice'

  @Column('boolean')
  locked: boolean

  @Column('uuid', { name: 'job_id', nullable: true })
  jobId: string | null

  @Column('text', { name: 'by_name' })
  byName: string

  @Column('timestamptz')
  at: Date

  @Column('jsonb')
  missing: string[]
}
