import type { Content, Mark } from '@huibian/domain'
import { rows } from '../platform/database'
import type { Context } from '../platform/context'

/** A case that was forwarded to the owner, with its selection where it is selected. */
export type Forwarded = {
  entryId: string
  number: string
  title: string
  unit: string
  region: string
  regionOrder: number
  theme: string
  mark: Mark
  participationId: string
  receiverId: string
  phase: string
  submittedAt: Date
  /** Of the selection; null where the case is not selected. */
  chapter: string | null
  tags: string[] | null
  /** 编者按. */
  note: string | null
  /** The edited text of a selected case, the forwarded one of any other. */
  content: Content
}

/** Cases that have come in, those of packages in force and those accepted straight: the selected ones in the book's order first, the others by number. */
export function forwardedCases(ctx: Context, campaignId: string): Promise<Forwarded[]> {
  return rows<Forwarded>(
    ctx.db,
    `select e.id as "entryId", e.number, coalesce(s.edited, v.content) as content, v.title, v.theme, e.mark, e.phase, e.submitted_at as "submittedAt",
       e.participation_id as "participationId", e.receiver_id as "receiverId", o.name as unit, s.chapter, s.tags, s.note,
       coalesce(nullif(rg.short_name, ''), rg.name) as region, rg."order" as "regionOrder"
     from entry e join campaign c on c.id = e.campaign_id
     left join lateral (select h.version_id from package_entry h join package g on g.id = h.package_id
       where h.entry_id = e.id and g.state = 'forwarded') sent on e.state = 'forwarded'
     left join selection s on s.entry_id = e.id and s.deselected_at is null
     join entry_version v on v.id = coalesce(s.version_id, sent.version_id, e.submitted_version_id)
     join organisation o on o.id = e.filer_id
     join participation p on p.id = e.participation_id
     left join participation rp on rp.id = p.counts_as_id
     join organisation rg on rg.id = coalesce(rp.organisation_id, e.receiver_id)
     where e.campaign_id = $1 and (sent.version_id is not null or e.state = 'accepted' and e.receiver_id = c.owner_id)
     order by s.position, e.number, e.id`,
    [campaignId],
  )
}
