import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { campaignList, campaignOne } from './campaign.documents'
import { campaignMessages } from './campaign.messages'

export const campaignNoun: Noun = {
  reads: { campaigns: { list: { document: campaignList, variables: () => ({}) }, one: campaignOne } },
  pages: [
    { path: '/campaigns', page: lazy(() => import('./CampaignListPage')) },
    { path: '/campaigns/new', page: lazy(() => import('./CampaignNewPage')) },
    { path: '/campaigns/:campaign', page: lazy(() => import('./CampaignPage')) },
  ],
  menu: [
    {
      path: '/campaigns',
      label: 'campaign.menu',
      order: 10,
      posts: ['filingClerk', 'reviewingClerk', 'approver', 'sealKeeper', 'editor'],
    },
  ],
  messages: campaignMessages,
}
