import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Body, Content } from '@huibian/domain'
import type { Snapshot } from './snapshot'

/** A line of the colophon, as 责任编辑 and who. */
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
}

/** A selected case with its edited text. What was taken out again keeps its text, out of every list. */
@Entity('selection')
export class SelectionRow {
  @PrimaryColumn('uuid')
  id: string

  @Column('uuid', { name: 'campaign_id' })
  campaignId: string

  @Column('uuid', { name: 'entry_id' })
  entryId: string

  @Column('uuid', { name: 'version_id' })
  versionId: string

  @Column('text')
  chapter: string

  @Column('integer')
  position: number

  @Column('text', { array: true })
  tags: string[]

  @Column('text')
  note: string

  @Column('jsonb')
  edited: Content

  @Column('integer')
  revision: number

  @Column('timestamptz', { name: 'deselected_at', nullable: true })
  deselectedAt: Date | null
}

/** One change of a selected case's edited text; only ever added. */
@Entity('edit')
export class EditRow {
  @PrimaryColumn('uuid', { name: 'selection_id' })
  selectionId: string

  @PrimaryColumn('integer')
  revision: number

  @Column('jsonb')
  content: Content

  @Column('text')
  reason: string

  @Column('text', { name: 'by_name' })
  byName: string

  @Column('timestamptz')
  at: Date
}

/** Who of the author's unit agreed to one revision of the edited text; only ever added. */
@Entity('confirmation')
export class ConfirmationRow {
  @PrimaryColumn('uuid', { name: 'selection_id' })
  selectionId: string

  @PrimaryColumn('integer')
  revision: number

  @Column('text')
  person: string

  @Column('text')
  way: string

  @Column('text', { name: 'by_name' })
  byName: string

  @Column('timestamptz')
  at: Date
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

  @Column('integer')
  cases: number

  @Column('integer', { nullable: true })
  pages: number | null

  @Column('uuid', { name: 'pdf_file_id', nullable: true })
  pdfFileId: string | null

  @Column('uuid', { name: 'docx_file_id', nullable: true })
  docxFileId: string | null

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
