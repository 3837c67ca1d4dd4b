import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import { useTranslate } from 'react-admin'

export function Loading() {
  const translate = useTranslate()
  return (
    <Box role="status" aria-label={translate('parts.loading')} sx={{ py: 4 }}>
      <LinearProgress sx={{ maxWidth: 220, height: 3 }} />
    </Box>
  )
}
