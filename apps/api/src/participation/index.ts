import type { Noun } from '../platform/noun'
import './participation.messages'
import { CampaignPartsResolver } from './participation.resolver'

export const participation: Noun = { entities: [], resolvers: [CampaignPartsResolver] }
