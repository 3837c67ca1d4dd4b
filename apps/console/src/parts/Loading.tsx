import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import { useTranslate } from 'react-admin'

export function Loading() {
  const translate = useTranslate()
  return (
    <Box role="status" sx={{ py: 4 }}>
      <LinearProgress aria-label={translate('parts.loading')} sx={{ maxWidth: 220, height: 3 }} />
    </Box>
  )
}
