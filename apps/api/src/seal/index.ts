import type { Noun } from '../platform/noun'
import { SealRecordRow, SealRequestRow } from './seal.entity'
import { SealActsResolver } from './seal.acts.resolver'
import './formPaper'
import { layings } from './laying.queries'
import { layFormJob } from './requestForm'
import './seal.messages'
import { EntrySealResolver, SealRecordResolver, SealRequestResolver } from './seal.resolver'
import { sealRoutes } from './seal.routes'

/** Requests to the seal keeper and the 用印登记簿. */
export const seal: Noun = {
  entities: [SealRequestRow, SealRecordRow],
  resolvers: [SealRequestResolver, SealRecordResolver, EntrySealResolver, SealActsResolver],
  routes: sealRoutes,
  jobs: { [layings.form.kind]: layFormJob },
}
