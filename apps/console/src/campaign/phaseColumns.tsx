import { useTranslate } from 'react-admin'
import type { Column } from '../parts'
import { sayShort } from '../platform/time'
import type { CampaignLine } from './campaign.documents'

type PhaseLine = { campaign: CampaignLine; phase: CampaignLine['phases'][number] }

/** The calls as a list has them: a line each phase. */
export const linesOf = (campaigns: readonly CampaignLine[]): PhaseLine[] =>
  campaigns.flatMap((campaign) => campaign.phases.map((phase) => ({ campaign, phase })))

/** What a sheet of the calls says: the phase, when it closes for this unit, and where the unit stands against each minimum. */
export function usePhaseColumns(): Column<PhaseLine>[] {
  const translate = useTranslate()
  return [
    { key: 'title', label: translate('campaign.name'), cell: ({ campaign }) => campaign.title },
    {
      key: 'state',
      label: translate('campaign.sheet.state'),
      cell: ({ campaign }) => translate(`campaign.state.${campaign.state}`),
    },
    { key: 'phase', label: translate('campaign.phase'), cell: ({ phase }) => phase.title },
    {
      key: 'closesAt',
      label: translate('campaign.myClose'),
      cell: ({ phase }) => phase.myClose && sayShort(phase.myClose),
    },
    {
      key: 'standing',
      label: translate('campaign.sheet.standing'),
      cell: ({ campaign }) =>
        campaign.standing
          .map(({ label, done, needed }) => translate('campaign.standingLine', { label, done, needed }))
          .join('\n'),
    },
  ]
}
