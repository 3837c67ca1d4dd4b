import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { useCampaigns } from '../frame/campaign'
import { usePath } from '../platform/path'

/** Where the units of a campaign have duties, the way from the first screen to units × duties. */
export function ToDuties({ campaign }: { campaign: string }) {
  const translate = useTranslate()
  const path = usePath()
  const { campaigns } = useCampaigns()
  if (!campaigns.some(({ id, hasActivities }) => id === campaign && hasActivities)) return null
  return (
    <Link className="no-print" to={path(`/campaigns/${campaign}/week`)}>
      {translate('dashboard.toDuties')}
    </Link>
  )
}
