import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { palette } from '../frame/palette'
import { langOf, langOfNode } from './langOf'

/** Names and values beside each other, as a form prints them; under each other where it is narrow. */
export function Facts({ rows }: { rows: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(7em, max-content) 1fr' },
        columnGap: 3,
        rowGap: { xs: 0, sm: 0.75 },
        m: 0,
        '& dt': { color: palette.quiet },
        '& dd': { m: 0, mb: { xs: 1, sm: 0 }, overflowWrap: 'anywhere' },
      }}
    >
      {rows.map(([name, value]) => [
        <dt key={`${name} name`} {...langOf(name)}>
          {name}
        </dt>,
        <dd key={`${name} value`} {...langOfNode(value)}>
          {value}
        </dd>,
      ])}
    </Box>
  )
}
