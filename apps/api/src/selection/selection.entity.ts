import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Content } from '@huibian/domain'

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
