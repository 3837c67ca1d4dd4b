import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import type { Campaign } from '../campaign/campaign.documents'
import { palette } from '../frame/palette'
import { SealedNotice } from '../letter/Received'
import { SealCorrection } from '../letter/SealCorrection'
import { ActButton, Panel } from '../parts'
import { sayInstant } from '../platform/time'
import { confirmCorrection, type Correction } from './notice.documents'
import { Readers } from './Readers'

type Props = { campaign: Campaign; corrections: readonly Correction[]; owner: boolean }

/** 更正、延期通知 as they reach this unit, each to be confirmed once; who sends or receives sees who has. */
export function Corrections({ campaign, corrections, owner }: Props) {
  const translate = useTranslate()
  const watches = owner || campaign.mine?.role === 'receiver'
  if (corrections.length === 0) return null
  return (
    <Panel title={translate('notice.corrections')}>
      {corrections.map((correction) => (
        <Box component="article" key={correction.version} sx={sheet}>
          <One campaign={campaign} correction={correction} />
          {owner ? (
            <SealCorrection campaignId={campaign.id} correction={correction} />
          ) : (
            <SealedNotice campaignId={campaign.id} version={correction.version} />
          )}
          {watches && <Readers campaignId={campaign.id} version={correction.version} />}
        </Box>
      ))}
    </Panel>
  )
}

function One({ campaign, correction }: { campaign: Campaign; correction: Correction }) {
  const translate = useTranslate()
  const { kind, title, number, words, changes, at, version, confirms, readAt, readBy } = correction
  return (
    <>
      <Box component="h3" sx={{ m: 0, fontSize: '1rem' }}>
        {title}
      </Box>
      <Box sx={{ color: palette.quiet, mb: 1 }}>
        {translate(`notice.kind.${kind}`)}　{number}　{sayInstant(at)}
      </Box>
      <Box sx={{ whiteSpace: 'pre-wrap' }}>{words}</Box>
      <Box component="ol" sx={{ my: 1, pl: 2.5 }}>
        {changes.map((change) => (
          <li key={change.words}>{change.words}</li>
        ))}
      </Box>
      {confirms && (
        <ActButton
          act={confirmCorrection}
          variables={{ id: campaign.id, version }}
          label="notice.confirm"
          done="notice.done.confirmed"
        />
      )}
      {readAt && (
        <Box sx={{ color: palette.good }}>
          {translate('notice.confirmed', { by: readBy, at: sayInstant(readAt) })}
        </Box>
      )}
    </>
  )
}

const sheet = {
  py: 1.5,
  borderTop: `1px solid ${palette.line}`,
  '&:first-of-type': { borderTop: 0 },
} as const
