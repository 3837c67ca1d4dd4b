import type { Noun } from '../platform/noun'
import { CampaignActsResolver } from './campaign.acts.resolver'
import { CampaignRow, CampaignVersionRow, DeadlineRow, ParticipationRow, PhaseRow } from './campaign.entity'
import './campaign.messages'
import { CampaignResolver, DeadlineResolver, ParticipationResolver } from './campaign.resolver'
import { PhaseResolver } from './phase.resolver'

export const campaign: Noun = {
  entities: [CampaignRow, CampaignVersionRow, PhaseRow, ParticipationRow, DeadlineRow],
  resolvers: [CampaignResolver, ParticipationResolver, DeadlineResolver, PhaseResolver, CampaignActsResolver],
}
