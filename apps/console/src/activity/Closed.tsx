import Alert from '@mui/material/Alert'
import { useTranslate } from 'react-admin'

/** Why a unit changes its activities no more, and what it may do. */
export function Closed() {
  return (
    <Alert severity="info" sx={{ mb: 1.5 }}>
      {useTranslate()('activity.closed')}
    </Alert>
  )
}
