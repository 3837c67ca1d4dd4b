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
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {sentences.map((sentence) => (
          <Box
            key={sentence.id}
            component="li"
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              columnGap: 2,
              py: 0.75,
              borderTop: `1px solid ${palette.line}`,
            }}
          >
            <Box
              sx={{ flex: '0 0 8.5em', color: palette.faint, fontSize: '0.85rem', overflowWrap: 'anywhere' }}
            >
              {sentence.id}
            </Box>
            <Box sx={{ flex: '1 1 20em' }}>{sentence.text}</Box>
          </Box>
        ))}
      </Box>
    </Panel>
  )
}
