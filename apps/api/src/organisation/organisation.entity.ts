import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A unit of the tree. `path` lists the keys of its ancestors and itself, as /root/parent/self/. */
@Entity('organisation')
export class OrganisationRow {
  @PrimaryColumn('uuid') id: string
  @Column('text') key: string
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null
  @Column('text') path: string
  @Column('text') name: string
  @Column('text', { name: 'short_name' }) shortName: string
  @Column('text', { array: true }) types: string[]
  @Column('text') region: string
  @Column('integer') order: number
  @Column('text', { name: 'host_name' }) hostName: string
  @Column('text', { name: 'sealing_name' }) sealingName: string
  @Column('text', { name: 'former_names', array: true }) formerNames: string[]
  @Column('text') phone: string
  @Column('text', { array: true }) attributes: string[]
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null
  @Column('integer') revision: number
}
