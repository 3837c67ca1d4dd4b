import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { palette } from '../frame/palette'
import { breakable } from './breakable'
import { langOf, langOfNode } from './langOf'

/** Names and values beside each other, as a form prints them; where it is narrow a long name breaks. */
export function Facts({ rows }: { rows: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'fit-content(7.5em) minmax(0, 1fr)', sm: 'minmax(7em, max-content) 1fr' },
        columnGap: { xs: 2, sm: 3 },
        rowGap: 0.75,
        m: 0,
        '& dt': { color: palette.quiet },
        '& dd': { m: 0, maxWidth: '50em', overflowWrap: 'anywhere' },
        // What is not known is seen to be so.
        '& dd:empty::before': { content: '"—"', color: palette.faint },
      }}
    >
      {rows.map(([name, value]) => [
        <dt key={`${name} name`} {...langOf(name)}>
          {name}
        </dt>,
        <dd key={`${name} value`} {...langOfNode(value)}>
          {typeof value === 'string' ? breakable(value) : value}
        </dd>,
      ])}
    </Box>
  )
}
