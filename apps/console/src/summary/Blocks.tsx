import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { palette } from '../frame/palette'
import { Panel } from '../parts'
import { usePath } from '../platform/path'
import type { Violation } from '../platform/wire'

type Props = { violations: readonly Violation[]; title: string; linkOf: (entryId: string) => string }

const aboutEntry = /^entries\.([^.]+)/

function Line({ violation, linkOf }: { violation: Violation; linkOf: Props['linkOf'] }) {
  const translate = useTranslate()
  const path = usePath()
  const entry = aboutEntry.exec(violation.path ?? '')?.[1]
  const named = violation.args['title']
  return (
    <Box component="li" sx={{ py: 0.5 }}>
      {entry && named !== undefined && (
        <Link to={path(linkOf(entry))}>{translate('summary.caseNamed', { title: named })}</Link>
      )}{' '}
      {violation.says}
      {violation.strength === 'soft' && (
        <Box component="span" sx={{ color: palette.warn }}>
          {' '}
          {translate('summary.softMark')}
        </Box>
      )}
    </Box>
  )
}

/** All that still stands between the table and 上报, each case by a link. */
export function Blocks({ violations, title, linkOf }: Props) {
  if (violations.length === 0) return null
  return (
    <Panel title={title}>
      <Box component="ol" sx={{ m: 0, pl: 3 }}>
        {violations.map((violation, place) => (
          <Line key={`${violation.rule} ${place}`} violation={violation} linkOf={linkOf} />
        ))}
      </Box>
    </Panel>
  )
}
