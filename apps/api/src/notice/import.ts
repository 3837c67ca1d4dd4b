import type { Campaign } from '../campaign/campaign.type'
import { demandMaking, writeDraft } from '../campaign/create'
import { demandFile } from '../campaign/upper'
import type { Context } from '../platform/context'

/** Makes a draft campaign from a file that the office has; a file with mistakes makes none. */
export async function importCampaign(ctx: Context, given: string, text: string): Promise<Campaign> {
  const title = demandMaking(ctx, given)
  const read = await demandFile(ctx, text)
  return writeDraft(ctx, { title, ...read, from: 'file' })
}
