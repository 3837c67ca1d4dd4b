import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Busy, Conflict, NotFound, Refused, Unauthenticated, Unreachable } from '../platform/refusals'
import { ViolationList } from './ViolationList'

function keyOf(error: Error): string {
  if (error instanceof Unreachable) return 'parts.unreachable'
  if (error instanceof Busy) return 'parts.busy'
  if (error instanceof Conflict) return 'parts.conflict'
  if (error instanceof NotFound) return 'parts.notFound'
  if (error instanceof Unauthenticated) return 'parts.lapsed'
  return 'parts.broken'
}

type Props = { error: Error | null | undefined; onRetry?: () => void }

/** Says what went wrong and what to do, whatever it was. */
export function Complaint({ error, onRetry }: Props) {
  const translate = useTranslate()
  if (!error) return null
  if (error instanceof Refused && error.violations.length > 0)
    return <ViolationList violations={error.violations} />
  const retry = onRetry && <Button onClick={onRetry}>{translate('parts.retry')}</Button>
  return (
    <Alert severity={error instanceof Unreachable ? 'warning' : 'error'} action={retry} sx={{ my: 1.5 }}>
      {translate(keyOf(error))}
    </Alert>
  )
}
