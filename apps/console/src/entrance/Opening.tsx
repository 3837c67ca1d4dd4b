import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { EmptyState } from '../parts/EmptyState'
import { Loading } from '../parts/Loading'
import { openSession } from '../platform/session'

/** Before it is known who sits here. */
export function Opening({ failed }: { failed: boolean }) {
  const translate = useTranslate()
  return (
    <Box component="main" sx={{ maxWidth: 480, mx: 'auto', mt: '18vh', px: 2 }}>
      {failed ? (
        <EmptyState says={translate('entrance.failed')} hint={translate('entrance.failedHint')}>
          <Button variant="contained" onClick={() => void openSession()}>
            {translate('entrance.retry')}
          </Button>
        </EmptyState>
      ) : (
        <Loading />
      )}
    </Box>
  )
}
