import { useTranslate } from 'react-admin'
import { allowed } from './allowed'
import { setOwnDeadline, type Campaign } from './campaign.documents'
import { DeadlineDialog } from './DeadlineDialog'

/** An earlier date for the units below. */
export function SetOwnDeadline({ campaign }: { campaign: Campaign }) {
  const translate = useTranslate()
  if (!allowed(campaign, 'deadline.setOwn')) return null
  return (
    <DeadlineDialog
      campaign={campaign}
      act={setOwnDeadline}
      variables={({ phase, day }) => ({ campaignId: campaign.id, phase, date: day })}
      label="campaign.setOwn"
      text={translate('campaign.setOwnText')}
      dayLabel={translate('campaign.date')}
      asks={{}}
    />
  )
}
