import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { SetUp } from '../factor/SetUp'
import { openSession } from '../platform/session'
import { SignOut } from './SignOut'

/** The account may act in no post until it has the second factor that its posts ask for. */
export function MustSetFactor() {
  const translate = useTranslate()
  return (
    <Box>
      <SetUp onDone={() => void openSession()}>
        <Typography variant="h2">{translate('factor.mustSet')}</Typography>
        <Typography sx={{ mb: 2 }}>{translate('factor.mustSetHint')}</Typography>
      </SetUp>
      <SignOut />
    </Box>
  )
}
