import type { Content } from '@huibian/domain'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'

/** A selected entry as its certificate tells of it. */
export type Chosen = {
  selectionId: string
  chapter: string
  entryId: string
  title: string
  edited: Content
  holderId: string
  holderKey: string
  holder: string
}

/** Selected entries of a campaign in their order within each chapter: those that have no certificate and had none revoked, or the one of a certificate. */
export function chosenOf(ctx: Context, campaignId: string, selectionId?: string): Promise<Chosen[]> {
  return rows<Chosen>(
    ctx.db,
    `select s.id as "selectionId", s.chapter, e.id as "entryId", v.title, s.edited, o.id as "holderId", o.key as "holderKey", o.name as holder
     from selection s join entry e on e.id = s.entry_id join entry_version v on v.id = s.version_id
     join organisation o on o.id = e.filer_id
     where s.campaign_id = $1 and s.deselected_at is null and case when $2::uuid is null
       then not exists (select 1 from certificate t where t.selection_id = s.id and t.state <> 'replaced') else s.id = $2 end
     order by s.chapter, s.position, s.id`,
    [campaignId, selectionId ?? null],
  )
}
