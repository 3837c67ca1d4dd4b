import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { usePath } from '../platform/path'

/** Leads to where what was not forwarded here is taken: a package of another installation, or what came by mail or on paper. */
export function TakeLink({ campaign }: { campaign: string }) {
  const translate = useTranslate()
  const path = usePath()
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {(['take', 'register'] as const).map((way) => (
        <Button
          key={way}
          component={Link}
          to={path(`/campaigns/${campaign}/packages/${way}`)}
          variant="outlined"
        >
          {translate(`package.${way}`)}
        </Button>
      ))}
    </Box>
  )
}
