import { useTranslate } from 'react-admin'
import { closeOf } from '../platform/time'
import { allowed } from './allowed'
import { extendPhase, type Campaign } from './campaign.documents'
import { DeadlineDialog } from './DeadlineDialog'

/** The national office lets one unit file after the date of the notice. */
export function ExtendPhase({ campaign }: { campaign: Campaign }) {
  const translate = useTranslate()
  if (!allowed(campaign, 'deadline.extend')) return null
  return (
    <DeadlineDialog
      campaign={campaign}
      act={extendPhase}
      variables={({ phase, day, reason, unit }) => ({
        campaignId: campaign.id,
        phase,
        organisationId: unit?.id ?? '',
        until: closeOf(day),
        reason: reason.trim(),
      })}
      label="campaign.extend"
      text={translate('campaign.extendText')}
      dayLabel={translate('campaign.until')}
      asks={{ reason: true, unit: 'required' }}
    />
  )
}
