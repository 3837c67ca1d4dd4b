import Alert from '@mui/material/Alert'
import { useTranslate } from 'react-admin'
import { useRead } from '../platform/read'
import { mailPreference } from './mail.documents'

/** Where no mail server is set up, whoever counts on mail is told so; `says` is what follows from it there. */
export function NoMailServer({ says = 'mail.off' }: { says?: string }) {
  const translate = useTranslate()
  const { data } = useRead(mailPreference, {})
  if (data?.mailPreference.sends !== false) return null
  return (
    <Alert severity="info" className="no-print" sx={{ mb: 2 }}>
      {translate(says)}
    </Alert>
  )
}
