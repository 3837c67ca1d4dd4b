import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { allowed } from '../campaign/allowed'
import type { Campaign } from '../campaign/campaign.documents'
import { Panel } from '../parts'
import { usePath } from '../platform/path'
import type { Relay } from './notice.documents'

type Props = { campaign: Campaign; relay: Relay }

/** Which call a relay stands under, and what of it has to follow that call's correction. */
export function RelayStanding({ campaign, relay }: Props) {
  const translate = useTranslate()
  const path = usePath()
  const { upperId, upperTitle, behind, loosened } = relay
  const draft = campaign.state === 'draft'
  const follows = draft ? allowed(campaign, 'campaign.edit') : allowed(campaign, 'campaign.correct')
  return (
    <Panel title={translate('notice.relay')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Link to={path(`/campaigns/${upperId}`)}>{upperTitle}</Link>
        {!draft && allowed(campaign, 'relay.carry') && (
          <Button component={Link} to={path(`/campaigns/${campaign.id}/upward`)} variant="outlined">
            {translate('relay.title')}
          </Button>
        )}
      </Box>
      {behind && (
        <Alert
          severity={loosened.length > 0 ? 'error' : 'warning'}
          sx={{ mt: 1 }}
          action={
            follows && (
              <Button
                color="inherit"
                component={Link}
                to={path(`/campaigns/${campaign.id}/${draft ? 'edit' : 'correct'}`)}
              >
                {translate('notice.relayFollow')}
              </Button>
            )
          }
        >
          {translate(loosened.length > 0 ? 'notice.relayLoosened' : 'notice.relayBehind', {
            n: loosened.length,
          })}
          {loosened.length > 0 && (
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {loosened.map((says) => (
                <li key={says}>{says}</li>
              ))}
            </Box>
          )}
        </Alert>
      )}
    </Panel>
  )
}
