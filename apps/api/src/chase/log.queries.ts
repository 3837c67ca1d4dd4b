import { fileOf, visibleCampaign } from '../campaign/campaign.queries'
import { phaseTitle } from '../dashboard/phaseTitle'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { ChaseLine } from './chase.type'
import { demandChaser } from './remind'

const most = 300

/** A line with its phase’s key, and the title that the phase bears in the call. */
type Found = ChaseLine & { title: string }

/** What went to whom, the newest first: reminders by hand, what those below were told by mail and in the console, and calls. */
export async function chaseLog(ctx: Context, campaignId: string): Promise<ChaseLine[]> {
  const campaign = await visibleCampaign(ctx, campaignId)
  await demandChaser(ctx, campaign.id)
  const { id, key } = actorOf(ctx).post.organisation
  const file = await fileOf(ctx, campaign)
  const found = await rows<Found>(
    ctx.db,
    `select told.at, told.kind, told.phase, coalesce(ph.title, '') as title, o.name as unit, told.by, told.text from (
       select r.at, 'reminder' as kind, r.phase, r.organisation_id, r.by_name as by, '' as text
         from reminder r where r.campaign_id = $1 and r.by_organisation_id = $2
       union all select n.at, 'call', n.phase, n.organisation_id, n.by_name, n.person || '：' || n.answer
         from call_note n where n.campaign_id = $1 and n.by_organisation_id = $2
       union all select max(m.sent_at), 'mail', split_part(m.about, ' ', 1), p.organisation_id, '', ''
         from mail m join post p on p.id = m.post_id
         join participation f on f.campaign_id = $1 and f.organisation_id = p.organisation_id and strpos(f.path, $3) > 0
         where m.subject_id = $1 and m.kind in ('deadline', 'reminder') and m.sent_at is not null
         group by m.about, p.organisation_id
       union all select max(t.told_at), 'inbox', split_part(t.about, ' ', 1), p.organisation_id, '', ''
         from telling t join post p on p.id = t.post_id
         join participation f on f.campaign_id = $1 and f.organisation_id = p.organisation_id and strpos(f.path, $3) > 0
         where t.subject_id = $1 and t.kind in ('deadline', 'reminder') and t.told_at is not null
         group by t.about, p.organisation_id) as told
     join organisation o on o.id = told.organisation_id
     left join phase ph on ph.campaign_id = $1 and ph.key = told.phase
     order by told.at desc, told.kind limit ${most}`,
    [campaign.id, id, `/${key}/`],
  )
  return found.map(({ title, phase, ...line }) => ({
    ...line,
    phase: phaseTitle(ctx, file, { phase, title }),
  }))
}
