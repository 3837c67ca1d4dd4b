import type { Noun } from '../platform/noun'
import { organisationMessages } from './organisation.messages'

export const organisationNoun: Noun = { reads: {}, pages: [], menu: [], messages: organisationMessages }
