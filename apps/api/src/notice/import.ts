import type { Campaign } from '../campaign/campaign.type'
import { demandMaking, writeDraft } from '../campaign/create'
import type { Context } from '../platform/context'
import { demandFile } from './read'

/** Makes a draft campaign from a file that the office has; a file with mistakes makes none. */
export async function importCampaign(ctx: Context, given: string, text: string): Promise<Campaign> {
  const title = demandMaking(ctx, given)
  const file = await demandFile(ctx, text)
  return writeDraft(ctx, { title, file, text, from: 'file' })
}
