import { editedAll, keptCounts, standsAt, type Campaign as CampaignFile } from '@huibian/domain'
import type { Campaign } from '../campaign/campaign.type'
import { demandFile, type WrittenFile } from '../campaign/upper'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'

/**
 * Reads a corrected file. Where things that are counted moved, their ids are written into it: figures lie under these, and would be another
 * thing's otherwise. What a relay has from above is not its own to write.
 */
export async function readCorrected(
  ctx: Context,
  { id, version }: Campaign,
  text: string,
): Promise<WrittenFile> {
  const read = await demandFile(ctx, text, id)
  if (read.file.activities === undefined) return read
  const versions = await rows<Pick<CampaignFile, 'activities'>>(
    ctx.db,
    `select file->'activities' as activities from campaign_version
     where campaign_id = $1 and number <= $2 and file ? 'activities' order by number`,
    [id, version],
  )
  const edits = keptCounts(versions, read.file).filter(({ at }) => standsAt(text, at))
  return edits.length === 0 ? read : demandFile(ctx, editedAll(text, edits), id)
}
