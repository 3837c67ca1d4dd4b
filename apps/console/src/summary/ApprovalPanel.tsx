import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Facts, Panel } from '../parts'
import { fileUrl } from '../platform/acting'
import { sayInstant } from '../platform/time'
import { RecordApproval } from './RecordApproval'
import type { Approval, Summary } from './summary.documents'

function Recorded({ approval }: { approval: Approval }) {
  const translate = useTranslate()
  const sheet = approval.file
    ? [
        [
          translate('summary.signedSheet'),
          <a key="sheet" href={fileUrl(approval.file.url)}>
            {approval.file.name}
          </a>,
        ] as const,
      ]
    : []
  return (
    <Facts
      rows={[
        [translate('summary.approver'), approval.approver],
        [translate('summary.opinion'), approval.opinion],
        [translate('summary.approvedAt'), sayInstant(approval.at)],
        [translate('summary.recordedBy'), approval.recordedBy],
        ...sheet,
      ]}
    />
  )
}

/** 呈批: the sheet to print, and what came back on it. */
export function ApprovalPanel({ summary }: { summary: Summary }) {
  const translate = useTranslate()
  if (!summary.approvalSheet) return null
  return (
    <Panel title={translate('summary.approval')}>
      {summary.approval ? (
        <Recorded approval={summary.approval} />
      ) : (
        <Box>{translate('summary.approvalHint')}</Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
        <Button
          href={fileUrl(summary.approvalSheet.url, true)}
          target="_blank"
          rel="noreferrer"
          variant="outlined"
        >
          {translate('summary.printSheet')}
        </Button>
        <RecordApproval summary={summary} />
      </Box>
    </Panel>
  )
}
