import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useSession } from '../platform/session'
import { palette } from './palette'

/** Says what may not be entered here; the administrator sets the words. */
export function Foot() {
  const session = useSession()
  if (!('site' in session)) return null
  return (
    <Box
      component="footer"
      sx={{
        borderTop: `1px solid ${palette.line}`,
        px: 3,
        py: 1.25,
        textAlign: 'center',
        color: palette.quiet,
      }}
    >
      <Typography variant="body2">{session.site.classification}</Typography>
    </Box>
  )
}
