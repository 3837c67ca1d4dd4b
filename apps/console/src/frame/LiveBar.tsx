import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { useLive } from '../platform/useLive'
import { palette } from './palette'

/** Keeps the page abreast of what others do, and says how that stands; only a line that is lost is also shown. */
export function LiveBar({ post }: { post: string }) {
  const translate = useTranslate()
  const said = useLive(post)
  return (
    <Box role="status" className="no-print" sx={said === 'lost' ? lost : heard}>
      {said && translate(`frame.live.${said}`)}
    </Box>
  )
}

const lost = {
  px: { xs: 2, md: 3 },
  py: 0.5,
  fontSize: '0.875rem',
  borderBottom: `1px solid ${palette.line}`,
  backgroundColor: palette.warnWash,
  color: palette.warn,
} as const

const heard = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const
