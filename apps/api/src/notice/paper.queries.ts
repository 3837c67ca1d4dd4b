import DataLoader from 'dataloader'
import { linkOf } from '../attachment/keepFile'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { FileLink } from '../platform/wire.type'
import type { CampaignPaper } from './notice.type'

type Found = Omit<CampaignPaper, 'file'> & { campaignId: string; file: Omit<FileLink, 'url'> }

/** The notice and its annexes, for whoever sees the campaigns; the notice first. */
export function paperLoader(ctx: Context): DataLoader<string, CampaignPaper[]> {
  return once(ctx, 'campaignPaper', () => {
    return new DataLoader<string, CampaignPaper[]>(async (campaignIds) => {
      const found = await rows<Found>(
        ctx.db,
        `select p.id, p.campaign_id as "campaignId", p.kind, p.by_name as by, p.at,
           jsonb_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'size', f.size, 'sha256', f.sha256) as file
         from campaign_paper p join file f on f.id = p.file_id
         where p.campaign_id = any($1::uuid[]) order by p.kind desc, p.at, p.id`,
        [campaignIds],
      )
      return campaignIds.map((id) =>
        found
          .filter(({ campaignId }) => campaignId === id)
          .map(({ file, ...paper }) => ({ ...paper, file: linkOf(file) })),
      )
    })
  })
}
