import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { ChangePassword } from '../account/ChangePassword'
import { openSession } from '../platform/session'
import { SignOut } from './SignOut'

/** The account may do nothing else until its password is its owner's. */
export function MustChange() {
  const translate = useTranslate()
  return (
    <Box>
      <Typography variant="h2">{translate('entrance.mustChange')}</Typography>
      <Typography sx={{ mb: 2 }}>{translate('entrance.mustChangeHint')}</Typography>
      <ChangePassword onDone={() => void openSession()} />
      <SignOut />
    </Box>
  )
}
