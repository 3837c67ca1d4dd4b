import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { usePath } from '../platform/path'

/** Leads to where a package that another installation made is taken. */
export function TakeLink({ campaign }: { campaign: string }) {
  const translate = useTranslate()
  const path = usePath()
  return (
    <Button component={Link} to={path(`/campaigns/${campaign}/packages/take`)} variant="outlined">
      {translate('package.take')}
    </Button>
  )
}
