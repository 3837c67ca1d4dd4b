import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useId, type ReactNode } from 'react'
import { palette } from '../frame/palette'

type Props = { title?: string; aside?: ReactNode; children: ReactNode; flush?: boolean }

/** A sheet on the paper: one thing of a page. `flush` lets a table reach its edges. */
export function Panel({ title, aside, children, flush = false }: Props) {
  const id = useId()
  return (
    <Box
      component="section"
      aria-labelledby={title ? id : undefined}
      sx={{
        backgroundColor: palette.sheet,
        border: `1px solid ${palette.line}`,
        borderRadius: '3px',
        mb: 2.5,
      }}
    >
      {(title || aside) && (
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 1,
            px: 2,
            pt: 1.5,
            pb: flush ? 1.5 : 0.5,
          }}
        >
          <Typography id={id} variant="h2" sx={{ flex: title ? '1 1 9em' : 1 }}>
            {title}
          </Typography>
          {aside}
        </Box>
      )}
      <Box sx={flush ? { overflowX: 'auto' } : { px: 2, pt: title ? 0.5 : 2, pb: 2 }}>{children}</Box>
    </Box>
  )
}
