import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Refused, Unreachable } from '../platform/refusals'
import { complaintKey } from './complaints'
import { ViolationList } from './ViolationList'

type Props = { error: Error | null | undefined; onRetry?: () => void }

/** Says what went wrong and what to do, whatever it was. */
export function Complaint({ error, onRetry }: Props) {
  if (!error) return null
  return (
    <InSight of={error}>
      <Says error={error} onRetry={onRetry} />
    </InSight>
  )
}

/** At the foot of a long dialog an answer would stand where nobody looks. */
function InSight({ of, children }: { of: Error; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => void box.current?.scrollIntoView({ block: 'nearest' }), [of])
  return <Box ref={box}>{children}</Box>
}

function Says({ error, onRetry }: { error: Error; onRetry: Props['onRetry'] }) {
  const translate = useTranslate()
  if (error instanceof Refused && error.violations.length > 0)
    return <ViolationList violations={error.violations} />
  const retry = onRetry && <Button onClick={onRetry}>{translate('parts.retry')}</Button>
  return (
    <Alert severity={error instanceof Unreachable ? 'warning' : 'error'} action={retry} sx={{ my: 1.5 }}>
      {translate(complaintKey(error))}
    </Alert>
  )
}
