import type { Noun } from '../platform/noun'
import { AccountRow, HoldingRow, PostRow } from './account.entity'
import './account.messages'
import { AccountFieldsResolver, AccountResolver, PostResolver } from './account.resolver'
import { accountRoutes } from './account.routes'

export const account: Noun = {
  entities: [AccountRow, PostRow, HoldingRow],
  resolvers: [AccountResolver, AccountFieldsResolver, PostResolver],
  routes: accountRoutes,
}
