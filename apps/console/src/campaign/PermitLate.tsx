import { useTranslate } from 'react-admin'
import { closeOf } from '../platform/time'
import { allowed } from './allowed'
import { allowLate, type Campaign } from './campaign.documents'
import { DeadlineDialog } from './DeadlineDialog'

/** Consent to late filing, for one unit below or for all. */
export function PermitLate({ campaign }: { campaign: Campaign }) {
  const translate = useTranslate()
  if (!allowed(campaign, 'deadline.permit')) return null
  return (
    <DeadlineDialog
      campaign={campaign}
      act={allowLate}
      variables={({ phase, day, reason, unit }) => ({
        campaignId: campaign.id,
        phase,
        organisationId: unit?.id,
        until: closeOf(day),
        reason: reason.trim(),
      })}
      label="campaign.permit"
      text={translate('campaign.permitText')}
      dayLabel={translate('campaign.until')}
      asks={{ reason: true, unit: 'optional' }}
    />
  )
}
