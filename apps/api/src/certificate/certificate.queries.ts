import DataLoader from 'dataloader'
import { linkOf } from '../attachment/keepFile'
import { ownedCampaign } from '../book/owner'
import { visibleCampaign } from '../campaign/campaign.queries'
import { sightOf } from '../entry/entry.queries'
import { jobsFor } from '../package/job.queries'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { Job } from '../platform/job.type'
import type { FileLink } from '../platform/wire.type'
import type { Certificate } from './certificate.type'

type Found = Omit<Certificate, 'file'> & { fileId: string; name: string } & Pick<FileLink, 'size' | 'sha256'>

const columns = `t.id, t.number, t.said ->> 'holder' as holder, t.said ->> 'statement' as statement, t.state, t.reason, t.at,
  t.entry_id as "entryId", f.id as "fileId", f.name, f.size, f.sha256`

const shown = ({ fileId, name, size, sha256, ...found }: Found): Certificate => ({
  ...found,
  file: linkOf({ id: fileId, name, mime: 'application/pdf', size, sha256 }),
})

/** The certificates of a campaign that stand on the acting organisation's line: the office's all, a unit's own. */
export async function certificatesOf(ctx: Context, campaignId: string): Promise<Certificate[]> {
  await visibleCampaign(ctx, campaignId)
  const found = await rows<Found>(
    ctx.db,
    `select ${columns} from certificate t join file f on f.id = t.file_id
     where t.campaign_id = $2 and strpos(t.seen_by, $1) > 0 order by t.n`,
    [sightOf(ctx)[1], campaignId],
  )
  return found.map(shown)
}

/** The latest work on the certificates of a campaign that its office had begun: what is under way is found again. */
export async function certificateJobOf(ctx: Context, campaignId: string): Promise<Job | null> {
  await ownedCampaign(ctx, campaignId, 'certificate.issue')
  const [latest] = await jobsFor(ctx, campaignId, ['certificate.issue'])
  return latest ?? null
}

/** The certificates of an entry, the latest first, where the acting organisation stands on their line. */
export function certificatesOfEntry(ctx: Context, entryId: string): Promise<Certificate[]> {
  const loader = once(ctx, 'certificate.ofEntry', () => {
    return new DataLoader<string, Certificate[]>(async (ids) => {
      const found = await rows<Found>(
        ctx.db,
        `select ${columns} from certificate t join file f on f.id = t.file_id
         where t.entry_id = any($2::uuid[]) and strpos(t.seen_by, $1) > 0 order by t.n desc`,
        [sightOf(ctx)[1], ids],
      )
      const all = found.map(shown)
      return ids.map((id) => all.filter((one) => one.entryId === id))
    })
  })
  return loader.load(entryId)
}
