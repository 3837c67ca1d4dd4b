import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { EmptyState } from '../parts/EmptyState'
import { usePath } from '../platform/path'

/** No such page, or one that this post may not see: both look the same. */
export function Missing() {
  const translate = useTranslate()
  const path = usePath()
  return (
    <EmptyState says={translate('frame.notFound')} hint={translate('frame.notFoundHint')}>
      <Button component={Link} to={path('/')} variant="outlined">
        {translate('frame.home')}
      </Button>
    </EmptyState>
  )
}
