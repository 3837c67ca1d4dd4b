import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { Complaint } from '../parts/Complaint'
import { PageTitle } from '../parts/PageTitle'
import { usePath } from '../platform/path'
import { NotFound } from '../platform/refusals'
import { Missing } from './Missing'

/** In place of a page that cannot be shown: under a heading of its own what happened and what to do. */
export function NoPage({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const translate = useTranslate()
  const path = usePath()
  if (error instanceof NotFound) return <Missing />
  return (
    <>
      <PageTitle title={translate('frame.unshown')} />
      <Complaint error={error} onRetry={onRetry} />
      <Button component={Link} to={path('/')} variant="outlined">
        {translate('frame.home')}
      </Button>
    </>
  )
}
