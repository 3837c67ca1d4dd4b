import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Panel } from '../parts'
import { useRead } from '../platform/read'
import { sayInstant } from '../platform/time'
import { letterList, type Letter } from './letter.documents'
import { SealedLetter } from './SealedLetter'

/** Letters of others: what the own office asked its keeper to seal has a request. */
const received = (letters: readonly Letter[]): Letter[] =>
  letters.filter(({ sealed, sealRequest }) => sealed && !sealRequest)

/** 催办通知 that were sealed and are written to this unit. */
export function Received({ campaignId }: { campaignId: string }) {
  const translate = useTranslate()
  const { data } = useRead(letterList, { campaignId })
  const letters = received(data?.letters ?? []).filter(({ version }) => version === null)
  if (letters.length === 0) return null
  return (
    <Panel title={translate('letter.received')}>
      {letters.map((letter) => (
        <Box component="article" key={letter.id} sx={{ '& + &': { mt: 2 } }}>
          <Box component="h3" sx={{ m: 0, fontSize: '1rem' }}>
            {letter.title}
          </Box>
          <Box sx={{ color: palette.quiet }}>
            {letter.issuer.name}　{letter.number}　{sayInstant(letter.at)}
          </Box>
          <SealedLetter letter={letter} />
        </Box>
      ))}
    </Panel>
  )
}

/** The sealed notice of a correction, where the office that runs the call has issued one. */
export function SealedNotice({ campaignId, version }: { campaignId: string; version: number }) {
  const { data } = useRead(letterList, { campaignId })
  const letter = received(data?.letters ?? []).find((one) => one.version === version)
  return letter ? <SealedLetter letter={letter} /> : null
}
