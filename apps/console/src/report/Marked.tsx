import Box from '@mui/material/Box'
import { palette } from '../frame/palette'
import { runsOf, type Place } from './runs'

/** A text with its changed places marked, to the eye and to a screen reader. */
export function Marked({ text, places }: { text: string; places: readonly Place[] }) {
  return (
    <Box
      lang="zh-CN"
      sx={{
        whiteSpace: 'pre-wrap',
        lineHeight: 1.9,
        '& mark': { backgroundColor: palette.shade, textDecoration: 'underline', fontWeight: 600 },
      }}
    >
      {runsOf(text, places).map(({ said, marked }, at) =>
        marked ? <mark key={at}>{said}</mark> : <span key={at}>{said}</span>,
      )}
    </Box>
  )
}
