import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A person who can sign in. */
@Entity('account')
export class AccountRow {
  @PrimaryColumn('uuid') id: string
  @Column('text') username: string
  @Column('text') name: string
  @Column('text') phone: string
  @Column('text') email: string
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash: string | null
  @Column('timestamptz', { name: 'password_changed_at', nullable: true }) passwordChangedAt: Date | null
  @Column('text', { name: 'former_hashes', array: true }) formerHashes: string[]
  @Column('text', { name: 'code_hash', nullable: true }) codeHash: string | null
  @Column('timestamptz', { name: 'code_expires_at', nullable: true }) codeExpiresAt: Date | null
  @Column('integer') failed: number
  @Column('timestamptz', { name: 'failed_since', nullable: true }) failedSince: Date | null
  @Column('timestamptz', { name: 'locked_until', nullable: true }) lockedUntil: Date | null
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt: Date | null
  @Column('text', { name: 'disabled_reason', nullable: true }) disabledReason: string | null
  @Column('timestamptz', { name: 'last_signed_in_at', nullable: true }) lastSignedInAt: Date | null
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date
}

/** A duty of one kind in one organisation; several persons may hold it. */
@Entity('post')
export class PostRow {
  @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'organisation_id' }) organisationId: string
  @Column('text') kind: string
}

/** Who held which post from when to when; `until` is empty while it is held. */
@Entity('holding')
export class HoldingRow {
  @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'post_id' }) postId: string
  @Column('uuid', { name: 'account_id' }) accountId: string
  @Column('timestamptz') since: Date
  @Column('timestamptz', { nullable: true }) until: Date | null
}
