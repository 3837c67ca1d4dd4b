import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { ActButton, JobProgress, Panel, Unprintable, UnprintableTyped } from '../parts'
import { useRead } from '../platform/read'
import { weekPapers } from '../week/week.documents'
import { compileReport, unprintableReport, type ReportKind } from './report.documents'

const kinds: readonly ReportKind[] = ['report', 'upward', 'brief']

/** The papers that are printed of the sections; the latest is found again here by whoever left while it was made. */
export function Compile({ campaignId }: { campaignId: string }) {
  const translate = useTranslate()
  const [kind, setKind] = useState<ReportKind>('report')
  const [receiver, setReceiver] = useState('')
  const { data } = useRead(unprintableReport, { campaignId }, { anew: true, live: true })
  const papers = useRead(weekPapers, { campaignId }, { anew: true })
  const latest = papers.data?.weekPapers.find((paper) => paper.kind === 'week.report')
  return (
    <Panel title={translate('report.papers')}>
      <Box sx={{ color: palette.quiet, mb: 1.5 }}>{translate('report.papersHint')}</Box>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1.5 }}>
        <TextField
          select
          fullWidth={false}
          label={translate('report.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as ReportKind)}
          sx={{ minWidth: 200 }}
        >
          {kinds.map((one) => (
            <MenuItem key={one} value={one}>
              {translate(`report.kind.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        {kind === 'upward' && (
          <TextField
            fullWidth={false}
            label={translate('report.receiver')}
            value={receiver}
            onChange={(event) => setReceiver(event.target.value)}
            sx={{ minWidth: 260 }}
          />
        )}
        {(['pdf', 'docx'] as const).map((format) => (
          <ActButton
            key={format}
            act={compileReport}
            variables={{ campaignId, format, kind, receiver }}
            label={`report.compile.${format}`}
            variant="outlined"
          />
        ))}
      </Box>
      <Unprintable characters={data?.unprintableReport ?? []} />
      {kind === 'upward' && <UnprintableTyped text={receiver} />}
      {latest && <JobProgress key={latest.id} id={latest.id} />}
    </Panel>
  )
}
