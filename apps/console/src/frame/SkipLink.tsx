import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from './palette'

/** First stop of the tab key: jumps over bars and menu. A hash link would collide with the router's addresses. */
export function SkipLink() {
  const translate = useTranslate()
  return (
    <Box
      component="button"
      className="no-print"
      onClick={() => window.document.getElementById('main')?.focus()}
      sx={{
        position: 'fixed',
        top: 8,
        left: 12,
        zIndex: 2000,
        p: 1.5,
        border: 0,
        font: 'inherit',
        color: '#ffffff',
        backgroundColor: palette.accentDark,
        // Cut away rather than moved out of sight: what is moved comes back on paper and in tall windows.
        '&:not(:focus)': { clipPath: 'inset(50%)', p: 0, width: '1px', height: '1px', overflow: 'hidden' },
      }}
    >
      {translate('frame.skip')}
    </Box>
  )
}
