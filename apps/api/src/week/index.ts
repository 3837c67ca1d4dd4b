import type { Noun } from '../platform/noun'
import { archiveJob } from './archive.job'
import { WeekPapersResolver } from './papers.resolver'
import './week.messages'
import { CampaignWeekResolver, WeekResolver, WeekRowResolver } from './week.resolver'

/** The week as its office sees it: who owes what, what it comes to, and what is told of it. */
export const week: Noun = {
  entities: [],
  resolvers: [WeekResolver, WeekRowResolver, CampaignWeekResolver, WeekPapersResolver],
  jobs: { 'week.archive': archiveJob },
}
