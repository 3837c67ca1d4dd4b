import { registerEnumType } from 'type-graphql'
import { visibleCampaign } from '../campaign/campaign.queries'
import { actorOf, type Context } from '../platform/context'
import type { Job } from '../platform/job.type'
import { enqueue } from '../platform/jobs'
import { record } from '../platform/record'
import { demandOffice } from './office'
import { paperOf } from './papers.queries'

/** What a report is printed as. */
export const ReportFormat = { pdf: 'pdf', docx: 'docx' } as const
export type ReportFormat = keyof typeof ReportFormat
registerEnumType(ReportFormat, { name: 'ReportFormat' })

/** Has the week's report compiled from what stands now. */
export async function compileReport(ctx: Context, campaignId: string, format: ReportFormat): Promise<Job> {
  const campaign = await visibleCampaign(ctx, campaignId)
  demandOffice(ctx, campaign)
  const jobId = await enqueue(ctx, 'week.report', { campaignId: campaign.id, format })
  await record(ctx, {
    act: 'week.reportCompiled',
    noun: 'campaign',
    subjectId: campaign.id,
    seenBy: `/${actorOf(ctx).post.organisation.key}/`,
    after: { format },
  })
  return paperOf(ctx, jobId)
}
