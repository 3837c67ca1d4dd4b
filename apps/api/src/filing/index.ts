import type { Noun } from '../platform/noun'
import { CampaignWaysResolver, FilingResolver } from './filing.resolver'

/** What the filer does with an entry, from the first word to 报送. */
export const filing: Noun = { entities: [], resolvers: [FilingResolver, CampaignWaysResolver] }
