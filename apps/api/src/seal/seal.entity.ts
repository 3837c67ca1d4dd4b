import type { SealPosition } from '@huibian/documents'
import type { SealedLayout } from './layout'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A request to press the seal on one file, as the keeper decides it. */
@Entity('seal_request')
export class SealRequestRow {
  @PrimaryColumn('uuid')
  id: string

  @Column('uuid', { name: 'summary_id', nullable: true })
  summaryId: string | null

  @Column('uuid', { name: 'version_id', nullable: true })
  versionId: string | null

  @Column('uuid', { name: 'edition_id', nullable: true })
  editionId: string | null

  @Column('uuid', { name: 'letter_id', nullable: true })
  letterId: string | null

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string

  @Column('text')
  reason: string

  @Column('text', { name: 'file_name' })
  fileName: string

  @Column('uuid', { name: 'file_id' })
  fileId: string

  @Column('integer')
  pages: number

  @Column('integer')
  copies: number

  @Column('text')
  approver: string

  @Column('text')
  code: string

  @Column('text')
  sha256: string

  @Column('jsonb', { nullable: true })
  place: SealPosition | null

  @Column('text')
  layout: SealedLayout

  @Column('text')
  state: 'waiting' | 'sealed' | 'refused' | 'void'

  @Column('text', { nullable: true })
  refusal: string | null

  @Column('text', { name: 'requested_by' })
  requestedBy: string

  @Column('timestamptz')
  at: Date

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null
}

/** One line of the 用印登记簿; only ever added. */
@Entity('seal_record')
export class SealRecordRow {
  @PrimaryColumn('uuid')
  id: string

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string

  @Column('integer')
  n: number

  @Column('text')
  way: 'paper' | 'system'

  @Column('uuid', { name: 'summary_id', nullable: true })
  summaryId: string | null

  @Column('uuid', { name: 'version_id', nullable: true })
  versionId: string | null

  @Column('uuid', { name: 'edition_id', nullable: true })
  editionId: string | null

  @Column('uuid', { name: 'letter_id', nullable: true })
  letterId: string | null

  @Column('text')
  reason: string

  @Column('text', { name: 'file_name' })
  fileName: string

  @Column('integer')
  pages: number

  @Column('integer')
  copies: number

  @Column('text')
  approver: string

  @Column('text')
  keeper: string

  @Column('text')
  code: string

  @Column('text')
  sha256: string

  @Column('uuid', { name: 'file_id', nullable: true })
  fileId: string | null

  @Column('timestamptz')
  at: Date
}
