import { registerEnumType } from 'type-graphql'
import { jobOf } from '../package/job.queries'
import { actorOf, type Context } from '../platform/context'
import type { Job } from '../platform/job.type'
import { enqueue } from '../platform/jobs'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { reportOf } from './report.queries'

/** What a report is printed as. */
export const ReportFormat = { pdf: 'pdf', docx: 'docx' } as const
export type ReportFormat = keyof typeof ReportFormat
registerEnumType(ReportFormat, { name: 'ReportFormat' })

/** 活动总结, 向上级的报告, and 简报 of one page. */
export const ReportKind = { report: 'report', upward: 'upward', brief: 'brief' } as const
export type ReportKind = keyof typeof ReportKind
registerEnumType(ReportKind, { name: 'ReportKind' })

/** Whom a report upward is addressed to, in characters. */
const addressee = { min: 2, max: 60 }

export type Compiling = { campaignId: string; format: ReportFormat; kind: ReportKind; receiver?: string }

/** Has the week's report compiled from what stands now. */
export async function compileReport(ctx: Context, asked: Compiling): Promise<Job> {
  const { format, kind } = asked
  const campaign = await reportOf(ctx, asked.campaignId)
  const receiver = (asked.receiver ?? '').trim()
  const n = Array.from(receiver).length
  if (kind === 'upward' && (n < addressee.min || n > addressee.max))
    refuse('report.receiver', { n, ...addressee }, 'receiver')
  const jobId = await enqueue(ctx, 'week.report', { campaignId: campaign.id, format, kind, receiver })
  await record(ctx, {
    act: 'week.reportCompiled',
    noun: 'campaign',
    subjectId: campaign.id,
    seenBy: `/${actorOf(ctx).post.organisation.key}/`,
    after: { format, kind },
  })
  return jobOf(ctx, jobId)
}
