import { administrators } from '@huibian/domain'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { useSignedIn } from '../platform/session'
import { DemoReset } from './DemoReset'
import { DemoRoles } from './DemoRoles'
import { palette } from './palette'
import { usePost } from './post'

function Bar({ tone, children }: { tone: 'warn' | 'quiet'; children: ReactNode }) {
  return (
    <Box
      className={tone === 'warn' ? 'no-print' : undefined}
      role="note"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
        px: { xs: 2, md: 3 },
        py: 0.5,
        fontSize: '0.875rem',
        borderBottom: `1px solid ${palette.line}`,
        backgroundColor: tone === 'warn' ? palette.warnWash : palette.shade,
        color: tone === 'warn' ? palette.warn : palette.ink,
      }}
    >
      {children}
    </Box>
  )
}

/** Only administrators can do something about it, so only they are told. */
export function PlainHttpBar() {
  const translate = useTranslate()
  const kind = usePost().kind
  const { site } = useSignedIn()
  if (!site.plainHttp || !administrators.includes(kind)) return null
  return <Bar tone="warn">{translate('frame.plainHttp')}</Bar>
}

export function DemoBar() {
  const translate = useTranslate()
  const { site } = useSignedIn()
  if (!site.demo) return null
  return (
    <Bar tone="quiet">
      <strong>{translate('frame.demo')}</strong>
      <Box component="span" sx={{ display: { xs: 'none', md: 'inline' }, color: palette.quiet }}>
        {translate('frame.demoText')}
      </Box>
      <Box sx={{ flex: 1 }} />
      <Box className="no-print" sx={{ display: 'flex', gap: 1 }}>
        <DemoRoles />
        <DemoReset />
      </Box>
    </Bar>
  )
}
