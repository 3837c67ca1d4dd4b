import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useEffect, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { langOf, langOfNode } from './langOf'

type Props = { title: string; kicker?: ReactNode; aside?: ReactNode; children?: ReactNode }

/** The heading of a page and of the browser's tab. `aside` holds the page's acts, `children` a line under the title. */
export function PageTitle({ title, kicker, aside, children }: Props) {
  const translate = useTranslate()
  const name = translate('frame.name')
  useEffect(() => {
    window.document.title = `${title} · ${name}`
  }, [title, name])
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: 2, rowGap: 1, mb: 2.5 }}>
      <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
        {kicker && (
          <Box {...langOfNode(kicker)} sx={{ color: palette.quiet, fontSize: '0.875rem', lineHeight: 1.7 }}>
            {kicker}
          </Box>
        )}
        <Typography variant="h1" {...langOf(title)}>
          {title}
        </Typography>
        {children && (
          <Box {...langOfNode(children)} sx={{ color: palette.quiet, fontSize: '0.9rem', mt: 0.5 }}>
            {children}
          </Box>
        )}
      </Box>
      {aside && (
        <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {aside}
        </Box>
      )}
    </Box>
  )
}
