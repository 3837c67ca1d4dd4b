import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'

/** A page that failed to draw. Also met when the server was updated while the page was open: reloading heals that. */
export function Broken({ error }: { error: Error }) {
  const translate = useTranslate()
  return (
    <Box sx={{ maxWidth: 640, mx: 'auto', my: 6, px: 2 }} role="alert">
      <Typography variant="h1">{translate('frame.broken')}</Typography>
      <Typography sx={{ my: 1 }}>{translate('frame.brokenHint')}</Typography>
      <Box component="pre" sx={{ whiteSpace: 'pre-wrap', fontSize: '0.85rem' }}>
        {error.message}
      </Box>
      <Button variant="contained" onClick={() => window.location.reload()}>
        {translate('frame.reload')}
      </Button>
    </Box>
  )
}
