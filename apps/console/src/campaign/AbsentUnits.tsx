import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { ActButton, Panel, RecordTable, type Column } from '../parts'
import { allowed } from './allowed'
import { admitOrganisation, type Campaign, type Unit } from './campaign.documents'

/** Units opened since the call was published, which take no part until somebody takes them in. */
export function AbsentUnits({ campaign }: { campaign: Campaign }) {
  const translate = useTranslate()
  const columns = useColumns(campaign)
  if (campaign.absentUnits.length === 0 || !allowed(campaign, 'campaign.admit')) return null
  return (
    <Panel title={translate('campaign.absent')}>
      <Box sx={{ color: palette.quiet, mb: 1 }}>{translate('campaign.absentHint')}</Box>
      <RecordTable
        rows={campaign.absentUnits}
        columns={columns}
        rowKey={(unit) => unit.id}
        caption={translate('campaign.absent')}
      />
    </Panel>
  )
}

function useColumns(campaign: Campaign): Column<Unit>[] {
  const translate = useTranslate()
  const admit = (unit: Unit) => (
    <ActButton
      act={admitOrganisation}
      variables={{ campaignId: campaign.id, organisationId: unit.id }}
      label="campaign.admit"
      done="campaign.done.admitted"
      variant="outlined"
      confirm={{ text: translate('campaign.admitText', { unit: unit.name }) }}
    />
  )
  return [
    { key: 'name', label: translate('campaign.absentUnit'), cell: (unit) => unit.name },
    { key: 'admit', label: '', nowrap: true, align: 'right', cell: admit },
  ]
}
