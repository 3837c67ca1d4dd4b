import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { PageTitle } from '../parts/PageTitle'
import { usePath } from '../platform/path'

/** No such page, or one that this post may not see: both look the same. */
export function Missing() {
  const translate = useTranslate()
  const path = usePath()
  return (
    <>
      <PageTitle title={translate('frame.notFound')} />
      <Typography sx={{ mb: 2 }}>{translate('frame.notFoundHint')}</Typography>
      <Button component={Link} to={path('/')} variant="outlined">
        {translate('frame.home')}
      </Button>
    </>
  )
}
