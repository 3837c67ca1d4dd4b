import type { Noun } from '../platform/noun'
import { reportJob } from './report.job'
import './report.messages'
import { ReportResolver } from './report.resolver'

/** The week's report: compiled from what the units tell, worded by the office, printed as 总结, 报告 and 简报. */
export const report: Noun = {
  entities: [],
  resolvers: [ReportResolver],
  jobs: { 'week.report': reportJob },
}
