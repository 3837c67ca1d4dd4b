import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Panel, PdfView, StateChip, ViolationList } from '../parts'
import { fileUrl } from '../platform/acting'
import { RequestFacts } from '../seal/RequestFacts'
import { BindStamped } from './BindStamped'
import { inPlace, lawOf } from './law'
import { RequestSeal } from './RequestSeal'
import type { Summary } from './summary.documents'

type Props = { summary: Summary; matter: string }

function Way({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Box component="section" sx={{ mb: 2.5 }}>
      <Typography variant="h3">{title}</Typography>
      <Typography sx={{ mb: 1 }}>{text}</Typography>
      {children}
    </Box>
  )
}

function PaperWay({ summary }: { summary: Summary }) {
  const translate = useTranslate()
  const law = lawOf(summary.verbs, 'summary.attachScan')
  if (!inPlace(law)) return null
  return (
    <Way title={translate('summary.paperWay')} text={translate('summary.paperWayText')}>
      {summary.pdf && (
        <Button
          href={fileUrl(summary.pdf.url, true)}
          target="_blank"
          rel="noreferrer"
          variant="outlined"
          sx={{ mb: 1.5 }}
        >
          {translate('summary.printTable')}
        </Button>
      )}
      {law.allowed ? <BindStamped summary={summary} /> : <ViolationList violations={law.violations} />}
    </Way>
  )
}

/** A refusal says why; everything else shows what the keeper sees. */
function Requested({ request }: { request: NonNullable<Summary['sealRequest']> }) {
  const translate = useTranslate()
  if (request.refusal)
    return (
      <Alert severity="warning" sx={{ mb: 1.5 }}>
        {translate('summary.sealRefused', { reason: request.refusal })}
      </Alert>
    )
  return (
    <Box sx={{ mb: 1.5 }}>
      <Box sx={{ mb: 1 }}>
        <StateChip noun="seal" state={request.state} />
      </Box>
      <RequestFacts request={request} />
    </Box>
  )
}

function SystemWay({ summary, matter }: Props) {
  const translate = useTranslate()
  const request = summary.sealRequest
  if (!inPlace(lawOf(summary.verbs, 'seal.request')) && !request) return null
  return (
    <Way title={translate('summary.systemWay')} text={translate('summary.systemWayText')}>
      {request && <Requested request={request} />}
      <RequestSeal summary={summary} matter={matter} />
    </Way>
  )
}

/** The stamped table, and for a paper stamp the way to a better scan of it. */
function Stamped({ summary }: { summary: Summary }) {
  const translate = useTranslate()
  const [again, setAgain] = useState(false)
  const onPaper = summary.sealRequest?.state !== 'sealed'
  const replaceable = onPaper && lawOf(summary.verbs, 'summary.attachScan')?.allowed
  return (
    <Panel title={translate('summary.stampedTable')}>
      {summary.scan && <PdfView url={summary.scan.url} title={summary.scan.name} />}
      {replaceable && !again && (
        <Button variant="outlined" onClick={() => setAgain(true)} sx={{ mt: 1.5 }}>
          {translate('summary.replaceScan')}
        </Button>
      )}
      {again && (
        <Box sx={{ mt: 2 }}>
          <BindStamped summary={summary} onDone={() => setAgain(false)} />
        </Box>
      )}
    </Panel>
  )
}

/** 用印: on paper or in the system; afterwards the stamped table. */
export function StampPanel({ summary, matter }: Props) {
  const translate = useTranslate()
  if (summary.scan) return <Stamped summary={summary} />
  const ways = ['summary.attachScan', 'seal.request'].some((verb) => inPlace(lawOf(summary.verbs, verb)))
  if (!ways && !summary.sealRequest) return null
  return (
    <Panel title={translate('summary.stamp')}>
      <PaperWay summary={summary} />
      <SystemWay summary={summary} matter={matter} />
    </Panel>
  )
}
