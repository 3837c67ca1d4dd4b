import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A call as it runs. Its rules lie in numbered versions that are never edited in place. */
@Entity('campaign')
export class CampaignRow {
  @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'owner_id' }) ownerId: string
  @Column('text') preset: string
  @Column('text') title: string
  @Column('text') state: string
  @Column('integer') version: number
  @Column('timestamptz', { name: 'announced_at', nullable: true }) announcedAt: Date | null
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null
}

@Entity('campaign_version')
export class CampaignVersionRow {
  @PrimaryColumn('uuid', { name: 'campaign_id' }) campaignId: string
  @PrimaryColumn('integer') number: number
  @Column('jsonb') file: unknown
  @Column('text') sha256: string
  @Column('timestamptz') at: Date
}

@Entity('phase')
export class PhaseRow {
  @PrimaryColumn('uuid', { name: 'campaign_id' }) campaignId: string
  @PrimaryColumn('text') key: string
  @Column('text') title: string
  @Column('integer') order: number
  @Column('timestamptz', { name: 'closes_at' }) closesAt: Date
  @Column('text') wording: string
}

/** The campaign's own tree: who takes part, to whom it sends, and whose minimum it counts towards. */
@Entity('participation')
export class ParticipationRow {
  @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'campaign_id' }) campaignId: string
  @Column('uuid', { name: 'organisation_id' }) organisationId: string
  @Column('text') role: string
  @Column('uuid', { name: 'receiver_id', nullable: true }) receiverId: string | null
  @Column('uuid', { name: 'counts_as_id', nullable: true }) countsAsId: string | null
  @Column('text') path: string
  @Column('text', { name: 'contact_name' }) contactName: string
  @Column('text', { name: 'contact_phone' }) contactPhone: string
}

/** own: a receiver's earlier date for those below it; permission: 同意补报; extension: the owner's, beyond the notice's date. */
@Entity('deadline')
export class DeadlineRow {
  @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'campaign_id' }) campaignId: string
  @Column('text') phase: string
  @Column('text') kind: string
  @Column('uuid', { name: 'granted_by_id' }) grantedById: string
  @Column('uuid', { name: 'participation_id', nullable: true }) participationId: string | null
  @Column('timestamptz') until: Date
  @Column('text') reason: string
  @Column('text', { name: 'by_name' }) byName: string
  @Column('timestamptz') at: Date
  @Column('timestamptz', { name: 'replaced_at', nullable: true }) replacedAt: Date | null
}
