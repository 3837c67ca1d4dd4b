import type { Noun } from '../platform/noun'
import { layings } from '../seal/laying.queries'
import { layTableJob } from './requestSeal'
import { SummaryActsResolver } from './summary.acts.resolver'
import { SummaryRow } from './summary.entity'
import './sealed'
import './summary.messages'
import { ApprovalResolver, SummaryLineResolver, SummaryResolver } from './summary.resolver'
import { summaryRoutes } from './summary.routes'

/** 案例汇总表: accepted cases in a row, frozen, approved, stamped. */
export const summary: Noun = {
  entities: [SummaryRow],
  resolvers: [SummaryResolver, SummaryLineResolver, ApprovalResolver, SummaryActsResolver],
  routes: summaryRoutes,
  jobs: { [layings.summary.kind]: layTableJob },
}
