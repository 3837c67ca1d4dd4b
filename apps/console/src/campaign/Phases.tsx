import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Countdown, Panel, RecordTable, type Column } from '../parts'
import { sayInstant } from '../platform/time'
import type { Phase } from './campaign.documents'

/** What was granted to this unit, under the time it changed. */
function Granted({ phase }: { phase: Phase }) {
  const translate = useTranslate()
  if (!phase.permission) return null
  const { until, reason } = phase.permission
  return (
    <Box sx={{ color: palette.quiet }}>
      {translate('campaign.permitted', { until: sayInstant(until), reason })}
    </Box>
  )
}

/** What the page says under a time has a column of its own in a spreadsheet. */
const sheet = { sheetOnly: true } as const

export function Phases({ phases }: { phases: readonly Phase[] }) {
  const translate = useTranslate()
  const columns: Column<Phase>[] = [
    { key: 'title', label: translate('campaign.phase'), width: 110, cell: (phase) => phase.title },
    {
      key: 'themes',
      label: translate('campaign.themes'),
      cell: (phase) => phase.themes.map((theme) => <div key={theme.id}>{theme.label}</div>),
      text: (phase) => phase.themes.map(({ label }) => label).join('；'),
    },
    {
      key: 'notice',
      label: translate('campaign.noticeClose'),
      cell: (phase) => (
        <div>
          {sayInstant(phase.closesAt)}
          <Box sx={{ color: palette.quiet }}>{translate('campaign.wording', { wording: phase.wording })}</Box>
        </div>
      ),
      text: (phase) => sayInstant(phase.closesAt),
    },
    { ...sheet, key: 'wording', label: translate('campaign.closeWording'), cell: ({ wording }) => wording },
    {
      key: 'mine',
      label: translate('campaign.myClose'),
      cell: (phase) => (
        <div>
          <Countdown closesAt={phase.myClose} daysLeft={phase.daysLeft} open={phase.open} />
          <Granted phase={phase} />
        </div>
      ),
      text: (phase) => sayInstant(phase.myClose),
    },
    {
      ...sheet,
      key: 'granted',
      label: translate('campaign.permittedWhy'),
      cell: ({ permission }) => permission?.reason,
    },
  ]
  return (
    <Panel title={translate('campaign.phases')} flush>
      <RecordTable
        rows={phases}
        columns={columns}
        rowKey={(phase) => phase.key}
        caption={translate('campaign.phases')}
      />
    </Panel>
  )
}
