import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import type { Violation } from '../platform/wire'

type Props = { violations: readonly Violation[]; title?: string }

/** What stands in the way, one sentence a rule; announced when it appears. */
export function ViolationList({ violations, title }: Props) {
  const translate = useTranslate()
  if (violations.length === 0) return null
  // A single sentence needs no heading of its own.
  const heading = title ?? (violations.length > 1 ? translate('parts.refused') : undefined)
  const hard = violations.some((violation) => violation.strength !== 'soft')
  return (
    <Box
      role="alert"
      sx={{
        borderLeft: `3px solid ${hard ? palette.bad : palette.warn}`,
        backgroundColor: hard ? palette.badWash : palette.warnWash,
        px: 2,
        py: 1,
        my: 1.5,
      }}
    >
      {heading && <Box sx={{ fontWeight: 600 }}>{heading}</Box>}
      <Box component="ul" sx={{ m: 0, pl: heading ? 2.5 : 0, listStyle: heading ? 'disc' : 'none' }}>
        {violations.map((violation, place) => (
          <li key={`${violation.rule} ${violation.path ?? ''} ${place}`}>
            {violation.says}
            {violation.strength === 'soft' && (
              <Box component="span" sx={{ color: palette.quiet }}>
                （{translate('parts.soft')}）
              </Box>
            )}
          </li>
        ))}
      </Box>
    </Box>
  )
}
