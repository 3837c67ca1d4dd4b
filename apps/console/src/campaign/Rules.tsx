import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Panel } from '../parts'

type Sentence = { id: string; clause: string; text: string }

/** The campaign file in sentences, each with the clause it comes from. */
export function Rules({ sentences }: { sentences: readonly Sentence[] }) {
  const translate = useTranslate()
  return (
    <Panel title={translate('campaign.rules')}>
      <Box sx={{ color: palette.quiet, mb: 1 }}>{translate('campaign.rulesHint')}</Box>
      <Box component="ol" sx={{ m: 0, pl: 3.5 }}>
        {sentences.map((sentence) => (
          <Box
            key={sentence.id}
            component="li"
            sx={{ py: 0.75, pl: 0.5, borderTop: `1px solid ${palette.line}` }}
          >
            {sentence.text}
          </Box>
        ))}
      </Box>
    </Panel>
  )
}
