import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Content, EntryState, Mark } from '@huibian/domain'

/** An entry as it lies in its table: one mutable draft and pointers to what each level reads of it. */
@Entity('entry')
export class EntryRow {
  @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'campaign_id' }) campaignId: string
  @Column('integer', { name: 'campaign_version' }) campaignVersion: number
  @Column('uuid', { name: 'participation_id' }) participationId: string
  @Column('uuid', { name: 'filer_id' }) filerId: string
  @Column('uuid', { name: 'receiver_id' }) receiverId: string
  @Column('uuid', { name: 'proxy_id', nullable: true }) proxyId: string | null
  @Column('text') phase: string
  @Column('text') kind: string
  @Column('text') route: string
  @Column('text') state: EntryState
  @Column('text') mark: Mark | ''
  @Column('text', { name: 'seen_by' }) seenBy: string
  @Column('text', { nullable: true }) number: string | null
  @Column('text') title: string
  @Column('text') theme: string
  @Column('jsonb') draft: Content
  @Column('integer') revision: number
  @Column('integer') words: number
  @Column('uuid', { name: 'current_version_id', nullable: true }) currentVersionId: string | null
  @Column('uuid', { name: 'submitted_version_id', nullable: true }) submittedVersionId: string | null
  @Column('uuid', { name: 'forwarded_version_id', nullable: true }) forwardedVersionId: string | null
  @Column('text', { name: 'finalised_from', nullable: true }) finalisedFrom: EntryState | null
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null
  @Column('uuid', { name: 'created_by' }) createdBy: string
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date
}

/** A frozen version: never changed, save that it was taken back or sent in. */
@Entity('entry_version')
export class EntryVersionRow {
  @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'entry_id' }) entryId: string
  @Column('integer') n: number
  @Column('jsonb') content: Content
  @Column('integer', { name: 'campaign_version' }) campaignVersion: number
  @Column('jsonb') attachments: { id: string; sha256: string }[]
  @Column('text') sha256: string
  @Column('text') code: string
  @Column('integer') words: number
  @Column('text') title: string
  @Column('text') theme: string
  @Column('uuid', { name: 'by_id' }) byId: string
  @Column('text', { name: 'by_name' }) byName: string
  @Column('timestamptz', { name: 'finalised_at' }) finalisedAt: Date
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null
  @Column('timestamptz', { name: 'taken_back_at', nullable: true }) takenBackAt: Date | null
}
