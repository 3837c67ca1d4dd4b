import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'

/** What of a section has no boxes and stays as the file has it, and how it is changed. */
export function Kept({ what }: { what: string }) {
  const translate = useTranslate()
  return (
    <Box sx={{ mt: 3, pt: 1.5, borderTop: `1px solid ${palette.line}`, color: palette.quiet }}>
      {translate('notice.kept', { what: translate(what) })}
    </Box>
  )
}
