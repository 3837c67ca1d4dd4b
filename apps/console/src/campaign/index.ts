import type { Noun } from '../platform/noun'
import { campaignMessages } from './campaign.messages'

export const campaignNoun: Noun = { reads: {}, pages: [], menu: [], messages: campaignMessages }
