import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { EmptyState } from '../parts/EmptyState'
import { PageTitle } from '../parts/PageTitle'
import { Panel } from '../parts/Panel'
import { usePath } from '../platform/path'

/** In place of a page about what units do in a week, in a campaign whose units report none. */
export function NoActivities({ campaign: { id, title } }: { campaign: { id: string; title: string } }) {
  const translate = useTranslate()
  const path = usePath()
  return (
    <>
      <PageTitle title={translate('frame.noActivities')} kicker={title} />
      <Panel>
        <EmptyState says={translate('frame.noActivitiesText')} hint={translate('frame.noActivitiesHint')}>
          <Button component={Link} to={path(`/campaigns/${id}`)} variant="outlined">
            {translate('frame.toCampaign')}
          </Button>
        </EmptyState>
      </Panel>
    </>
  )
}
