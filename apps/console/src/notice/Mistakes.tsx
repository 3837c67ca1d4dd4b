import type { Mistake } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'

/** What is wrong in a file, by line and column, and what to write instead. */
export function Mistakes({ mistakes }: { mistakes: readonly Mistake[] }) {
  const translate = useTranslate()
  if (mistakes.length === 0) return null
  return (
    <div role="alert">
      <Box component="ul" sx={{ m: 0, my: 1, pl: 2.5, color: palette.bad }}>
        {mistakes.slice(0, 20).map(({ line, column, message }) => (
          <li key={`${line} ${column} ${message}`}>
            {translate('notice.mistake', { line, column, message })}
          </li>
        ))}
      </Box>
    </div>
  )
}
