import type { Sentence } from '@huibian/domain'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Panel } from '../parts'

/** Sentences under the heads of their sections, in the order in which they are told. */
function bySection(sentences: readonly Sentence[]): [string, Sentence[]][] {
  const sections = new Map<string, Sentence[]>()
  for (const sentence of sentences)
    sections.set(sentence.section, [...(sections.get(sentence.section) ?? []), sentence])
  return [...sections]
}

/** The campaign file in sentences: what it asks for, and what each answer of the office changes. */
export function Rules({ sentences }: { sentences: readonly Sentence[] }) {
  const translate = useTranslate()
  return (
    <Panel title={translate('campaign.rules')}>
      <Box sx={{ color: palette.quiet, mb: 1 }}>{translate('campaign.rulesHint')}</Box>
      {bySection(sentences).map(([section, told]) => (
        <Box key={section} component="section" sx={part}>
          <Typography variant="h3" sx={{ fontSize: '1rem', fontWeight: 600, py: 0.75 }}>
            {section}
          </Typography>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {told.map(({ id, text }) => (
              <Box key={id} component="li" sx={{ py: 0.75, maxWidth: '60em' }}>
                {text}
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Panel>
  )
}

const part = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', md: '9em minmax(0, 1fr)' },
  columnGap: 2,
  py: 0.5,
  borderTop: `1px solid ${palette.line}`,
} as const
