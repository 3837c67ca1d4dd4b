import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { CopyText } from '../parts'

/** What signs in when the telephone is lost; shown this once. */
export function Spares({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const translate = useTranslate()
  return (
    <Stack spacing={2} sx={{ maxWidth: 480 }}>
      <Typography variant="h2">{translate('factor.spares')}</Typography>
      <Typography role="status">{translate('factor.sparesHint')}</Typography>
      <Box
        component="ol"
        aria-label={translate('factor.spares')}
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
          gap: 0.5,
          m: 0,
          py: 1.5,
          pr: 2,
          fontFamily: 'Consolas, "Courier New", monospace',
          border: `1px solid ${palette.line}`,
          backgroundColor: palette.shade,
        }}
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="contained" onClick={onKept}>
          {translate('factor.kept')}
        </Button>
        <CopyText text={codes.join('\n')} />
      </Box>
    </Stack>
  )
}
