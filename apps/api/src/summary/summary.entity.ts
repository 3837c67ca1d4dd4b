import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Printed } from './printed'

export type SummaryState = 'building' | 'frozen' | 'approved' | 'sealing' | 'stamped' | 'forwarded'

/** A 案例汇总表 as it lies in its table. */
@Entity('summary')
export class SummaryRow {
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

  @Column('integer')
  n: number

  @Column('text')
  state: SummaryState

  @Column('integer')
  revision: number

  @Column('text', { name: 'seen_by' })
  seenBy: string

  @Column('text', { nullable: true })
  code: string | null

  @Column('jsonb', { nullable: true })
  frozen: Printed | null

  @Column('text', { name: 'frozen_sha256', nullable: true })
  frozenSha256: string | null

  @Column('text', { name: 'stamped_sha256', nullable: true })
  stampedSha256: string | null

  @Column('uuid', { name: 'template_id', nullable: true })
  templateId: string | null

  @Column('uuid', { name: 'pdf_file_id', nullable: true })
  pdfFileId: string | null

  @Column('uuid', { name: 'stamped_file_id', nullable: true })
  stampedFileId: string | null

  @Column('uuid', { name: 'scan_file_id', nullable: true })
  scanFileId: string | null

  @Column('text', { nullable: true })
  approver: string | null

  @Column('text', { name: 'approval_opinion', nullable: true })
  approvalOpinion: string | null

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt: Date | null

  @Column('text', { name: 'approval_recorded_by', nullable: true })
  approvalRecordedBy: string | null

  @Column('uuid', { name: 'approval_file_id', nullable: true })
  approvalFileId: string | null

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
