import type { Noun } from '../platform/noun'
import './dashboard.messages'
import { DashboardResolver, MatrixResolver, MatrixRowResolver } from './dashboard.resolver'
import { dashboardRoutes } from './dashboard.routes'

/** What must be done and where everything stands: matrices, tasks, the record, jobs, the check page. */
export const dashboard: Noun = {
  entities: [],
  resolvers: [MatrixResolver, MatrixRowResolver, DashboardResolver],
  routes: dashboardRoutes,
}
