import type { Noun } from '../platform/noun'
import { OrganisationRow } from './organisation.entity'
import './organisation.messages'
import { OrganisationResolver, PostOrganisationResolver } from './organisation.resolver'
import { organisationRoutes } from './organisation.routes'

export const organisation: Noun = {
  entities: [OrganisationRow],
  resolvers: [OrganisationResolver, PostOrganisationResolver],
  routes: organisationRoutes,
}
