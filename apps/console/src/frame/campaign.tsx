import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { I18nContext, useI18nProvider } from 'react-admin'
import { useLocation } from 'react-router-dom'
import { useRead } from '../platform/read'
import { speaking } from '../platform/vocabulary'
import { campaignNames, type CampaignName } from './frame.documents'
import { namesAgain } from './namesAgain'

type Choice = {
  campaigns: CampaignName[]
  /** Whether the campaigns that this post sees are told, or it reads none. */
  told: boolean
  chosen: string | undefined
  choose: (id: string) => void
}

const Campaigns = createContext<Choice>({
  campaigns: [],
  told: false,
  chosen: undefined,
  choose: () => undefined,
})

/**
 * Keeps which campaign the menu speaks of: the one in the address, else the last that was in it, was chosen or had its thing opened, else
 * the newest open.
 */
export function CampaignProvider({ reads, children }: { reads: boolean; children: ReactNode }) {
  const { data } = useRead(campaignNames, {}, { enabled: reads, again: namesAgain })
  const [picked, choose] = useState<string>()
  const addressed = /\/campaigns\/([^/]+)/.exec(useLocation().pathname)?.[1]
  const choice = useMemo(() => {
    const campaigns = data?.campaigns ?? []
    const known = [addressed, picked].find((id) => campaigns.some((campaign) => campaign.id === id))
    const open = campaigns.find((campaign) => campaign.state !== 'draft') ?? campaigns[0]
    return { campaigns, told: data !== undefined || !reads, chosen: known ?? open?.id, choose }
  }, [data, reads, addressed, picked])
  // A page whose address says none stays with the campaign from which it was reached.
  if (choice.chosen === addressed && addressed !== picked) choose(addressed)
  const campaign = choice.campaigns.find(({ id }) => id === choice.chosen)
  return (
    <Campaigns.Provider value={choice}>
      <I18nContext.Provider value={useSpoken(campaign)}>{children}</I18nContext.Provider>
    </Campaigns.Provider>
  )
}

/** The console's words, with those of this campaign. */
function useSpoken(campaign: CampaignName | undefined) {
  const provider = useI18nProvider()
  const { noun, selectionWord: selection, stampsToSubmit: stamps } = campaign ?? {}
  return useMemo(() => {
    const told = noun !== undefined && selection !== undefined && stamps !== undefined
    return {
      ...provider,
      translate: speaking(provider.translate, told ? { noun, selection, stamps } : undefined),
    }
  }, [provider, noun, selection, stamps])
}

/** Tells the frame which campaign the thing on the page belongs to, where the address does not say it. */
export function useBelongs(campaign: string | undefined): void {
  const { choose } = useCampaigns()
  useEffect(() => {
    if (campaign !== undefined) choose(campaign)
  }, [campaign, choose])
}

/** The title of the campaign that the page is about. */
export function useCampaignTitle(): string | undefined {
  const { campaigns, chosen } = useCampaigns()
  return campaigns.find(({ id }) => id === chosen)?.title
}

export function useCampaigns(): Choice {
  return useContext(Campaigns)
}
