import { fileOf, partOf, visibleCampaign } from '../campaign/campaign.queries'
import { organisationOf } from '../organisation/organisation.queries'
import type { Context } from '../platform/context'
import { NotFound } from '../platform/refusal'
import { demandOffice } from '../week/office'
import type { Whose } from './take'

/** A unit that reports to the acting office's week; what is none of its units is not there. */
export async function demandUnit(ctx: Context, campaignId: string, organisationId: string): Promise<Whose> {
  const call = await visibleCampaign(ctx, campaignId)
  demandOffice(ctx, call)
  const part = await partOf(ctx, call.id, organisationId)
  if (part?.role !== 'filer') throw new NotFound()
  return { call, file: await fileOf(ctx, call), unit: await organisationOf(ctx, organisationId), part }
}
