import type { Noun } from '../platform/noun'
import { OrganisationRow } from './organisation.entity'
import './organisation.messages'
import {
  AccountPlacesResolver,
  OrganisationResolver,
  PostOrganisationResolver,
} from './organisation.resolver'
import { organisationRoutes } from './organisation.routes'

export const organisation: Noun = {
  entities: [OrganisationRow],
  resolvers: [OrganisationResolver, AccountPlacesResolver, PostOrganisationResolver],
  routes: organisationRoutes,
}
