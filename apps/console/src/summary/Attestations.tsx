import type { Campaign } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Complaint, Panel, TickList } from '../parts'
import { useAct } from '../platform/act'
import { sayShort } from '../platform/time'
import { stillAsked } from './asked'
import { inPlace, lawOf } from './law'
import { attestSummary, type Summary } from './summary.documents'

type Props = {
  summary: Summary
  file: Campaign
  /** The newest revision, once what is being written has been kept; nothing where it was not. */
  settled: () => Promise<number | undefined>
}

/** 推荐单位确认: what the body answers for, of all that the table lists; what was given, and what is still asked. */
export function Attestations({ summary, file, settled }: Props) {
  const translate = useTranslate()
  const asked = stillAsked(file, summary.blocks)
  const writes = inPlace(lawOf(summary.verbs, 'summary.freeze'))
  if (asked.length === 0 && summary.attested.length === 0) return null
  return (
    <Panel title={translate('summary.attestations')}>
      {summary.attested.map(({ key, text, by, at }) => (
        <Box key={`${key} ${at}`} sx={{ py: 0.5 }}>
          {text}{' '}
          <Box component="span" sx={{ color: palette.quiet }}>
            {translate('entry.saidBy', { by, at: sayShort(at) })}
          </Box>
        </Box>
      ))}
      {asked.length > 0 && writes && <Asking summary={summary} asked={asked} settled={settled} />}
    </Panel>
  )
}

type AskingProps = Omit<Props, 'file'> & { asked: { id: string; label: string }[] }

function Asking({ summary, asked, settled }: AskingProps) {
  const translate = useTranslate()
  const notify = useNotify()
  const act = useAct(attestSummary, { rereads: true })
  const [ticked, setTicked] = useState<string[]>([])
  const attestations = asked.map(({ id }) => id).filter((id) => ticked.includes(id))
  const confirm = async () => {
    const revision = await settled()
    if (revision === undefined) return
    if (await act.run({ id: summary.id, revision, attestations }))
      notify('summary.done.attested', { type: 'success' })
  }
  return (
    <>
      <Box sx={{ color: palette.quiet }}>{translate('summary.attestHow')}</Box>
      <TickList rows={asked} ticked={ticked} onChange={setTicked} />
      <Complaint error={act.error} />
      <Button
        variant="outlined"
        sx={{ mt: 1 }}
        disabled={act.running || attestations.length < asked.length}
        onClick={() => void confirm()}
      >
        {translate('summary.attest')}
      </Button>
    </>
  )
}
